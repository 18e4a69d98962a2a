import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { getParameters } from '../../../../platform/parameters/index.ts';
import { CRITICAL_BOUNDS, GRACE_DAYS } from '../../parameters.ts';
import { assess, type Assessment, type ContractLaw } from '../../rules/contracts/assess.ts';
import type { Contract } from '../../store/contracts/contracts.ts';
import { baselinesOf } from '../../store/contracts/parts.ts';

/** The law by which contracts are judged today. */
export async function contractLaw(tx: Tx, act: Act): Promise<ContractLaw> {
  const { bounds, graceDays } = await getParameters(
    tx,
    { bounds: CRITICAL_BOUNDS, graceDays: GRACE_DAYS },
    act.today,
  );
  return { bounds, graceDays };
}

/** One contract, judged today against the plan that holds. */
export async function assessContract(tx: Tx, act: Act, contract: Contract): Promise<Assessment> {
  const plan = (await baselinesOf(tx, contract.id)).at(-1);
  const baseline = plan === undefined ? null : { start: plan.start_on, points: plan.points };
  return assess(contract, baseline, act.today, await contractLaw(tx, act));
}
