import { lazy, Suspense } from 'react';
import { cx } from './cx.ts';
import { Field } from './field.tsx';
import fieldCss from './field.module.css';
import type { FieldProps } from './fields.tsx';

/** One answer of a search. */
export interface Option {
  id: string;
  label: string;
  /** tells two of the same name apart: agency, number */
  hint?: string;
}

export interface ComboboxProps extends FieldProps<Option | null> {
  /** asks the server; called after a short pause in typing */
  search: (text: string) => Promise<readonly Option[]>;
  /** letters before the first search; 2 when not said */
  least?: number;
}

const ComboboxInput = lazy(() =>
  import('./combobox-input.tsx').then((module) => ({ default: module.ComboboxInput })),
);

/** Choosing one of many by typing a part of it. */
export function Combobox(props: ComboboxProps) {
  return (
    <Field {...props}>
      <Suspense
        fallback={
          <input id={props.id} className={cx(fieldCss.control)} readOnly value={props.value?.label ?? ''} />
        }
      >
        <ComboboxInput {...props} />
      </Suspense>
    </Field>
  );
}
