import type { ReactNode } from 'react';
import { useFormat, useTexts } from '../language.tsx';
import { texts } from '../locales/charts.ts';
import { ChartFrame, Drawing } from './chart-frame.tsx';
import { bentLine, dayNumber, linearScale, linePath, monthTicks } from './chart-geometry.ts';
import { Legend } from './chart-marks.tsx';
import css from './chart.module.css';
import bar from './chart-gantt.module.css';
import { useChartNumbers } from './use-chart-numbers.ts';
import { Link } from './link.tsx';
import { useWidth } from './use-width.ts';

export interface GanttRow {
  id: string;
  label: string;
  /** where its name leads, in the table */
  to?: string;
  /** days 'YYYY-MM-DD' */
  start: string;
  plannedEnd: string;
  /** when it ended, or is expected to; null: cannot be said yet, it is drawn as planned */
  end: string | null;
  /** per cent that is done; null: unknown */
  percent: number | null;
}

interface GanttProps {
  title: string;
  titled?: boolean;
  sentence: string;
  rows: readonly GanttRow[];
  today?: string;
}

const HEAD = 22;
const ROW = 52;

/** Plans beside what they became: a straight line until the day that was planned, bent from there on where it is late. */
export function Gantt({ title, titled, sentence, rows, today }: GanttProps) {
  const t = useTexts(texts);
  const f = useFormat();
  const numbers = useChartNumbers();
  const [box, width] = useWidth<HTMLDivElement>();
  const days = rows.flatMap((each) => [each.start, each.plannedEnd, each.end ?? each.plannedEnd]).sort();
  const late = (row: GanttRow) =>
    row.end === null ? 0 : Math.max(0, dayNumber(row.end) - dayNumber(row.plannedEnd));
  const [from, to] = [days[0], days.at(-1)];
  const x = linearScale([dayNumber(from ?? '2000-01-01'), dayNumber(to ?? '2000-01-01')], [6, width - 8]);
  const height = HEAD + rows.length * ROW;
  const told = (row: GanttRow) =>
    [
      row.percent === null ? null : numbers.percent(row.percent),
      row.end === null ? t('noEnd') : late(row) > 0 ? t('lateBy', { n: f.count(late(row)) }) : t('onPlan'),
    ]
      .filter((each) => each !== null)
      .join(' · ');
  return (
    <ChartFrame
      title={title}
      {...(titled === undefined ? {} : { titled })}
      sentence={sentence}
      table={{
        columns: [
          { header: t('row') },
          { header: t('start') },
          { header: t('plannedEnd') },
          { header: t('end') },
          { header: t('progress'), end: true },
        ],
        rows: rows.map((row) => ({
          id: row.id,
          cells: [
            named(row),
            f.shortDay(row.start),
            f.shortDay(row.plannedEnd),
            f.shortDay(row.end),
            told(row),
          ],
        })),
      }}
    >
      <Legend
        rows={[
          {
            id: 'plan',
            label: t('plannedLine'),
            sample: <path className={css.plan} d="M1 4v8M1 8H27M27 4v8" />,
          },
          { id: 'done', label: t('doneLine'), sample: <path className={bar.done} d="M1 8H20" /> },
          { id: 'now', label: t('nowLine'), sample: <path className={css.off} d="M1 4H12L16 12H27" /> },
        ]}
      />
      <div ref={box} className={css.box}>
        {width > 0 && from !== undefined && to !== undefined ? (
          <Drawing width={width} height={height}>
            {monthTicks(from, to, x, 40).map(({ day, at }) => (
              <g key={day}>
                <line className={css.rule} x1={at} x2={at} y1={HEAD - 6} y2={height} />
                <text className={css.axis} x={at} y={HEAD - 10}>
                  {day.endsWith('-01-01') ? day.slice(0, 4) : numbers.month(day)}
                </text>
              </g>
            ))}
            {today !== undefined && today >= from && today <= to && (
              <line
                className={css.today}
                x1={x(dayNumber(today))}
                x2={x(dayNumber(today))}
                y1={HEAD - 6}
                y2={height}
              />
            )}
            {rows.map((row, at) => (
              <Row key={row.id} row={row} x={x} top={HEAD + at * ROW} width={width} told={told(row)} />
            ))}
          </Drawing>
        ) : (
          <p className={css.nothing}>{rows.length === 0 ? t('noData') : ''}</p>
        )}
      </div>
    </ChartFrame>
  );
}

function named(row: GanttRow): ReactNode {
  return row.to === undefined ? row.label : <Link to={row.to}>{row.label}</Link>;
}

/** Pixels of a letter of the name and of what is told, generously: a longer name is cut, the table has it whole. */
const LETTER = { name: 7.9, told: 7 };

function Row({
  row,
  x,
  top,
  width,
  told,
}: {
  row: GanttRow;
  x: (day: number) => number;
  top: number;
  width: number;
  told: string;
}) {
  const [start, planned] = [x(dayNumber(row.start)), x(dayNumber(row.plannedEnd))];
  const end = x(dayNumber(row.end ?? row.plannedEnd));
  const rail = top + 32;
  const { straight, bent } = bentLine(start, planned, Math.max(end, start + 3), rail, rail + 8, 8);
  const room = Math.floor((width - told.length * LETTER.told - 12) / LETTER.name);
  const label = row.label.length > room ? `${row.label.slice(0, Math.max(1, room - 1))}…` : row.label;
  return (
    <g>
      <line className={css.rule} x1="0" x2={width} y1={top} y2={top} />
      <text className={bar.name} x="0" y={top + 16}>
        {label}
      </text>
      <text className={css.axis} x={width} y={top + 16} textAnchor="end">
        {told}
      </text>
      <path
        className={css.plan}
        d={`M${start} ${rail - 7}v4M${start} ${rail - 5}H${planned}M${planned} ${rail - 7}v4`}
      />
      <path className={row.end === null ? css.past : css.real} d={straight} />
      {bent !== null && <path className={css.off} d={bent} />}
      {row.percent !== null && row.percent > 0 && (
        <path
          className={bar.done}
          d={linePath([
            { x: start, y: rail + 4 },
            { x: start + ((planned - start) * Math.min(100, row.percent)) / 100, y: rail + 4 },
          ])}
        />
      )}
    </g>
  );
}
