import { html, type Html } from '../../../platform/http/html.ts';

/** Text as people write it: an empty line parts paragraphs, a single break stays. */
export function paragraphs(text: string): Html[] {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((part) => {
      const [first = '', ...rest] = part.split('\n');
      return html`<p>${first}${rest.map((line) => html`<br>${line}`)}</p>`;
    });
}
