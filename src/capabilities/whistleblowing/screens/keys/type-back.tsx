import { useId, useState } from 'react';
import { useTexts } from '../../../../../web/language.tsx';
import { TextArea } from '../../../../../web/ui/fields.tsx';
import { Notice } from '../../../../../web/ui/notice.tsx';
import { texts } from './keys-texts.ts';

const bare = (text: string) => text.toUpperCase().replaceAll(/[\s\p{Pd}]/gu, '');

/** What stands on paper, typed back: proof that it can be read. @param expected upper and lower case, spaces and dashes do not matter */
export function TypeBack({
  label,
  hint,
  expected,
  onRight,
}: {
  label: string;
  hint?: string;
  expected: string;
  onRight: (right: boolean) => void;
}) {
  const t = useTexts(texts);
  const id = useId();
  const [typed, setTyped] = useState('');
  const right = bare(typed) === bare(expected);
  const wrong = !right && bare(typed).length >= bare(expected).length;
  return (
    <>
      <TextArea
        id={`${id}-back`}
        name="back"
        label={label}
        hint={hint}
        rows={2}
        value={typed}
        onChange={(value) => {
          setTyped(value);
          onRight(bare(value) === bare(expected));
        }}
        error={wrong ? t('backWrong') : undefined}
        required
      />
      {right && <Notice tone="ok" title={t('backRight')} />}
    </>
  );
}
