import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { conflict, notAllowed, type Outcome } from '../outcome.ts';
import { listNeverActivated } from './find-accounts.ts';
import { issueActivationCodes } from './issue-codes.ts';
import type { Letter } from './letters.ts';
import type { PeopleQuestions } from './people.ts';
import { mayKeepAccounts } from './policy.ts';
import type { Vault } from './vault.ts';

/**
 * Issues one-time codes for everybody of an agency and below who never activated his account, or for some of them. Codes of earlier
 * letters hold no longer. An account that was reset is passed over: its letter is the approver's alone. Refused to all but the
 * account officer of that agency or of one above it.
 */
export async function issueLetters(
  tx: Tx,
  act: Act,
  people: PeopleQuestions,
  vault: Vault,
  input: { agencyId: string; accountIds?: readonly string[] | undefined },
): Promise<Outcome<Letter[]>> {
  if (!mayKeepAccounts(act.actor, input.agencyId)) return notAllowed();
  const below = await people.agencySubtree(tx, [input.agencyId]);
  const accounts = await listNeverActivated(tx, act, people, below, input.accountIds ?? null);
  if (accounts.length === 0) {
    return conflict(
      'nobody-to-invite',
      'Semua akun di instansi ini sudah diaktifkan; tidak ada surat untuk dicetak.',
      'All accounts of this agency are activated; there is no letter to print.',
    );
  }
  const codes = await issueActivationCodes(
    tx,
    act,
    vault,
    accounts.map((account) => account.id),
  );
  return accounts.flatMap((account) => {
    const code = codes.get(account.id);
    return code === undefined ? [] : [{ ...account, code }];
  });
}
