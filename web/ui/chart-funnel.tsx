import { useTexts } from '../language.tsx';
import { texts } from '../locales/charts.ts';
import { ChartFrame, Drawing } from './chart-frame.tsx';
import { linearScale, linePath } from './chart-geometry.ts';
import css from './chart.module.css';
import bar from './chart-funnel.module.css';
import { useChartNumbers } from './use-chart-numbers.ts';
import { useWidth } from './use-width.ts';

export interface FunnelRow {
  id: string;
  label: string;
  /** null: not known yet */
  value: number | null;
}

interface FunnelProps {
  title: string;
  titled?: boolean;
  sentence: string;
  rows: readonly FunnelRow[];
  format: (value: number) => string;
}

/** Pixels: a row, and in it the bar from its upper to its lower edge. */
const ROW = 56;
const [UPPER, LOWER] = [30, 48];
/** Of a letter, generously. */
const LETTER = 6.6;

/**
 * What of the first step came to the last. The line at the ends of the bars is straight where nothing stayed behind, and bends where it did; it
 * begins anew where a step holds more than the one before it, as that one is no part of it.
 */
export function Funnel({ title, titled, sentence, rows, format }: FunnelProps) {
  const t = useTexts(texts);
  const numbers = useChartNumbers();
  const [box, width] = useWidth<HTMLDivElement>();
  const first = rows[0]?.value ?? 0;
  const most = Math.max(1, ...rows.map((each) => each.value ?? 0));
  const x = linearScale([0, most], [2, width - 4]);
  const lost = (at: number) => {
    const [before, now] = [rows[at - 1]?.value, rows[at]?.value];
    return before == null || now == null ? null : before - now;
  };
  const told = (value: number | null) =>
    value === null
      ? t('unknown')
      : first > 0
        ? `${format(value)} · ${numbers.percent((100 * value) / first)}`
        : format(value);
  return (
    <ChartFrame
      title={title}
      {...(titled === undefined ? {} : { titled })}
      sentence={sentence}
      table={{
        columns: [
          { header: t('step') },
          { header: t('value'), end: true },
          { header: t('kept'), end: true },
          { header: t('lost'), end: true },
        ],
        rows: rows.map((each, at) => {
          const gone = lost(at);
          return {
            id: each.id,
            cells: [
              each.label,
              each.value === null ? t('unknown') : format(each.value),
              each.value === null || first <= 0 ? '–' : numbers.percent((100 * each.value) / first),
              gone === null || gone <= 0 ? '–' : format(gone),
            ],
          };
        }),
      }}
    >
      <div ref={box} className={css.box}>
        {width > 0 && rows.length > 0 ? (
          <Drawing width={width} height={rows.length * ROW}>
            {rows.map((each, at) => (
              <g key={each.id}>
                <line className={css.rule} x1="0" x2={width} y1={at * ROW} y2={at * ROW} />
                {each.value !== null && (
                  <rect
                    className={bar.bar}
                    x="0"
                    y={at * ROW + UPPER}
                    width={x(each.value)}
                    height={LOWER - UPPER}
                  />
                )}
              </g>
            ))}
            {edgesOf(rows, x).map((points) => (
              <path key={points[0]?.y} className={bar.edge} d={linePath(points)} />
            ))}
            {rows.map((each, at) => {
              const gone = lost(at);
              return (
                <g key={each.id}>
                  <text className={bar.name} x="0" y={at * ROW + 18}>
                    {each.label}
                  </text>
                  <text className={bar.value} x={width} y={at * ROW + 18} textAnchor="end">
                    {told(each.value)}
                  </text>
                  {gone !== null && gone > 0 && (
                    <Lost
                      end={x(each.value ?? 0)}
                      y={at * ROW + LOWER - 5}
                      words={t('held', { value: format(gone) })}
                    />
                  )}
                </g>
              );
            })}
          </Drawing>
        ) : (
          <p className={css.nothing}>{rows.length === 0 ? t('noData') : ''}</p>
        )}
      </div>
    </ChartFrame>
  );
}

/** In its bar where it fits, else beside its end: no line goes through the words. */
function Lost({ end, y, words }: { end: number; y: number; words: string }) {
  const fits = words.length * LETTER + 16 < end;
  return (
    <text className={bar.lost} x={fits ? 8 : end + 10} y={y}>
      {words}
    </text>
  );
}

/** Down the end of each bar and, just above the next one, over to its end. */
function edgesOf(rows: readonly FunnelRow[], x: (value: number) => number): { x: number; y: number }[][] {
  const edges: { x: number; y: number }[][] = [];
  let before: number | null = null;
  for (const [at, { value }] of rows.entries()) {
    if (value === null) continue;
    if (before === null || value > before) edges.push([]);
    const line = edges.at(-1)!;
    const last = line.at(-1);
    const top = at * ROW + UPPER;
    if (last !== undefined) line.push({ x: last.x, y: top - 4 });
    line.push({ x: x(value), y: top }, { x: x(value), y: at * ROW + LOWER });
    before = value;
  }
  return edges;
}
