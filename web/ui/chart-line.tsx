import { useMemo, useState } from 'react';
import { useFormat, useTexts } from '../language.tsx';
import { texts } from '../locales/charts.ts';
import { ChartFrame, Drawing } from './chart-frame.tsx';
import { dayNumber } from './chart-geometry.ts';
import { layLines, type LineData } from './chart-line-layout.ts';
import { LineLayers } from './chart-line-layers.tsx';
import { Legend, type LegendRow } from './chart-marks.tsx';
import { lineTable, nextStop, readAt, stopsOf } from './chart-line-values.ts';
import css from './chart.module.css';
import { useChartNumbers } from './use-chart-numbers.ts';
import { useWidth } from './use-width.ts';

export type { LineBand, LinePoint, LineSeries } from './chart-line-layout.ts';

interface LineChartProps extends LineData {
  title: string;
  titled?: boolean;
  /** what the chart says */
  sentence: string;
  /** how a value is written; per cents of 0 to 100 when not said */
  format?: (value: number) => string;
}

const HEIGHT = { phone: 240, desk: 320 };
const PHONE = 480;

/**
 * Curves over days (kurva S): a thin line that is planned, a thick one that is lived and bends where it falls below its bound, what is
 * expected as a band. A ruler below it is moved by finger, mouse or arrow keys and reads every line.
 */
export function LineChart({ title, titled, sentence, format, ...data }: LineChartProps) {
  const t = useTexts(texts);
  const f = useFormat();
  const numbers = useChartNumbers();
  const write = format ?? numbers.percent;
  const [box, width] = useWidth<HTMLDivElement>();
  const stops = useMemo(() => stopsOf(data.series), [data.series]);
  const real = data.series.find((each) => each.look === 'real');
  // Read first is the day whose gap is told; what was lived since has no plan to stand beside.
  const { compared } = data;
  const last =
    (compared === undefined ? undefined : stops.findLast((each) => each <= compared)) ??
    real?.points.at(-1)?.day ??
    data.today ??
    stops.at(-1);
  const [chosen, setChosen] = useState<number | null>(null);
  const at = chosen ?? Math.max(0, last === undefined ? 0 : stops.indexOf(last));
  const day = stops[at];
  const height = width < PHONE ? HEIGHT.phone : HEIGHT.desk;
  const drawing = width > 0 && day !== undefined ? layLines(data, { width, height }, numbers.month) : null;
  const words = { gap: t('gap'), off: t('off'), low: t('low'), high: t('high'), day: t('day') };
  const told =
    day === undefined
      ? ''
      : readAt(data, day)
          .map(
            ({ label, value, gap }) => `${label ?? t('gap')} ${gap ? numbers.points(value) : write(value)}`,
          )
          .join(' · ');
  return (
    <ChartFrame
      title={title}
      {...(titled === undefined ? {} : { titled })}
      sentence={sentence}
      table={lineTable(data, stops, words, { day: f.shortDay, value: write, points: numbers.points })}
    >
      <Legend rows={legendOf(data, t, write)} />
      <div ref={box} className={css.box}>
        {drawing === null || day === undefined ? (
          <p className={css.nothing}>{stops.length === 0 ? t('noData') : ''}</p>
        ) : (
          <Drawing width={width} height={height}>
            <LineLayers
              drawing={drawing}
              write={write}
              points={numbers.points}
              cursor={drawing.x(dayNumber(day))}
              today={t('today')}
            />
          </Drawing>
        )}
      </div>
      {day !== undefined && (
        <div className={css.reader}>
          <input
            type="range"
            min={drawing?.from ?? dayNumber(day)}
            max={drawing?.to ?? dayNumber(day)}
            value={dayNumber(day)}
            aria-label={t('read', { title })}
            aria-valuetext={`${f.day(day)}: ${told}`}
            onChange={(event) => setChosen(nextStop(stops, at, event.target.valueAsNumber))}
            data-print="no"
          />
          <p className={css.told} aria-hidden="true">
            <b>{f.day(day)}</b>
            {` · ${told}`}
          </p>
        </div>
      )}
      {data.markers !== undefined && data.markers.length > 0 && (
        <ol className={css.markers}>
          {data.markers.map((each, index) => (
            <li key={`${each.day}-${each.label}`}>
              <b>{index + 1}</b> {f.shortDay(each.day)} · {each.label}
            </li>
          ))}
        </ol>
      )}
    </ChartFrame>
  );
}

function legendOf(
  data: LineData,
  t: (key: 'off' | 'interval', values?: Record<string, string>) => string,
  write: (value: number) => string,
): LegendRow[] {
  const rows: LegendRow[] = data.series.map((each) => {
    const last = each.points.at(-1);
    const end = data.band?.points.at(-1);
    const value =
      last === undefined || each.look === 'past' || each.unvalued === true
        ? undefined
        : each.look === 'forecast' && end !== undefined
          ? t('interval', { value: write(last.value), low: write(end.low), high: write(end.high) })
          : each.look === 'plan'
            ? undefined
            : write(last.value);
    return { id: each.id, label: each.label, value, sample: <path className={css[each.look]} d="M1 8H27" /> };
  });
  if (data.band !== undefined)
    rows.push({
      id: 'band',
      label: data.band.label,
      sample: <rect className={css.band} x="1" y="2" width="26" height="12" />,
    });
  if (data.bound !== undefined) {
    rows.push({ id: 'bound', label: data.bound.label, sample: <path className={css.bound} d="M1 8H27" /> });
    rows.push({ id: 'off', label: t('off'), sample: <path className={css.off} d="M1 4L10 4L15 12L27 12" /> });
  }
  return rows;
}
