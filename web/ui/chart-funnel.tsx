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

const ROW = 58;

/** What of the first step came to the last. The line at the ends of the bars is straight where nothing stayed behind, and bends where it did. */
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
  const ends = rows.flatMap((each, at) =>
    each.value === null ? [] : [{ x: x(each.value), from: at * ROW + 26, to: at * ROW + 42 }],
  );
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
                  <rect className={bar.bar} x="0" y={at * ROW + 26} width={x(each.value)} height="16" />
                )}
              </g>
            ))}
            <path
              className={bar.edge}
              d={linePath(
                ends.flatMap(({ x: at, from, to }) => [
                  { x: at, y: from },
                  { x: at, y: to },
                ]),
              )}
            />
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
                    <text className={bar.lost} x="0" y={at * ROW + 54}>
                      {t('held', { value: format(gone) })}
                    </text>
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
