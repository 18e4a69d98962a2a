import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { notFound, type Outcome } from '../../../../platform/outcome.ts';
import { readForProsecutor } from '../../actions/prosecutor/read-contract.ts';
import { isProsecutor, mayReadSpending } from '../../policy.ts';
import { findContract, type Contract } from '../../store/contracts/contracts.ts';

/** A contract of an agency that the actor reads, or that an agreement opens to the prosecutor's office; any other is absent. */
export async function visibleContract(tx: Tx, act: Act, id: string): Promise<Outcome<Contract>> {
  const contract = await findContract(tx, id);
  if (contract === undefined) return notFound();
  if (mayReadSpending(act.actor, contract.agency_id)) return contract;
  return isProsecutor(act.actor) ? readForProsecutor(tx, act, contract) : notFound();
}
