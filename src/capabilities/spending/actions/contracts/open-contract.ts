import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { conflict, notAllowed, notFound, type Outcome } from '../../../../platform/outcome.ts';
import { recordRow } from '../../../../platform/trail/record.ts';
import { mayReadSpending } from '../../policy.ts';
import { lockContract, updateContract, type Contract } from '../../store/contracts/contracts.ts';

/**
 * A contract that somebody is about to change, locked. Refused: one of an agency that he does not read (as absent), what he may not do, and a
 * page that is older than the contract.
 * @param version what the reader had before him; null where nobody read it before (imports, jobs)
 */
export async function openContract(
  tx: Tx,
  act: Act,
  id: string,
  version: number | null,
  may: (contract: Contract) => boolean,
): Promise<Outcome<Contract>> {
  const contract = await lockContract(tx, id);
  if (contract === undefined || !mayReadSpending(act.actor, contract.agency_id)) return notFound();
  if (!may(contract)) return notAllowed();
  if (version !== null && version !== contract.version) return changedMeanwhile();
  return contract;
}

export function changedMeanwhile() {
  return conflict(
    'changed-meanwhile',
    'Kontrak ini baru saja diubah orang lain. Muat ulang halamannya, lalu ulangi.',
    'Somebody has just changed this contract. Reload the page, then do it again.',
  );
}

export function wrongState() {
  return conflict(
    'contract-state',
    'Langkah ini tidak sesuai dengan keadaan kontrak sekarang. Muat ulang halamannya.',
    'This step does not fit where the contract stands now. Reload the page.',
  );
}

/** Changes facts of an opened contract, with its trail entry; raises its version. */
export async function changeContract(
  tx: Tx,
  act: Act,
  contract: Contract,
  action: string,
  change: Partial<Contract>,
): Promise<Contract> {
  const next = { ...change, version: contract.version + 1 };
  await updateContract(tx, contract.id, next);
  await recordRow(tx, act, `spending.contract-${action}`, 'spending_contract', contract.id);
  return { ...contract, ...next };
}
