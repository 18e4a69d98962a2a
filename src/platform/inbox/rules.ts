import type { PlainDate } from '../calendar/index.ts';
import { closed, countedDaysBetween, pausedDeadline, type Pause } from '../calendar/paused-deadlines.ts';
import type { Calendar } from '../calendar/working-days.ts';

/** A clock of working days, as the rules see it. */
export interface Ticking {
  name: string;
  from: PlainDate;
  days: number;
  /** the other side's time: never late */
  window: boolean;
  /** day on which what it waited for was done */
  stoppedOn: PlainDate | null;
}

export interface Standing {
  /** last day in time; null while an open pause keeps it from being known */
  due: PlainDate | null;
  /** `due`, or what it would be if the open pause ended today */
  expected: PlainDate;
  provisional: boolean;
  /** it runs, and stands still today */
  paused: boolean;
  /** past its last day, or stopped past it */
  late: boolean;
  /** working days left, 0 on the last day, negative when late; null once stopped or while it has no day */
  daysLeft: number | null;
}

/** How a clock stands as of `today`, which may be any day: what lies behind it has not happened yet. */
export function standingOf(
  calendar: Calendar,
  clock: Ticking,
  pauses: readonly Pause[],
  today: PlainDate,
): Standing {
  const stopped = clock.stoppedOn !== null && clock.stoppedOn <= today;
  const asOf = stopped ? clock.stoppedOn! : today;
  const { due, expected, provisional } = pausedDeadline(
    calendar,
    { received: clock.from, days: clock.days },
    pauses,
    asOf,
  );
  const known = pauses.filter((each) => each.from <= asOf);
  return {
    due,
    expected,
    provisional,
    paused: !stopped && known.some((each) => each.to === null || each.to > asOf),
    late: !clock.window && due !== null && asOf > due,
    daysLeft: stopped || due === null ? null : leftUntil(calendar, due, known, today),
  };
}

function leftUntil(calendar: Calendar, due: PlainDate, known: readonly Pause[], today: PlainDate): number {
  // `|| 0`: no negative zero crosses the wire.
  return countedDaysBetween(calendar, today, due, closed(known, today)) || 0;
}

/**
 * Up to whom a clock has gone as of the day of `standing`: 0 nobody, 1 once it is late, 2 after `after` more working days. Days of a pause
 * do not count here either.
 */
export function escalationStep(standing: Standing, after: number): 0 | 1 | 2 {
  if (!standing.late) return 0;
  return standing.daysLeft !== null && -standing.daysLeft > after ? 2 : 1;
}

/** The working days on whose mornings the two steps are announced, as far as pauses are known. */
export function escalationDays(
  calendar: Calendar,
  due: PlainDate,
  after: number,
  pauses: readonly Pause[],
  today: PlainDate,
): [PlainDate, PlainDate] {
  const on = (days: number) => pausedDeadline(calendar, { received: due, days }, pauses, today).expected;
  return [on(1), on(1 + after)];
}

export interface DueOfMatter {
  due: PlainDate | null;
  provisional: boolean;
  clock: string | null;
}

/** A matter falls due with the earliest of its clocks that run and have a day. */
export function dueOf(clocks: readonly { clock: Ticking; standing: Standing }[]): DueOfMatter {
  const [first] = clocks
    .filter(({ clock, standing }) => clock.stoppedOn === null && !clock.window && standing.due !== null)
    .toSorted((a, b) => (a.standing.due! < b.standing.due! ? -1 : a.standing.due! > b.standing.due! ? 1 : 0));
  if (first === undefined) return { due: null, provisional: false, clock: null };
  return { due: first.standing.due, provisional: first.standing.provisional, clock: first.clock.name };
}

/** The last day that is "due soon": the `days`-th working day after `today`. */
export function soon(calendar: Calendar, today: PlainDate, days: number): PlainDate {
  return pausedDeadline(calendar, { received: today, days }, [], today).expected;
}
