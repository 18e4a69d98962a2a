import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { conflict, isRefusal, notAllowed, type Outcome } from '../outcome.ts';
import type { LettersBody } from './contract.ts';
import { listNeverActivated } from './find-accounts.ts';
import { issueActivationCodes } from './issue-codes.ts';
import type { Letter } from './letters.ts';
import type { PeopleQuestions } from './people.ts';
import { keepersReach, mayKeepAccounts } from './policy.ts';
import type { Vault } from './vault.ts';

/**
 * Issues one-time codes for those who never activated their account: everybody of an agency and below, or chosen accounts. Codes of
 * earlier letters hold no longer. An account that was reset is passed over: its letter is the approver's alone. Refused to all but
 * the account officer of that agency or of one above it; of the chosen, those out of his reach are passed over.
 */
export async function issueLetters(
  tx: Tx,
  act: Act,
  people: PeopleQuestions,
  vault: Vault,
  input: LettersBody,
): Promise<Outcome<Letter[]>> {
  const agencies = await agenciesFor(tx, act, people, input);
  if (isRefusal(agencies)) return agencies;
  const chosen = 'accountIds' in input ? input.accountIds : null;
  const accounts = await listNeverActivated(tx, act, people, agencies, chosen);
  if (accounts.length === 0) {
    return conflict(
      'nobody-to-invite',
      'Semua akun ini sudah pernah diaktifkan; tidak ada surat untuk dicetak. Untuk yang lupa kata sandi, minta atur ulang.',
      'All of these accounts have been activated; there is no letter to print. For a forgotten password ask for a reset.',
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

/** Agencies for which the actor prints; null for all. */
async function agenciesFor(
  tx: Tx,
  act: Act,
  people: PeopleQuestions,
  input: LettersBody,
): Promise<Outcome<readonly string[] | null>> {
  if ('agencyId' in input) {
    return mayKeepAccounts(act.actor, input.agencyId)
      ? people.agencySubtree(tx, [input.agencyId])
      : notAllowed();
  }
  const reached = keepersReach(act.actor);
  return reached?.length === 0 ? notAllowed() : reached;
}
