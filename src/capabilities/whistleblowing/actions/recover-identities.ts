import { randomUUID } from 'node:crypto';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { conflict, isRefusal, notAllowed, type Outcome } from '../../../platform/outcome.ts';
import type { Folders } from '../../../platform/services.ts';
import { record } from '../../../platform/trail/record.ts';
import { LIMITS } from '../contract.ts';
import { mayHandOver } from '../policy.ts';
import { heldAs, keysOn } from '../sealing/directory.ts';
import { wrapsDigest, type Handover } from '../sealing/handover.ts';
import { replaceIdentityWraps, wrapsBesideOf } from '../store/identities.ts';
import { lockDirectory } from '../store/keys.ts';
import { recordRemoved } from './record-removed.ts';
import { findDirectory } from './read-directory.ts';
import { readSealed } from './sealed-blobs.ts';

/**
 * After three keepers brought the recovery key back: every identity that it opens goes to the Super Admin and the recovery key of today, all at
 * once, and the wraps of both old keys are erased. Refused: a recovery key that is still in force (its shares were on a screen, so it is
 * spent), a key that never was a recovery key (an alternate's wraps are neither counted nor taken away), wraps that are not exactly one for each of the two readers of each identity.
 * @param input.from fingerprint of the recovery key that was brought back
 */
export async function recoverIdentities(
  tx: Tx,
  act: Act,
  folders: Pick<Folders, 'keys'>,
  input: { from: string; handover: Handover },
): Promise<Outcome<{ count: number }>> {
  if (!mayHandOver(act.actor)) return notAllowed();
  const { wraps, digest, count } = input.handover;
  await lockDirectory(tx, act.government.id);
  const directory = await findDirectory(tx, folders, act.government.id);
  if (directory === null) return notReady();
  const { superAdmin, recovery } = keysOn(directory, act.today);
  if (superAdmin === null || recovery === null || recovery.fingerprint === input.from) return notReady();
  if (!heldAs(directory, input.from, ['recovery'])) return notWhole();
  const old = await wrapsBesideOf(tx, input.from);
  const reports = new Map(old.map((each) => [each.identity_id, each.report_id]));
  const readers = [superAdmin.fingerprint, recovery.fingerprint];
  const pairs = new Set(wraps.map((each) => `${each.identity} ${each.fingerprint}`));
  if (
    wraps.length !== count ||
    count !== reports.size * readers.length ||
    pairs.size !== count ||
    ![...reports.keys()].every((id) => readers.every((reader) => pairs.has(`${id} ${reader}`))) ||
    (await wrapsDigest(wraps)) !== digest
  )
    return notWhole();
  const fresh = [];
  for (const each of wraps) {
    const file = readSealed('wraps', each.file, LIMITS.wrap);
    if (isRefusal(file)) return file;
    fresh.push({
      government_id: act.government.id,
      id: randomUUID(),
      identity_id: each.identity,
      report_id: reports.get(each.identity)!,
      fingerprint: each.fingerprint,
      file,
    });
  }
  const ids = old.map((each) => each.id);
  await replaceIdentityWraps(tx, ids, fresh);
  await recordRemoved(tx, act, ids);
  await record(tx, act, {
    action: 'wbs.recover',
    kind: 'wbs-handover',
    subject: act.government.id,
    record: { day: act.today, from: input.from, to: superAdmin.fingerprint, count: reports.size, digest },
  });
  return { count: reports.size };
}

function notReady() {
  return conflict(
    'recovery-not-signed',
    'Angkat dulu Super Admin baru dan kunci pemulihan baru, dan akhiri yang lama, dengan kunci akar.',
    'First appoint the new Super Admin and the new recovery key, and retire the old ones, with the root.',
  );
}

function notWhole() {
  return conflict(
    'handover-not-whole',
    'Pemulihan ini tidak lengkap atau datanya sudah berubah. Tidak ada kunci yang diganti; ulangi dari awal.',
    'This recovery is not complete, or the data has changed since. No key was replaced; start again.',
  );
}
