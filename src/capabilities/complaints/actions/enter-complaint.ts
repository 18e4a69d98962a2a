import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Vault } from '../../../platform/identity/vault.ts';
import type { Outcome } from '../../../platform/outcome.ts';
import type { EnterBody, Receipt } from '../contract.ts';
import { notYet } from './not-yet.ts';

export async function enterComplaint(
  _tx: Tx,
  _act: Act,
  _input: EnterBody,
  _vault: Vault,
): Promise<Outcome<Receipt>> {
  return notYet();
}
