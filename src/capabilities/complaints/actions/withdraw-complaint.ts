import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Vault } from '../../../platform/identity/vault.ts';
import type { Outcome } from '../../../platform/outcome.ts';
import type { Moved } from '../contract.ts';
import { notYet } from './not-yet.ts';

export async function withdrawComplaint(
  _tx: Tx,
  _act: Act,
  _input: { number: string; code: string; reason?: string | null },
  _vault: Vault,
): Promise<Outcome<Moved>> {
  return notYet();
}
