import type { Act } from '../../../platform/act.ts';
import { workingDayDeadline } from '../../../platform/calendar/deadlines.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import { loadCalendar } from '../../../platform/calendar/store.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { clocksOf, startClock, stopClock } from '../../../platform/inbox/index.ts';
import { getParameter, type ParameterDefault } from '../../../platform/parameters/index.ts';
import { ANSWER_DAYS, OBJECT_DAYS } from '../parameters.ts';
import type { ComplaintClass } from '../rules/kinds.ts';
import type { Complaint } from '../store/complaints.ts';

/** Clocks of a complaint in the inbox. `answer-again`: after an objection was upheld. */
export const ANSWER_CLOCKS = ['answer', 'answer-again'] as const;
export type ClockName = 'verify' | 'answer' | 'answer-again' | 'review' | 'object' | 'second-review';

/** Starts a clock of as many working days as the parameter gives. @param from day after which it counts */
export async function start(
  tx: Tx,
  act: Act,
  id: string,
  name: ClockName,
  parameter: ParameterDefault<number>,
  from: PlainDate,
): Promise<void> {
  const days = await getParameter(tx, parameter, from);
  await startClock(tx, act, id, { name, days, from });
}

/** The answer's time counts from receipt, whenever its class became known. */
export async function startAnswer(
  tx: Tx,
  act: Act,
  complaint: Complaint,
  chosen: ComplaintClass,
): Promise<void> {
  await start(tx, act, complaint.id, 'answer', ANSWER_DAYS[chosen], complaint.received_on);
}

export interface Answered {
  /** working days since receipt, pauses left out; null where a pause keeps it unknown */
  days: number | null;
  inTime: boolean;
}

/** The reporter has his answer: whichever answer's clock runs stops. @returns null when none runs */
export async function stopAnswer(tx: Tx, act: Act, id: string): Promise<Answered | null> {
  const running = (await clocksOf(tx, act, [id])).get(id) ?? [];
  let answered: Answered | null = null;
  for (const name of ANSWER_CLOCKS) {
    const clock = running.find((each) => each.name === name && each.stoppedOn === null);
    if (clock === undefined) continue;
    const stopped = await stopClock(tx, act, id, name);
    const days = clock.daysLeft === null ? null : clock.days - clock.daysLeft;
    answered = { days, inTime: stopped?.late !== true };
  }
  return answered;
}

/** Opens the reporter's window to object. @returns its last day */
export async function windowFrom(tx: Tx, day: PlainDate): Promise<PlainDate> {
  const days = await getParameter(tx, OBJECT_DAYS, day);
  return workingDayDeadline(await loadCalendar(tx), day, days).due;
}
