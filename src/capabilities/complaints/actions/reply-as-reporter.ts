import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Vault } from '../../../platform/identity/vault.ts';
import type { Outcome } from '../../../platform/outcome.ts';
import type { Moved } from '../contract.ts';
import { notYet } from './not-yet.ts';

/** @param input.number, input.code as typed */
export async function replyAsReporter(
  _tx: Tx,
  _act: Act,
  _input: { number: string; code: string; text: string; pictureIds?: readonly string[] },
  _vault: Vault,
): Promise<Outcome<Moved>> {
  return notYet();
}
