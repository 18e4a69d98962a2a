import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { CountedRow } from '../../../../platform/counted-row.ts';
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
  const judged = await judgedOn(tx, day, before);
  if (judged === null) return null;
  const agencies = new Map<string, ScheduleStanding>();
  for (const { agencyId, off } of judged) {
    const sum = agencies.get(agencyId) ?? { judged: 0, off: 0 };
    agencies.set(agencyId, { judged: sum.judged + 1, off: sum.off + (off ? 1 : 0) });
  }
  return agencies;
}

/** The contracts that `contractsOffSchedule` counts at these agencies, those off schedule first. */
export async function contractRowsOn(
  tx: Tx,
  day: PlainDate,
  before: string,
  agencyIds: readonly string[],
): Promise<CountedRow[]> {
  const rows = ((await judgedOn(tx, day, before)) ?? []).filter((each) => agencyIds.includes(each.agencyId));
  return rows
    .map(({ id, agencyId, number, title, endOn, off }): CountedRow => ({
      id,
      agencyId,
      label: `${number} · ${title}`,
      on: endOn,
      counts: off ? 1 : 0,
      of: 1,
      amount: null,
    }))
    .toSorted((a, b) => b.counts - a.counts);
}

/** Contracts under way that can be judged, with whether each is off schedule. Null: none was under way. */
async function judgedOn(tx: Tx, day: PlainDate, before: string) {
  const running = await runningOn(tx, day, before);
  if (running.length === 0) return null;
  const law = await getParameters(tx, { bounds: CRITICAL_BOUNDS, graceDays: GRACE_DAYS }, day);
  return running.flatMap(({ id, agencyId, number, title, facts, baseline }) => {
    const judged = assess(facts, baseline, day, law);
    if (judged.standing === null && judged.late === null) return [];
    const off = judged.critical !== null || isOverTime(facts, judged);
    return [{ id, agencyId, number, title, endOn: facts.end_on, off }];
  });
}
