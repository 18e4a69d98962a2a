import { addDays, daysBetween, type PlainDate } from '../../../../platform/calendar/index.ts';
import { plannedOn, standingOn, type Baseline, type PlanPoint } from './schedule.ts';
import { two } from './earned-value.ts';

/** Days on which the work was stopped by force majeure; `to` is the day on which it went on. */
export interface Stop {
  from: PlainDate;
  to: PlainDate;
}

/** Papers of suspension and of going on → the stops between them; one that lasts ends today. */
export function stopsOf(papers: readonly { step: string; doc_date: PlainDate }[], today: PlainDate): Stop[] {
  const stops: Stop[] = [];
  let from: PlainDate | null = null;
  for (const { step, doc_date: day } of papers) {
    if (step === 'suspended') from = day;
    else if (from !== null && (step === 'resumed' || step === 'terminated')) {
      stops.push({ from, to: day });
      from = null;
    }
  }
  return from === null ? stops : [...stops, { from, to: today }];
}

/** The day of the plan on which the work should be on `day`: stopped days before it do not count. */
export function planDayAt(stops: readonly Stop[], day: PlainDate): PlainDate {
  let stopped = 0;
  for (const { from, to } of stops)
    if (from < day) stopped += Math.max(0, daysBetween(from, to < day ? to : day));
  return addDays(day, -stopped);
}

/** The plan as it lies in the calendar: points after a stop come later by its days, and the curve rests while it lasts. */
export function movedPlan(baseline: Baseline, stops: readonly Stop[]): PlanPoint[] {
  const points: PlanPoint[] = [{ day: baseline.start, percent: 0 }, ...baseline.points];
  return stops.reduce<PlanPoint[]>((moved, { from, to }) => moveBy(moved, from, to), points);
}

function moveBy(points: readonly PlanPoint[], from: PlainDate, to: PlainDate): PlanPoint[] {
  const days = Math.max(0, daysBetween(from, to));
  const [first, last] = [points[0], points.at(-1)];
  if (days === 0 || first === undefined || last === undefined || from >= last.day) return [...points];
  const percent = two(plannedOn({ start: first.day, points: points.slice(1) }, from));
  const before = points.filter(({ day }) => day < from);
  const after = points.filter(({ day }) => day >= from);
  return [
    ...before,
    { day: from, percent },
    { day: to, percent },
    ...after.filter(({ day }) => day > from).map((each) => ({ ...each, day: addDays(each.day, days) })),
  ];
}

export interface ForecastBand {
  from: PlainDate;
  early: PlainDate;
  likely: PlainDate;
  /** null: nothing moved in the last weeks */
  late: PlainDate | null;
  band: { day: PlainDate; low: number; high: number }[];
}

/** Days over which the recent pace is reckoned. */
const RECENT = 28;
const DRAWN = 12;
const FARTHEST = 3_650;

/**
 * Where the work goes from its latest report: between its pace since the start and that of the last four weeks, both in days of the plan a
 * day (earned schedule). Not a probability: two paces that were seen. Null where nothing is earned yet, or everything is.
 * @param stopped days of force majeure: plan days of reports lie so much earlier
 */
export function forecastBand(
  baseline: Baseline,
  reports: readonly { day: PlainDate; percent: number }[],
  stops: readonly Stop[],
): ForecastBand | null {
  const latest = reports.at(-1);
  if (latest === undefined || latest.percent <= 0 || latest.percent >= 100) return null;
  const earned = (report: { day: PlainDate; percent: number }) =>
    standingOn(baseline, planDayAt(stops, report.day), report.percent);
  const now = earned(latest);
  if (now.pace === null || now.pace <= 0) return null;
  const before = reports.findLast(({ day }) => daysBetween(day, latest.day) >= RECENT);
  const [since, then] = before === undefined ? [baseline.start, 0] : [before.day, earned(before).earnedDays];
  const worked = daysBetween(planDayAt(stops, since), planDayAt(stops, latest.day));
  const recent = worked <= 0 ? now.pace : Math.max(0, (now.earnedDays - then) / worked);
  const [slow, fast] = [Math.min(now.pace, recent), Math.max(now.pace, recent)];
  const duration = daysBetween(baseline.start, baseline.points.at(-1)!.day);
  const left = duration - now.earnedDays;
  const end = (pace: number) => {
    const days = pace === 0 ? Infinity : Math.ceil(Math.round((left / pace) * 1e6) / 1e6);
    return days > FARTHEST ? null : addDays(latest.day, days);
  };
  const [early, likely, late] = [end(fast), end(now.pace), end(slow)];
  if (early === null || likely === null) return null;
  const until = daysBetween(latest.day, late ?? likely);
  const at = (pace: number, days: number) =>
    Math.max(
      latest.percent,
      two(plannedOn(baseline, addDays(baseline.start, Math.floor(now.earnedDays + pace * days)))),
    );
  const band = Array.from({ length: DRAWN + 1 }, (_, place) => {
    const days = Math.round((until * place) / DRAWN);
    return { day: addDays(latest.day, days), low: at(slow, days), high: at(fast, days) };
  });
  return { from: latest.day, early, likely, late, band };
}
