import type { z } from 'zod';
import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { conflict, isRefusal, type Outcome } from '../../../../platform/outcome.ts';
import type { firstPlanBody } from '../../contract/contract-acts.ts';
import { mayKeepContracts } from '../../policy.ts';
import { isOver } from '../../rules/contracts/machine.ts';
import type { Contract } from '../../store/contracts/contracts.ts';
import { baselinesOf, versionsOf } from '../../store/contracts/parts.ts';
import { agreePlan } from './agree.ts';
import { complainOfPlan } from './check-plan.ts';
import { refuseFields } from './check-terms.ts';
import { changeContract, openContract, wrongState } from './open-contract.ts';

/** The first agreed plan (kurva S). It is frozen; another one comes by addendum only. */
export async function keepPlan(
  tx: Tx,
  act: Act,
  id: string,
  { version, ...plan }: z.output<typeof firstPlanBody>,
): Promise<Outcome<Contract>> {
  const contract = await openContract(tx, act, id, version, (each) =>
    mayKeepContracts(act.actor, each.agency_id),
  );
  if (isRefusal(contract)) return contract;
  if (isOver(contract.state)) return wrongState();
  if ((await baselinesOf(tx, id)).length > 0)
    return conflict(
      'plan-frozen',
      'Rencana kontrak ini sudah dibekukan. Rencana baru disepakati dengan adendum.',
      'The plan of this contract is frozen. A new one is agreed by addendum.',
    );
  const refused = refuseFields(complainOfPlan(plan, contract.start_on, contract.end_on, ''));
  if (refused !== null) return refused;
  const agreed = (await versionsOf(tx, id)).at(-1);
  await agreePlan(tx, act, id, agreed?.n ?? 0, plan);
  return changeContract(tx, act, contract, 'plan-keep', {});
}
