import { useEffect, useRef, type ReactNode } from 'react';
import { Garis } from '../../../../../web/ui/garis.tsx';
import css from './keys.module.css';

/** One step a page, with the line of all steps beside it. Every new step's heading takes the focus. */
export function Process<S extends string>({
  label,
  steps,
  at,
  children,
}: {
  label: string;
  steps: readonly { id: S; label: string }[];
  at: S;
  children: ReactNode;
}) {
  const place = steps.findIndex((each) => each.id === at);
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) heading.current?.focus();
    first.current = false;
  }, [at]);
  return (
    <div className={css.process}>
      <nav aria-label={label} data-print="no">
        <Garis
          label={label}
          steps={steps.map((step, index) => ({
            ...step,
            state: index < place ? 'done' : index === place ? 'current' : 'ahead',
          }))}
        />
      </nav>
      <section className={css.form} aria-labelledby="langkah">
        <h2 id="langkah" tabIndex={-1} ref={heading}>
          {steps[place]?.label}
        </h2>
        {children}
      </section>
    </div>
  );
}
