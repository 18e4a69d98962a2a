import { useTexts } from '../language.tsx';
import { texts } from '../locales/charts.ts';
import { texts as uiTexts } from '../locales/ui.ts';
import { ChartFrame } from './chart-frame.tsx';
import { deviationLevel, type DeviationLevel } from './chart-geometry.ts';
import css from './chart-heatmap.module.css';
import { Legend } from './chart-marks.tsx';
import { cx } from './cx.ts';
import { Link } from './link.tsx';
import { useChartNumbers } from './use-chart-numbers.ts';

export interface HeatmapRow {
  id: string;
  label: string;
  to?: string;
  /** one for each column; null: unknown */
  cells: readonly (HeatmapCell | null)[];
}

export interface HeatmapCell {
  /** percentage points, real minus plan */
  gap: number;
  real: number;
  plan: number;
}

interface HeatmapProps {
  title: string;
  titled?: boolean;
  sentence: string;
  /** first days of months */
  months: readonly string[];
  rows: readonly HeatmapRow[];
  /** up to so many points it is on its plan; beyond `far` it is far below */
  near: number;
  far: number;
  words: { real: string; plan: string };
}

/** Shapes in a square of 12: how far from the plan is seen without colour. */
const SHAPES: Record<DeviationLevel, string> = {
  'far-below': 'M1 2h10L6 11Z',
  below: 'M1 3.5h10M3 6.5 6 10 9 6.5',
  on: 'M1 6h10',
  above: 'M1 8.5h10M3 5.5 6 2 9 5.5',
};
const LEVELS: DeviationLevel[] = ['far-below', 'below', 'on', 'above'];

/** Rows beside months: each cell says its difference to the plan as a number, a shape and a tint. */
export function Heatmap({ title, titled, sentence, months, rows, near, far, words }: HeatmapProps) {
  const t = useTexts(texts);
  const u = useTexts(uiTexts);
  const numbers = useChartNumbers();
  const named = (row: HeatmapRow) =>
    row.to === undefined ? row.label : <Link to={row.to}>{row.label}</Link>;
  return (
    <ChartFrame
      title={title}
      {...(titled === undefined ? {} : { titled })}
      sentence={sentence}
      table={{
        columns: [
          { header: t('row') },
          { header: t('month') },
          { header: words.plan, end: true },
          { header: words.real, end: true },
          { header: t('gap'), end: true },
        ],
        rows: rows.flatMap((row) =>
          row.cells.flatMap((cell, at) =>
            cell === null
              ? []
              : [
                  {
                    id: `${row.id}-${months[at]}`,
                    cells: [
                      row.label,
                      numbers.month(months[at]!),
                      numbers.percent(cell.plan),
                      numbers.percent(cell.real),
                      numbers.points(cell.gap),
                    ],
                  },
                ],
          ),
        ),
      }}
    >
      <Legend
        rows={LEVELS.map((level) => ({
          id: level,
          label: t(`level-${level}`),
          sample: (
            <g className={css[level]}>
              <rect className={css.ground} width="28" height="16" />
              <path d={SHAPES[level]} transform="translate(8 2)" />
            </g>
          ),
        }))}
      />
      <section
        ref={showLatest}
        className={css.scroll}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={u('tableOf', { label: title })}
      >
        <table>
          <thead>
            <tr>
              <th scope="col">{t('row')}</th>
              {months.map((day) => (
                <th key={day} scope="col">
                  {numbers.month(day)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{named(row)}</th>
                {row.cells.map((cell, at) => (
                  <td key={months[at]} className={cx(cell && css[deviationLevel(cell.gap, near, far)])}>
                    {cell === null ? (
                      <span className={css.unknown}>
                        <span aria-hidden="true">·</span>
                        <span className="hidden">{t('level-unknown')}</span>
                      </span>
                    ) : (
                      <>
                        <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
                          <path d={SHAPES[deviationLevel(cell.gap, near, far)]} />
                        </svg>
                        {numbers.points(Math.round(cell.gap))}
                      </>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </ChartFrame>
  );
}

/** Where not every month fits, the latest are seen first. */
function showLatest(region: HTMLElement | null): void {
  if (region !== null) region.scrollLeft = region.scrollWidth;
}
