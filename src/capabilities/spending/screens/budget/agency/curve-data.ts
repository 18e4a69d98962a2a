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
  /** last day on which plan and real may be compared: the end of the last month that has ended */
  compared: string;
  /** highest percentage of the ceiling that is drawn */
  most: number;
}

/** Last day of a month. @param month 1 to 12 */
export function monthEnd(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/**
 * A cash plan says what is spent within a month and not when: the running month is not asked for before its last day. Its line rests from the
 * end of the last whole month until today; nothing that was spent since is compared with it.
 */
export function untilToday(plan: readonly LinePoint[], today: string): LinePoint[] {
  const next = plan.findIndex(({ day }) => day >= today);
  const [before, after] = [plan[next - 1], plan[next]];
  if (before === undefined || after === undefined || after.day === today) return [...plan];
  return plan.toSpliced(next, 0, { day: today, value: before.value });
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
  const percent = (amount: number, whole = curve.ceiling) => (whole === 0 ? 0 : (100 * amount) / whole);
  const [from, to] = [`${year}-01-01`, monthEnd(year, 12)];
  const start = { day: from, value: 0 };
  const plan = untilToday(
    [
      start,
      ...curve.months.map((each) => ({
        day: monthEnd(year, each.month),
        value: percent(each.planned, curve.plannedCeiling),
      })),
    ],
    curve.asOf,
  );
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
    compared: curve.endedOn ?? from,
    most: Math.max(100, ...plan.map(({ value }) => value), ...real.map(({ value }) => value)),
    series: [
      ...(planned ? [{ id: 'plan', label: words.plan, look: 'plan' as const, points: plan }] : []),
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
          points: plan.map(({ day, value }) => ({ day, value: value - behind })),
        }
      : undefined,
  };
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}
