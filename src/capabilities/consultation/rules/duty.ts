import { weekday, type PlainDate } from '../../../platform/calendar/index.ts';
import { isWorkingDay, type Calendar } from '../../../platform/calendar/working-days.ts';

/** The weekly plan: on this weekday (Monday 1 … Friday 5) this consultant is on duty. */
export interface DutyDay {
  weekday: number;
  accountId: string;
}

/** One day that leaves the plan: somebody steps in (`on`) or is away. */
export interface DutyException {
  day: PlainDate;
  accountId: string;
  on: boolean;
}

export interface Roster {
  plan: readonly DutyDay[];
  exceptions: readonly DutyException[];
}

/** Consultants on duty on `day`, in the order of their ids; nobody on a day without work. */
export function onDuty(roster: Roster, calendar: Calendar, day: PlainDate): string[] {
  if (!isWorkingDay(calendar, day)) return [];
  const planned = roster.plan.filter((each) => each.weekday === weekday(day)).map((each) => each.accountId);
  const here = new Set(planned);
  for (const each of roster.exceptions) {
    if (each.day !== day) continue;
    if (each.on) here.add(each.accountId);
    else here.delete(each.accountId);
  }
  return [...here].sort();
}

/**
 * Who takes the next question: of those on duty whoever has the fewest open ones; ties go to the one who waited longest.
 * @param load account → number of open questions and when he last got one (ISO 8601; missing: never)
 */
export function nextFree(
  candidates: readonly string[],
  load: ReadonlyMap<string, { open: number; last: string | null }>,
): string | null {
  const weight = (id: string) => load.get(id) ?? { open: 0, last: null };
  const order = [...candidates].sort((a, b) => {
    const [left, right] = [weight(a), weight(b)];
    if (left.open !== right.open) return left.open - right.open;
    const [since, other] = [left.last ?? '', right.last ?? ''];
    return since < other ? -1 : since > other ? 1 : a < b ? -1 : 1;
  });
  return order[0] ?? null;
}
