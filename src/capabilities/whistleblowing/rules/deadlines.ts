import { workingDayDeadline, type Deadline } from '../../../platform/calendar/deadlines.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Calendar } from '../../../platform/calendar/working-days.ts';

/** What the office owes the reporter. `urgent` only where the report says that it cannot wait. */
export const CLOCKS = ['urgent', 'acknowledge', 'answer', 'feedback'] as const;
export type Clock = (typeof CLOCKS)[number];

/** Working days of each clock, from dated parameters. */
export type ClockDays = Readonly<Record<Clock, number>>;

export interface CaseClock extends Deadline {
  clock: Clock;
  /** `done`: in time; `done-late`: after its last day; `late`: not done and its last day has passed; `running` */
  state: 'running' | 'late' | 'done' | 'done-late';
}

/**
 * The clocks of a report by working days; nothing finer than a day is known of it.
 * @param done day on which each duty was done; absent: not yet
 */
export function caseClocks(
  calendar: Calendar,
  report: { day: PlainDate; urgent: boolean; done: Partial<Record<Clock, PlainDate>> },
  days: ClockDays,
  today: PlainDate,
): CaseClock[] {
  return CLOCKS.filter((clock) => clock !== 'urgent' || report.urgent).map((clock) => {
    const deadline = workingDayDeadline(calendar, report.day, days[clock]);
    return { clock, ...deadline, state: stateOf(deadline.due, report.done[clock], today) };
  });
}

function stateOf(due: PlainDate, done: PlainDate | undefined, today: PlainDate): CaseClock['state'] {
  if (done !== undefined) return done <= due ? 'done' : 'done-late';
  return today > due ? 'late' : 'running';
}
