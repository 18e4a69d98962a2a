import type { LineBand, LinePoint, LineSeries } from '../../../../../../web/ui/chart-line.tsx';
import type { CurveView } from '../../../contract/budget.ts';
import type { ForecastView } from '../../../contract/dashboard.ts';

export interface CurveWords {
  plan: string;
  real: string;
  forecast: string;
  range: string;
  bound: string;
}

export interface CurveData {
  series: LineSeries[];
  band: LineBand | undefined;
  bound: { label: string; points: LinePoint[] } | undefined;
  from: string;
  to: string;
  /** a cash plan holds by the end of its months */
  stepped: true;
  /** highest percentage of the ceiling that is drawn */
  most: number;
}

/** Last day of a month. @param month 1 to 12 */
export function monthEnd(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/**
 * Rupiah of twelve months as a curve in per cent of the ceiling, from nothing on New Year's Day. The current month ends with today.
 * @param behind percentage points below the plan at which the line leaves its plan
 */
export function curveData(
  year: number,
  curve: CurveView,
  forecast: ForecastView | null,
  behind: number,
  words: CurveWords,
): CurveData {
  const percent = (amount: number) => (curve.ceiling === 0 ? 0 : (100 * amount) / curve.ceiling);
  const [from, to] = [`${year}-01-01`, monthEnd(year, 12)];
  const start = { day: from, value: 0 };
  const plan = curve.months.map((each) => ({
    day: monthEnd(year, each.month),
    value: percent(each.planned),
  }));
  const known = curve.months.flatMap((each) =>
    each.realised === null ? [] : [{ month: each.month, amount: each.realised }],
  );
  const real = known.map(({ month, amount }, at) => ({
    day: at === known.length - 1 ? earlier(monthEnd(year, month), curve.asOf) : monthEnd(year, month),
    value: percent(amount),
  }));
  const planned = plan.some(({ value }) => value > 0);
  const last = real.at(-1) ?? start;
  const shown = forecast?.known === true && last.day < to ? forecast : null;
  return {
    from,
    to,
    stepped: true,
    most: Math.max(100, ...plan.map(({ value }) => value), ...real.map(({ value }) => value)),
    series: [
      ...(planned
        ? [{ id: 'plan', label: words.plan, look: 'plan' as const, points: [start, ...plan] }]
        : []),
      { id: 'real', label: words.real, look: 'real', points: [start, ...real] },
      ...(shown === null
        ? []
        : [
            {
              id: 'forecast',
              label: words.forecast,
              look: 'forecast' as const,
              points: [last, { day: to, value: shown.percent }],
            },
          ]),
    ],
    band:
      shown === null
        ? undefined
        : {
            label: words.range,
            points: [
              { day: last.day, low: last.value, high: last.value },
              { day: to, low: shown.low, high: shown.high },
            ],
          },
    bound: planned
      ? {
          label: words.bound,
          points: [start, ...plan].map(({ day, value }) => ({ day, value: value - behind })),
        }
      : undefined,
  };
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}
