import { useEffect, useRef, type ReactNode } from 'react';
import { useTexts } from '../../../../../web/language.tsx';
import { Garis, MiniGaris, type StepState } from '../../../../../web/ui/garis.tsx';
import css from './keys.module.css';
import { texts } from './keys-texts.ts';

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
  const t = useTexts(texts);
  const place = steps.findIndex((each) => each.id === at);
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) heading.current?.focus();
    first.current = false;
  }, [at]);
  const stateOf = (index: number): StepState =>
    index < place ? 'done' : index === place ? 'current' : 'ahead';
  return (
    <div className={css.process}>
      <nav aria-label={label} data-print="no">
        <Garis label={label} steps={steps.map((step, index) => ({ ...step, state: stateOf(index) }))} />
      </nav>
      <section className={css.form} aria-labelledby="langkah">
        <div className={css.place} data-print="no">
          <span aria-hidden="true">{t('stepOf', { n: place + 1, of: steps.length })}</span>
          <MiniGaris
            steps={steps.map((_, index) => ({ state: stateOf(index) }))}
            label={t('stepOf', { n: place + 1, of: steps.length })}
          />
        </div>
        <h2 id="langkah" tabIndex={-1} ref={heading}>
          {steps[place]?.label}
        </h2>
        {children}
      </section>
    </div>
  );
}
