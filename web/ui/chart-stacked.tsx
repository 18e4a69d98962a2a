import { useId } from 'react';
import { useTexts } from '../language.tsx';
import { texts } from '../locales/charts.ts';
import { ChartFrame, Drawing } from './chart-frame.tsx';
import { linearScale } from './chart-geometry.ts';
import { HatchDefinition, Legend } from './chart-marks.tsx';
import css from './chart.module.css';
import bar from './chart-stacked.module.css';
import { cx } from './cx.ts';
import { useWidth } from './use-width.ts';

export interface StackedRow {
  id: string;
  label: string;
  /** in the order of `parts`; 0 where there is nothing */
  values: readonly number[];
  /** a tick, e.g. what the law allows in all */
  limit?: number | null;
  /** beside the bar */
  note?: string;
}

interface StackedProps {
  title: string;
  titled?: boolean;
  sentence: string;
  parts: readonly { id: string; label: string }[];
  rows: readonly StackedRow[];
  format: (value: number) => string;
}

const ROW = 48;
/** Below this many pixels a part has no room for its number. */
const ROOM = 18;
/** Looks that follow each other: no two neighbours are alike, in grey too. */
export const LOOKS = ['first', 'second', 'third', 'fourth'] as const;

/** Parts beside each other in one bar; each part carries the number of its name in the legend. What lies beyond the tick is hatched. */
export function StackedBars({ title, titled, sentence, parts, rows, format }: StackedProps) {
  const t = useTexts(texts);
  const hatch = useId();
  const [box, width] = useWidth<HTMLDivElement>();
  const sums = rows.map((row) => row.values.reduce((sum, each) => sum + each, 0));
  const most = Math.max(1, ...sums, ...rows.map((row) => row.limit ?? 0));
  const x = linearScale([0, most], [0, width - 2]);
  const limited = rows.some((row) => row.limit != null);
  return (
    <ChartFrame
      title={title}
      {...(titled === undefined ? {} : { titled })}
      sentence={sentence}
      table={{
        columns: [
          { header: t('row') },
          ...parts.map(({ label }) => ({ header: label, end: true })),
          { header: t('all'), end: true },
          ...(limited ? [{ header: t('limit'), end: true }] : []),
        ],
        rows: rows.map((row, at) => ({
          id: row.id,
          cells: [
            row.label,
            ...row.values.map((value) => (value === 0 ? '–' : format(value))),
            row.note ?? format(sums[at]!),
            ...(limited ? [row.limit == null ? '–' : format(row.limit)] : []),
          ],
        })),
      }}
    >
      <Legend
        rows={parts.map(({ id, label }, at) => ({
          id,
          label: `${at + 1} ${label}`,
          sample: <rect className={cx(bar[LOOKS[at % LOOKS.length]!])} x="1" y="2" width="26" height="12" />,
        }))}
      />
      <div ref={box} className={css.box}>
        {width > 0 && rows.length > 0 ? (
          <Drawing width={width} height={rows.length * ROW}>
            <HatchDefinition id={hatch} />
            {rows.map((row, at) => (
              <g key={row.id}>
                <line className={css.rule} x1="0" x2={width} y1={at * ROW} y2={at * ROW} />
                <text className={bar.name} x="0" y={at * ROW + 17}>
                  {row.label}
                </text>
                <text className={css.axis} x={width} y={at * ROW + 17} textAnchor="end">
                  {row.note ?? format(sums[at]!)}
                </text>
                <Parts row={row} x={x} top={at * ROW + 24} hatch={hatch} />
              </g>
            ))}
          </Drawing>
        ) : (
          <p className={css.nothing}>{rows.length === 0 ? t('noData') : ''}</p>
        )}
      </div>
    </ChartFrame>
  );
}

function Parts({
  row,
  x,
  top,
  hatch,
}: {
  row: StackedRow;
  x: (value: number) => number;
  top: number;
  hatch: string;
}) {
  const ends: number[] = [];
  for (const value of row.values) ends.push((ends.at(-1) ?? 0) + value);
  const sum = ends.at(-1) ?? 0;
  return (
    <>
      {row.values.map((value, at) => {
        const [from, to] = [x(ends[at]! - value), x(ends[at]!)];
        return (
          value > 0 && (
            // oxlint-disable-next-line react/no-array-index-key -- a part is its place
            <g key={at}>
              <rect
                className={bar[LOOKS[at % LOOKS.length]!]}
                x={from + 0.5}
                y={top}
                width={Math.max(1, to - from - 2)}
                height="16"
              />
              {to - from >= ROOM && (
                <text
                  className={cx(bar.inside, bar[`on-${LOOKS[at % LOOKS.length]!}`])}
                  x={(from + to) / 2}
                  y={top + 12.5}
                  textAnchor="middle"
                >
                  {at + 1}
                </text>
              )}
            </g>
          )
        );
      })}
      {row.limit != null && sum > row.limit && (
        <rect
          x={x(row.limit)}
          y={top + 18}
          width={x(sum) - x(row.limit)}
          height="4"
          fill={`url(#${hatch})`}
        />
      )}
      {row.limit != null && (
        <line className={bar.tick} x1={x(row.limit)} x2={x(row.limit)} y1={top - 4} y2={top + 21} />
      )}
    </>
  );
}
