import { useState } from 'react';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/ui.ts';
import { cx } from './cx.ts';
import { described, Field } from './field.tsx';
import css from './field.module.css';
import type { FieldProps } from './fields.tsx';
import { readRupiah } from './read-rupiah.ts';

const grouped = new Intl.NumberFormat('id-ID');

/** Whole rupiah, grouped when the field is left. What cannot be read as an amount stays as typed, and its value is null. */
export function MoneyField(props: FieldProps<number | null>) {
  const t = useTexts(texts);
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (props.value === null ? '' : grouped.format(props.value));
  return (
    <Field {...props}>
      <div className={css.withPrefix}>
        <span className={css.prefix} aria-hidden="true">
          {t('rupiah')}
        </span>
        <input
          id={props.id}
          name={props.name}
          inputMode="numeric"
          autoComplete="off"
          value={shown}
          onChange={(event) => {
            setTyped(event.target.value);
            props.onChange(readRupiah(event.target.value));
          }}
          onBlur={() => {
            if (typed !== null && readRupiah(typed) !== null) setTyped(null);
          }}
          className={cx(css.control, css.money)}
          aria-required={props.required === true || undefined}
          {...described(props)}
        />
      </div>
    </Field>
  );
}

interface NumberProps extends FieldProps<number | null> {
  min?: number;
  max?: number;
  suffix?: string;
}

export function NumberField({ min, max, suffix, ...props }: NumberProps) {
  return (
    <Field {...props}>
      <div className={css.withPrefix}>
        <input
          id={props.id}
          name={props.name}
          type="number"
          min={min}
          max={max}
          value={props.value ?? ''}
          onChange={(event) => props.onChange(event.target.value === '' ? null : event.target.valueAsNumber)}
          className={cx(css.control, css.money)}
          aria-required={props.required === true || undefined}
          {...described(props)}
        />
        {suffix !== undefined && <span className={css.prefix}>{suffix}</span>}
      </div>
    </Field>
  );
}
