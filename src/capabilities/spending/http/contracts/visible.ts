import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { notFound, type Outcome } from '../../../../platform/outcome.ts';
import { mayReadSpending } from '../../policy.ts';
import { findContract, type Contract } from '../../store/contracts/contracts.ts';

/** A contract of an agency that the actor reads; any other is absent. */
export async function visibleContract(tx: Tx, act: Act, id: string): Promise<Outcome<Contract>> {
  const contract = await findContract(tx, id);
  return contract !== undefined && mayReadSpending(act.actor, contract.agency_id) ? contract : notFound();
}
