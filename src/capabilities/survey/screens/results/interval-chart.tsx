import { useTexts } from '../../../../../web/language.tsx';
import { ChartFrame } from '../../../../../web/ui/chart-frame.tsx';
import { cx } from '../../../../../web/ui/cx.ts';
import { useFigures, type Shown } from './figures.ts';
import css from './interval-chart.module.css';
import { texts } from './texts.ts';

export interface IntervalRow extends Shown {
  id: string;
  label: string;
  /** the index and the sources stand out from their dimensions */
  whole: boolean;
}

/** Each figure as a point on a rule from 0 to 100, with its interval as a straight stroke; what is hidden has an empty rule. */
export function IntervalChart({ rows, sentence }: { rows: readonly IntervalRow[]; sentence: string }) {
  const t = useTexts(texts);
  const f = useFigures();
  return (
    <ChartFrame
      title={t('chart')}
      level={2}
      sentence={sentence}
      table={{
        columns: [
          { header: t('dimension') },
          { header: t('score'), end: true },
          { header: t('range'), end: true },
        ],
        rows: rows.map((row) => ({ id: row.id, cells: [row.label, f.score(row), f.range(row)] })),
      }}
    >
      <ul className={css.rows}>
        {rows.map((row) => (
          <li key={row.id} className={cx(css.row, row.whole && css.whole)}>
            <span className={css.label}>{row.label}</span>
            <span className={css.number}>
              {f.score(row)}
              {row.low !== null && <small className={css.range}>{f.range(row)}</small>}
            </span>
            <svg className={css.track} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
              <line className={css.rule} x1="0" x2="100" y1="4" y2="4" />
              {row.low !== null && row.high !== null && (
                <line className={css.interval} x1={row.low} x2={row.high} y1="4" y2="4" />
              )}
              {row.value !== null && (
                <line className={css.point} x1={row.value} x2={row.value} y1="0" y2="8" />
              )}
            </svg>
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}
