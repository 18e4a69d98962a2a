import type { InputHTMLAttributes } from 'react';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/ui.ts';
import css from './file-picker.module.css';

interface FilePickerProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'className'> {
  /** name of the file that is chosen */
  chosen?: string | undefined;
}

/**
 * A file control in our own words and look. The native one speaks the browser's language, so it lies unseen above them: focus,
 * keyboard and files dropped on it stay its own.
 */
export function FilePicker({ chosen, ...input }: FilePickerProps) {
  const t = useTexts(texts);
  return (
    <span className={css.picker}>
      <input {...input} type="file" className={css.native} />
      <span className={css.face} aria-hidden="true">
        <span className={css.button}>{t(input.multiple ? 'chooseFiles' : 'chooseFile')}</span>
        {!input.multiple && <span className={css.name}>{chosen ?? t('noFile')}</span>}
      </span>
    </span>
  );
}
