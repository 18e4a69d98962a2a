import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Complaint } from '../../../../platform/outcome.ts';
import { baselineFault, type Baseline } from '../../rules/contracts/schedule.ts';
import { contractFaults, planFaults } from '../../texts/contract-faults.ts';

/** What is wrong with an agreed plan between the first and the last day of the work. @param at path of the plan in the request */
export function complainOfPlan(
  plan: Baseline,
  start: PlainDate | null,
  end: PlainDate | null,
  at: string,
): Complaint[] {
  const path = (rest: string) => (at === '' ? rest : `${at}.${rest}`);
  const wrong = baselineFault(plan);
  if (wrong !== null) return [{ field: path(`points.${wrong.place}`), message: planFaults[wrong.fault] }];
  if (start !== null && plan.start !== start)
    return [{ field: path('start'), message: contractFaults['plan-start'] }];
  const last = plan.points.length - 1;
  if (end !== null && plan.points[last]!.day > end)
    return [{ field: path(`points.${last}`), message: contractFaults['plan-end'] }];
  return [];
}
