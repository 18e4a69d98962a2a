import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import css from './form.module.css';

/** One of several that a form asks for, e.g. the second destination: its heading, its fields, and at its end the way to take it out. */
export function FormItem({
  title,
  remove,
  children,
}: {
  title: string;
  /** null: this one has to stay */
  remove: { label: string; onClick: () => void } | null;
  children: ReactNode;
}) {
  return (
    <fieldset className={css.item}>
      <legend>{title}</legend>
      {children}
      {remove !== null && (
        <div>
          <Button kind="quiet" small onClick={remove.onClick}>
            {remove.label}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
