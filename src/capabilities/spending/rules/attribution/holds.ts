import type { WorkingClock } from '../../../../platform/calendar/working-hours.ts';
import type { EventLog } from './event-log.ts';

/**
 * How long each party held each case: one hold for every event that has a next one in its case. Columns; `event` is the place in the log.
 * The last event of a case begins no hold: nobody knows yet how long it lasts.
 */
export interface Holds {
  log: EventLog;
  event: Uint32Array;
  /** working seconds by the clock of who held it, stopped time taken off, never below 0 */
  working: Float64Array;
  /** seconds that passed on the wall */
  wall: Float64Array;
}

/** A time in which the clock of a case stood still: force majeure, suspension, a missing part that somebody else owes. */
export interface Stop {
  case: string;
  from: number;
  to: number;
}

/**
 * Measures the holds of a log.
 * @param clockOf the clock of a party: office hours for an office, `evenClock` for a contractor on his site; asked once a party
 */
export function measureHolds(
  log: EventLog,
  clockOf: (party: string) => WorkingClock,
  stops: readonly Stop[] = [],
): Holds {
  const clocks = log.parties.map(clockOf);
  const stopped = new Map<number, Stop[]>();
  const cases = new Map(stops.length === 0 ? [] : log.cases.map((name, place) => [name, place]));
  for (const stop of stops) {
    const place = cases.get(stop.case);
    if (place !== undefined && stop.to > stop.from) stopped.set(place, [...(stopped.get(place) ?? []), stop]);
  }
  const size = Math.max(0, log.at.length - log.cases.length);
  const holds: Holds = {
    log,
    event: new Uint32Array(size),
    working: new Float64Array(size),
    wall: new Float64Array(size),
  };
  let hold = 0;
  for (let place = 0; place + 1 < log.at.length; place += 1) {
    if (log.caseOf[place] !== log.caseOf[place + 1]) continue;
    const [from, to] = [log.at[place]!, log.at[place + 1]!];
    const clock = clocks[log.partyOf[place]!]!;
    const pauses = stopped.get(log.caseOf[place]!);
    holds.event[hold] = place;
    holds.wall[hold] = to - from;
    holds.working[hold] = clock.between(from, to) - (pauses ? paused(clock, pauses, from, to) : 0);
    hold += 1;
  }
  return holds;
}

/** Working seconds within the stops; where two overlap, once. */
function paused(clock: WorkingClock, stops: readonly Stop[], from: number, to: number): number {
  let sum = 0;
  let free = from;
  for (const stop of stops.toSorted((a, b) => a.from - b.from)) {
    const start = Math.max(stop.from, free);
    const end = Math.min(stop.to, to);
    if (end <= start) continue;
    sum += clock.between(start, end);
    free = end;
  }
  return sum;
}

/**
 * The clock of who works on a site and not in an office: every hour of the calendar counts, and a week weighs as much as a week of the office.
 * Else the same three days would be charged three times as high to a contractor as to an office.
 * @param week seconds that the office works in a usual week
 */
export function evenClock(week: number): WorkingClock {
  return { between: (from, to) => ((to - from) * week) / WEEK };
}

const WEEK = 7 * 86_400;

/** Wall time as it is. */
export const WALL_CLOCK: WorkingClock = { between: (from, to) => to - from };
