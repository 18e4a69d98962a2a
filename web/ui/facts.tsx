import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import css from './facts.module.css';

/** Terms and values in ruled rows. */
export function Facts({
  rows,
  columns = 1,
}: {
  rows: readonly { term: string; value: ReactNode }[];
  columns?: 1 | 2;
}) {
  return (
    <dl className={cx(css.facts, columns === 2 && css.two)}>
      {rows.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
