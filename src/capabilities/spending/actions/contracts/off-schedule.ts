import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { getParameters } from '../../../../platform/parameters/index.ts';
import { CRITICAL_BOUNDS, GRACE_DAYS } from '../../parameters.ts';
import { assess, isOverTime } from '../../rules/contracts/assess.ts';
import { runningOn } from '../../store/contracts/running-on.ts';

/** Contracts of an agency whose work was under way on a day. */
export interface ScheduleStanding {
  /** those that can be judged: a plan and a report, or a last day, are known */
  judged: number;
  /** of them, critical as the law says it, or past their last day */
  off: number;
}

/** Agency → its contracts on a day, by the law of that day; an agency without one that can be judged has no entry. Null: no contract was under way. */
export async function contractsOffSchedule(
  tx: Tx,
  day: PlainDate,
  before: string,
): Promise<Map<string, ScheduleStanding> | null> {
  const running = await runningOn(tx, day, before);
  if (running.length === 0) return null;
  const law = await getParameters(tx, { bounds: CRITICAL_BOUNDS, graceDays: GRACE_DAYS }, day);
  const agencies = new Map<string, ScheduleStanding>();
  for (const { agencyId, facts, baseline } of running) {
    const judged = assess(facts, baseline, day, law);
    if (judged.standing === null && judged.late === null) continue;
    const sum = agencies.get(agencyId) ?? { judged: 0, off: 0 };
    sum.judged += 1;
    if (judged.critical !== null || isOverTime(facts, judged)) sum.off += 1;
    agencies.set(agencyId, sum);
  }
  return agencies;
}
