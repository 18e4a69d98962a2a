import { addDays, daysBetween, type PlainDate } from '../../../../platform/calendar/index.ts';

/** What a contract's clock depends on. Days are those of papers. */
export interface ClockTerms {
  start_on: PlainDate | null;
  /** last day of the work as agreed */
  end_on: PlainDate | null;
  /** calendar days of force majeure that have ended since the last day was agreed */
  suspended_days: number;
  /** force majeure holds since this day */
  suspended_since: PlainDate | null;
  /** the last force majeure ended; null: there was none since the last day was agreed */
  resumed_on: PlainDate | null;
  /** the vendor has asked for handover, and that was not refused */
  handover_asked_on: PlainDate | null;
  /** closed or terminated */
  ended_on: PlainDate | null;
}

/** Calendar days by which the work was stopped until `today`; the days of now count while it is. */
export function stoppedDays({ suspended_days, suspended_since }: ClockTerms, today: PlainDate): number {
  return suspended_days + (suspended_since === null ? 0 : Math.max(0, daysBetween(suspended_since, today)));
}

/** The last day of the work, moved by force majeure; null: none is agreed. */
export function lastDayOf(terms: ClockTerms, today: PlainDate): PlainDate | null {
  return terms.end_on === null ? null : addDays(terms.end_on, stoppedDays(terms, today));
}

/** The day of the plan on which the work should be on `day`: force majeure has moved it. */
export function planDayOf(terms: ClockTerms, day: PlainDate): PlainDate {
  const until = terms.suspended_since !== null && terms.suspended_since < day ? terms.suspended_since : day;
  return addDays(until, -terms.suspended_days);
}

/** The day on which a report is judged: what was reported before a force majeure ended stands as it was on the day on which it ended. */
export function judgedOn({ resumed_on }: ClockTerms, reportedOn: PlainDate): PlainDate {
  return resumed_on !== null && resumed_on > reportedOn ? resumed_on : reportedOn;
}

/** The day on which counting late days ends: handover asked, terminated, or today. */
export function countedUntil(terms: ClockTerms, today: PlainDate): PlainDate {
  const done = [terms.handover_asked_on, terms.ended_on].filter((day) => day !== null).toSorted()[0];
  return done !== undefined && done < today ? done : today;
}
