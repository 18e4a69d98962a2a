import { randomUUID } from 'node:crypto';
import type { Act } from '../../../platform/act.ts';
import { accountsWithRole } from '../../directory/index.ts';
import { canonicalJson } from '../../../platform/canonical-json.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { notify } from '../../../platform/notifications/notify.ts';
import { toHex, utf8 } from '../../../platform/sealing/bytes.ts';
import { sign, type SigningKey } from '../../../platform/sealing/ed25519.ts';
import { record, recordRemovals } from '../../../platform/trail/record.ts';
import { isSignedEntry } from '../sealing/directory-entry.ts';
import { listEntryIds, lockDirectory } from '../store/keys.ts';
import { resetTexts } from '../texts/reset-texts.ts';
import { readChain } from './read-directory.ts';

/** What was laid aside. */
export interface OldDirectory {
  /** public key of the root, hex */
  root: string;
  entries: unknown[];
  /** the old root's own signature over the reset, hex; null: by hand, without it */
  signature: string | null;
}

/**
 * Says loudly that the key directory is laid aside, so that a new ceremony can found another: the trail names it with its reason and every entry
 * that goes, and Inspektur, technical administrators, intake and Super Admin are told. The caller then removes the entries, which the program's
 * own login cannot. Reports keep their wraps: an old key opens what it opened, once the new root has appointed that key again.
 * @param oldRoot the root from the paper; null: by hand
 */
export async function resetRoot(
  tx: Tx,
  act: Act,
  input: { root: string; oldRoot: SigningKey | null; reason: string },
): Promise<OldDirectory> {
  const { root, oldRoot, reason } = input;
  await lockDirectory(tx, act.government.id);
  const entries = await readChain(tx);
  const statement = {
    kind: 'reset-root',
    government: act.government.id,
    root,
    entries: entries.filter(isSignedEntry).length,
    day: act.today,
    reason,
  };
  const signature =
    oldRoot === null ? null : toHex(await sign(oldRoot.seed, utf8(`lurus wbs\n${canonicalJson(statement)}`)));
  await recordRemovals(tx, act, 'wbs.reset-root', 'wbs_key_entry', await listEntryIds(tx));
  await record(tx, act, {
    action: signature === null ? 'wbs.reset-root-without-signature' : 'wbs.reset-root',
    kind: 'wbs-root',
    subject: act.government.id,
    record: { ...statement, signature },
  });
  const told = [];
  for (const role of ['inspektur', 'technical-administrator', 'wbs-intake', 'super-admin'] as const)
    told.push(...(await accountsWithRole(tx, role, null, act.today)));
  await notify(tx, act, {
    to: told,
    key: `wbs-reset-root:${randomUUID()}`,
    title: resetTexts.title,
    body: resetTexts.body,
    link: '/app/meja',
  });
  return { root, entries, signature };
}
