import { Fragment } from 'react';

/** Text as people write it: an empty line parts paragraphs, a single break stays. */
export function Prose({ text }: { text: string }) {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((part, index) => (
      // oxlint-disable-next-line react/no-array-index-key -- paragraphs of one text keep their places
      <p key={index}>
        {part.split('\n').map((line, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- as above
          <Fragment key={at}>
            {at > 0 && <br />}
            {line}
          </Fragment>
        ))}
      </p>
    ));
}
