import type { ReactNode } from 'react';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/ui.ts';
import { cx } from './cx.ts';
import css from './field.module.css';

/** What every field shows around its control. */
export interface FieldFrame {
  id: string;
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  /** false says "optional" beside the label */
  required?: boolean;
  /** the label is only heard, e.g. within a table */
  labelHidden?: boolean;
  /** both columns of a two-column form */
  wide?: boolean;
}

/** Attributes that tie a control to its hint and error. */
export function described({ id, hint, error }: FieldFrame) {
  const ids = [hint !== undefined && hint !== '' ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(
    Boolean,
  );
  return {
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
    'aria-invalid': error ? true : undefined,
  } as const;
}

/** Label above, hint and error between label and control. */
export function Field({ children, ...frame }: FieldFrame & { children: ReactNode }) {
  const { id, error, labelHidden, wide } = frame;
  return (
    <div className={cx(css.field, error && css.wrong, wide && css.wide)}>
      <label htmlFor={id} className={labelHidden ? 'hidden' : css.label}>
        {frame.label}
        <Optional required={frame.required} />
      </label>
      <Notes {...frame} />
      {children}
    </div>
  );
}

/** The same for a group of controls. */
export function FieldGroup({ children, ...frame }: FieldFrame & { children: ReactNode }) {
  const { id, error, labelHidden, wide } = frame;
  return (
    <fieldset
      className={cx(css.field, error && css.wrong, wide && css.wide)}
      id={id}
      tabIndex={-1}
      {...described(frame)}
    >
      <legend className={labelHidden ? 'hidden' : css.label}>
        {frame.label}
        <Optional required={frame.required} />
      </legend>
      <Notes {...frame} />
      {children}
    </fieldset>
  );
}

function Optional({ required }: { required: boolean | undefined }) {
  const t = useTexts(texts);
  return required === false ? <span className={css.optional}> ({t('optional')})</span> : null;
}

function Notes({ id, hint, error }: FieldFrame) {
  return (
    <>
      {hint !== undefined && hint !== '' && (
        <div className={css.hint} id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <p className={css.error} id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  );
}
