import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute } from 'react';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/ui.ts';
import { cx } from './cx.ts';
import { described, Field, type FieldFrame } from './field.tsx';
import css from './field.module.css';
import type { FieldOf } from './form.tsx';

export { Checkbox, CheckRows, RadioRows } from './choices.tsx';
export { MoneyField, NumberField } from './number-fields.tsx';

/** Props of every field: what `form.field()` gives, and its words. */
export type FieldProps<T> = FieldOf<T> & Omit<FieldFrame, 'id' | 'error'>;

interface TextProps extends FieldProps<string> {
  type?: HTMLInputTypeAttribute;
  /** fixed-width face, no spelling help: NIP, codes */
  code?: boolean;
  autoComplete?: HTMLInputAutoCompleteAttribute;
  inputMode?: 'text' | 'numeric' | 'email' | 'tel';
  /** for short answers */
  short?: boolean;
  maxLength?: number;
}

export function TextField({
  type = 'text',
  code,
  autoComplete = 'off',
  inputMode,
  short,
  maxLength,
  ...props
}: TextProps) {
  return (
    <Field {...props}>
      <input
        id={props.id}
        name={props.name}
        type={type}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        className={cx(css.control, code && css.code, short && css.short)}
        autoComplete={autoComplete}
        inputMode={inputMode}
        spellCheck={code ? false : undefined}
        maxLength={maxLength}
        aria-required={props.required === true || undefined}
        {...described(props)}
      />
    </Field>
  );
}

interface AreaProps extends FieldProps<string> {
  rows?: number;
  /** the server's limit; the count appears near it */
  max?: number;
}

export function TextArea({ rows = 4, max, ...props }: AreaProps) {
  const t = useTexts(texts);
  const near = max !== undefined && props.value.length > max * 0.8;
  return (
    <Field {...props}>
      <textarea
        id={props.id}
        name={props.name}
        value={props.value}
        rows={rows}
        onChange={(event) => props.onChange(event.target.value)}
        className={css.control}
        aria-required={props.required === true || undefined}
        {...described(props)}
      />
      {near && <output className={css.count}>{t('characters', { n: props.value.length, max })}</output>}
    </Field>
  );
}

export interface Choice<T extends string = string> {
  value: T;
  label: string;
  hint?: string;
}

interface SelectProps<T extends string> extends FieldProps<T> {
  options: readonly Choice<T>[];
  /** words for "nothing chosen"; "Choose…" when the value is empty and no option is */
  blank?: string;
}

export function Select<T extends string>({ options, blank, ...props }: SelectProps<T>) {
  const t = useTexts(texts);
  const needsBlank = blank !== undefined || !options.some((each) => each.value === props.value);
  return (
    <Field {...props}>
      <select
        id={props.id}
        name={props.name}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value as T)}
        className={css.control}
        aria-required={props.required === true || undefined}
        {...described(props)}
      >
        {needsBlank && <option value="">{blank ?? t('choose')}</option>}
        {options.map((each) => (
          <option key={each.value} value={each.value}>
            {each.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

interface DateProps extends FieldProps<string> {
  min?: string;
  max?: string;
}

/** A calendar day, 'YYYY-MM-DD' or '': the browser's own picker, which every phone knows. */
export function DateField({ min, max, ...props }: DateProps) {
  return (
    <Field {...props}>
      <input
        id={props.id}
        name={props.name}
        type="date"
        value={props.value}
        min={min}
        max={max ?? '9999-12-31'}
        onChange={(event) => props.onChange(event.target.value)}
        className={cx(css.control, css.short)}
        aria-required={props.required === true || undefined}
        {...described(props)}
      />
    </Field>
  );
}
