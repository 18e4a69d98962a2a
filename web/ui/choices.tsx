import { cx } from './cx.ts';
import { described, FieldGroup } from './field.tsx';
import css from './field.module.css';
import type { Choice, FieldProps } from './fields.tsx';

interface RowsProps<T extends string> extends FieldProps<T> {
  options: readonly Choice<T>[];
}

/** One of a few, each a ruled row of at least 48 px on phones. */
export function RadioRows<T extends string>({ options, ...props }: RowsProps<T>) {
  return (
    <FieldGroup {...props}>
      <div className={css.rows}>
        {options.map((each) => (
          <label key={each.value} className={css.row}>
            <input
              type="radio"
              name={props.id}
              checked={props.value === each.value}
              onChange={() => props.onChange(each.value)}
            />
            <span>{each.label}</span>
            {each.hint !== undefined && <span className={css.rowHint}>{each.hint}</span>}
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

interface CheckRowsProps<T extends string> extends FieldProps<T[]> {
  options: readonly Choice<T>[];
}

/** Any of a few. */
export function CheckRows<T extends string>({ options, ...props }: CheckRowsProps<T>) {
  const toggle = (value: T) =>
    props.onChange(
      props.value.includes(value) ? props.value.filter((each) => each !== value) : [...props.value, value],
    );
  return (
    <FieldGroup {...props}>
      <div className={css.rows}>
        {options.map((each) => (
          <label key={each.value} className={css.row}>
            <input
              type="checkbox"
              checked={props.value.includes(each.value)}
              onChange={() => toggle(each.value)}
            />
            <span>{each.label}</span>
            {each.hint !== undefined && <span className={css.rowHint}>{each.hint}</span>}
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

/** One yes or no. */
export function Checkbox({ label, hint, ...props }: FieldProps<boolean>) {
  return (
    <div className={cx(css.field, props.error && css.wrong, props.wide && css.wide)}>
      <label className={cx(css.row, css.check)} htmlFor={props.id}>
        <input
          id={props.id}
          name={props.name}
          type="checkbox"
          checked={props.value}
          onChange={(event) => props.onChange(event.target.checked)}
          {...described({ id: props.id, label, hint, error: props.error })}
        />
        <span>{label}</span>
      </label>
      {hint !== undefined && hint !== '' && (
        <div className={css.hint} id={`${props.id}-hint`}>
          {hint}
        </div>
      )}
      {props.error && (
        <p className={css.error} id={`${props.id}-error`}>
          {props.error}
        </p>
      )}
    </div>
  );
}
