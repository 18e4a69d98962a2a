import type { Government } from '../../../platform/act.ts';
import { makeSigningKey } from '../../../platform/blind-tokens/keys.ts';
import { asJob } from '../../../platform/capability.ts';
import { openVault } from '../../../platform/identity/vault.ts';
import { getParameters } from '../../../platform/parameters/index.ts';
import type { Services } from '../../../platform/services.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { TOKEN_DAYS, TOKEN_VERIFIERS } from '../parameters.ts';
import { tokenWindow } from '../rules/token-window.ts';
import { findIssuingKey, forgetTokens, insertTokenKey } from '../store/tokens.ts';
import { todayOf } from './drafts.ts';
import { NIGHT } from './night.ts';

/**
 * Makes the key of this quarter where tokens are issued, and erases what is over: private halves at the end of their quarter, all that was noted under a
 * key when it holds no more. By night, so that the trail's entry of a new key tells of nobody who asked.
 */
export async function keepTokenKeys(services: Services, government: Government): Promise<void> {
  const today = todayOf(services, government);
  const wanted = await asJob(services, government, NIGHT, async (tx) => {
    await forgetTokens(tx, today);
    const { verifiers, days } = await getParameters(
      tx,
      { verifiers: TOKEN_VERIFIERS, days: TOKEN_DAYS },
      today,
    );
    const missing = verifiers.length > 0 && (await findIssuingKey(tx, today)) === undefined;
    return missing ? tokenWindow(today, days) : null;
  });
  if (wanted === null || government.practiceOf !== null) return;
  const { kid, n, privateSealed } = await makeSigningKey(openVault(services.folders.keys));
  await asJob(services, government, NIGHT, async (tx, act) => {
    const id = await insertTokenKey(tx, government.id, {
      kid,
      n,
      from_day: wanted.from,
      issues_until: wanted.issuesUntil,
      valid_until: wanted.validUntil,
      private_sealed: privateSealed,
    });
    if (id !== undefined) await recordRow(tx, act, 'wbs.token-key', 'wbs_token_key', id);
  });
}
