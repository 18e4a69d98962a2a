import { useId } from 'react';
import { useFormat, useTexts } from '../language.tsx';
import { texts } from '../locales/charts.ts';
import { ChartFrame, Drawing } from './chart-frame.tsx';
import { linearScale } from './chart-geometry.ts';
import { HatchDefinition, Legend } from './chart-marks.tsx';
import css from './chart.module.css';
import bar from './chart-stacked.module.css';
import { useWidth } from './use-width.ts';

export interface HistogramBin {
  from: number;
  /** not included; null: no end */
  to: number | null;
  count: number;
}

interface HistogramProps {
  title: string;
  titled?: boolean;
  sentence: string;
  bins: readonly HistogramBin[];
  /** how a bound is written, e.g. "2 hk" */
  format: (value: number) => string;
  /** what law or government allows */
  limit?: number | null;
  /** one of them, shown among the others */
  mark?: { value: number; label: string } | null;
}

const TOP = 40;
const PLOT = 140;
const FOOT = 22;
/** Where a column begins: beyond the middle its word stands to the left. */
const MIDDLE = 0.6;

/** How often it took how long. What took longer than the limit is hatched; the flag shows the one that is looked at. */
export function Histogram({ title, titled, sentence, bins, format, limit, mark }: HistogramProps) {
  const t = useTexts(texts);
  const f = useFormat();
  const hatch = useId();
  const [box, width] = useWidth<HTMLDivElement>();
  const highest = Math.max(1, ...bins.map((each) => each.count));
  const y = linearScale([0, highest], [TOP + PLOT, TOP]);
  const column = bins.length === 0 ? 0 : width / bins.length;
  /** A value's place among columns of even width: bins need not be as broad as each other. */
  const place = (value: number) => {
    const at = bins.findLastIndex((each) => value >= each.from);
    const bin = bins[Math.max(0, at)];
    if (bin === undefined) return 0;
    const share = bin.to === null ? 0.5 : Math.min(1, Math.max(0, (value - bin.from) / (bin.to - bin.from)));
    return (Math.max(0, at) + share) * column;
  };
  const named = ({ from, to }: HistogramBin) =>
    to === null ? t('orMore', { from: format(from) }) : t('fromTo', { from: format(from), to: format(to) });
  const flags = [
    ...(limit == null
      ? []
      : [{ id: 'limit', at: place(limit), text: `${t('limit')} ${format(limit)}`, row: 0 }]),
    ...(mark == null ? [] : [{ id: 'mark', at: place(mark.value), text: mark.label, row: 1 }]),
  ];
  return (
    <ChartFrame
      title={title}
      {...(titled === undefined ? {} : { titled })}
      sentence={sentence}
      table={{
        columns: [{ header: t('range') }, { header: t('count'), end: true }, { header: t('remark') }],
        rows: bins.map((each) => ({
          id: String(each.from),
          cells: [
            named(each),
            f.count(each.count),
            [
              limit != null && each.from >= limit ? t('overLimit') : null,
              mark != null && mark.value >= each.from && (each.to === null || mark.value < each.to)
                ? t('thisCase')
                : null,
            ]
              .filter((text) => text !== null)
              .join(', '),
          ],
        })),
      }}
    >
      {limit != null && (
        <Legend
          rows={[
            {
              id: 'over',
              label: t('overLimit'),
              sample: (
                <>
                  <HatchDefinition id={`${hatch}-legend`} />
                  <rect x="1" y="2" width="26" height="12" fill={`url(#${hatch}-legend)`} />
                </>
              ),
            },
          ]}
        />
      )}
      <div ref={box} className={css.box}>
        {width > 0 && bins.length > 0 ? (
          <Drawing width={width} height={TOP + PLOT + FOOT}>
            <HatchDefinition id={hatch} />
            {bins.map((each, at) => {
              const over = limit != null && each.from >= limit;
              return (
                <g key={each.from}>
                  <rect
                    {...(over ? { fill: `url(#${hatch})`, className: bar.over } : { className: bar.first })}
                    x={at * column + 1}
                    y={y(each.count)}
                    width={Math.max(1, column - 2)}
                    height={TOP + PLOT - y(each.count)}
                  />
                  {each.count > 0 && column >= 24 && (
                    <text
                      className={css.axis}
                      x={(at + 0.5) * column}
                      y={y(each.count) - 4}
                      textAnchor="middle"
                    >
                      {f.count(each.count)}
                    </text>
                  )}
                  {(column >= 36 || at % 2 === 0) && (
                    <text className={css.axis} x={at * column + 1} y={TOP + PLOT + 16}>
                      {format(each.from)}
                      {each.to === null ? '+' : ''}
                    </text>
                  )}
                </g>
              );
            })}
            <line className={css.base} x1="0" x2={width} y1={TOP + PLOT} y2={TOP + PLOT} />
            {flags.map(({ id, at, text, row }) => (
              <g key={id}>
                <line className={css.marker} x1={at} x2={at} y1={4 + row * 16} y2={TOP + PLOT} />
                <text
                  className={css.note}
                  x={at + (at > width * MIDDLE ? -5 : 5)}
                  y={14 + row * 16}
                  textAnchor={at > width * MIDDLE ? 'end' : 'start'}
                >
                  {text}
                </text>
              </g>
            ))}
          </Drawing>
        ) : (
          <p className={css.nothing}>{bins.length === 0 ? t('noData') : ''}</p>
        )}
      </div>
    </ChartFrame>
  );
}
