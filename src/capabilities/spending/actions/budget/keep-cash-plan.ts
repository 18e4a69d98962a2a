import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { sumRupiah, type Rupiah } from '../../../../platform/money.ts';
import { notFound, type Outcome } from '../../../../platform/outcome.ts';
import { recordRow } from '../../../../platform/trail/record.ts';
import { mayKeepBudget } from '../../policy.ts';
import { cashPlansOf, insertCashPlan, lockLine, recordedBy } from '../../store/budget/lines.ts';
import { changedMeanwhile, planDiffers } from './refusals.ts';

export interface PlanInput {
  /** twelve, January first */
  months: readonly Rupiah[];
  acceptDifference: boolean;
  /** the version that he had before him, 0: none; null where nobody read one (a line that is new) */
  version: number | null;
}

/**
 * Keeps the cash plan of a line as a new version; the same months again add none. Refused: months that do not add up to the ceiling, unless
 * whoever types them says that he knows; a plan that somebody changed since it was read.
 * @returns the version that counts, and by how much its sum exceeds the ceiling
 */
export async function keepCashPlan(
  tx: Tx,
  act: Act,
  lineId: string,
  input: PlanInput,
): Promise<Outcome<{ version: number; difference: Rupiah }>> {
  const line = await lockLine(tx, lineId);
  if (line === undefined || !mayKeepBudget(act.actor, line.agency_id)) return notFound();
  const latest = (await cashPlansOf(tx, lineId))[0];
  if (input.version !== null && input.version !== (latest?.version ?? 0)) return changedMeanwhile();
  const difference = sumRupiah(input.months) - line.ceiling;
  if (difference !== 0 && !input.acceptDifference) return planDiffers(difference);
  if (latest !== undefined && latest.months.every((each, place) => each === input.months[place]))
    return { version: latest.version, difference };
  const plan = {
    ...recordedBy(act),
    id: newId(),
    line_id: lineId,
    version: (latest?.version ?? 0) + 1,
    months: [...input.months],
    vanished_at: null,
  };
  await insertCashPlan(tx, plan);
  await recordRow(tx, act, 'spending.cash-plan', 'cash_plan', plan.id);
  return { version: plan.version, difference };
}
