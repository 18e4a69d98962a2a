import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Vault } from '../../../platform/identity/vault.ts';
import type { Outcome } from '../../../platform/outcome.ts';
import type { ContactInput, Receipt } from '../contract.ts';
import { notYet } from './not-yet.ts';

export async function followComplaint(
  _tx: Tx,
  _act: Act,
  _input: { id: string; contact?: ContactInput | null },
  _options: { vault: Vault; idempotencyKey?: string | null },
): Promise<Outcome<Receipt>> {
  return notYet();
}
