import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Vault } from '../../../platform/identity/vault.ts';
import type { Outcome } from '../../../platform/outcome.ts';
import type { NewComplaint, Receipt, SubmitOptions } from '../contract.ts';
import { notYet } from './not-yet.ts';

/** @param act for the public channel `publicAct`; for the staff channel the account's own act */
export async function submitComplaint(
  _tx: Tx,
  _act: Act,
  _input: NewComplaint,
  _options: SubmitOptions & { vault: Vault },
): Promise<Outcome<Receipt>> {
  return notYet();
}
