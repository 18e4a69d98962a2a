import type { ReactNode } from 'react';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/charts.ts';
import css from './chart.module.css';

export interface LegendRow {
  id: string;
  /** a small piece of the mark, in a box of 28 × 16 */
  sample: ReactNode;
  label: string;
  value?: string | undefined;
}

/** What each mark means, with its last number: no mark is told apart by colour alone. */
export function Legend({ rows }: { rows: readonly LegendRow[] }) {
  const t = useTexts(texts);
  return (
    <ul className={css.legend} aria-label={t('legend')}>
      {rows.map((each) => (
        <li key={each.id}>
          <svg width="28" height="16" viewBox="0 0 28 16" aria-hidden="true" focusable="false">
            {each.sample}
          </svg>
          <span>
            {each.label}
            {each.value !== undefined && <b>{` ${each.value}`}</b>}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Strokes across what is too much, so that it is seen without colour. The id is the document's: the same drawing serves all. */
export function HatchDefinition({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className={css.hatchGround} width="6" height="6" />
        <line className={css.hatchLine} x1="0" y1="0" x2="0" y2="6" />
      </pattern>
    </defs>
  );
}
