import { randomUUID } from 'node:crypto';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { conflict, isRefusal, notAllowed, type Outcome } from '../../../platform/outcome.ts';
import type { Folders } from '../../../platform/services.ts';
import { record } from '../../../platform/trail/record.ts';
import { LIMITS } from '../contract.ts';
import { mayHandOver } from '../policy.ts';
import { heldAs, keysOn } from '../sealing/directory.ts';
import { wrapsDigest, type Handover, type IdentityWrap } from '../sealing/handover.ts';
import { identityWrapsOf, replaceIdentityWraps } from '../store/identities.ts';
import { lockDirectory } from '../store/keys.ts';
import { findDirectory } from './read-directory.ts';
import { recordRemoved } from './record-removed.ts';
import { readSealed } from './sealed-blobs.ts';

/**
 * What the old holder, or whoever recovered his key, wraps anew; the sealed identities themselves are not released for it. For the key of an
 * alternate there is nothing, whatever he holds: a Super Admin would learn how many reports name him.
 */
export async function wrapsToHandOver(
  tx: Tx,
  act: Act,
  folders: Pick<Folders, 'keys'>,
  from: string,
): Promise<Outcome<IdentityWrap[]>> {
  if (!mayHandOver(act.actor)) return notAllowed();
  const directory = await findDirectory(tx, folders, act.government.id);
  if (directory === null || !heldAs(directory, from, ['super-admin', 'recovery'])) return [];
  const rows = await identityWrapsOf(tx, from);
  return rows.map((each) => ({ identity: each.identity_id, file: each.file.toString('base64') }));
}

/**
 * Gives every identity that the old Super Admin's key opens to the new one, all at once; the old wraps are erased. Refused: a count or digest
 * that differs from what the database holds, a wrap that is missing or doubled, a key that is not the Super Admin's of today, and an old one that
 * never was a Super Admin's: what an alternate holds is neither counted nor taken away.
 */
export async function handOver(
  tx: Tx,
  act: Act,
  folders: Pick<Folders, 'keys'>,
  input: { from: string; handover: Handover },
): Promise<Outcome<{ count: number }>> {
  if (!mayHandOver(act.actor)) return notAllowed();
  const { wraps, digest, count } = input.handover;
  await lockDirectory(tx, act.government.id);
  const directory = await findDirectory(tx, folders, act.government.id);
  if (directory === null || !heldAs(directory, input.from, ['super-admin'])) return notWhole();
  const to = keysOn(directory, act.today).superAdmin;
  const old = await identityWrapsOf(tx, input.from);
  const ids = new Set(wraps.map((each) => each.identity));
  if (
    to === null ||
    to.fingerprint === input.from ||
    wraps.length !== count ||
    ids.size !== count ||
    old.length !== count ||
    !old.every((each) => ids.has(each.identity_id)) ||
    wraps.some((each) => each.fingerprint !== to.fingerprint) ||
    (await wrapsDigest(wraps)) !== digest
  )
    return notWhole();
  const files = new Map<string, Buffer>();
  for (const each of wraps) {
    const file = readSealed('wraps', each.file, LIMITS.wrap);
    if (isRefusal(file)) return file;
    files.set(each.identity, file);
  }
  const fresh = old.map((each) => ({
    ...each,
    id: randomUUID(),
    fingerprint: to.fingerprint,
    file: files.get(each.identity_id)!,
  }));
  const replaced = old.map((each) => each.id);
  await replaceIdentityWraps(tx, replaced, fresh);
  await recordRemoved(tx, act, replaced);
  await record(tx, act, {
    action: 'wbs.hand-over',
    kind: 'wbs-handover',
    subject: act.government.id,
    record: { day: act.today, from: input.from, to: to.fingerprint, count, digest },
  });
  return { count };
}

function notWhole() {
  return conflict(
    'handover-not-whole',
    'Serah terima ini tidak lengkap atau datanya sudah berubah. Tidak ada kunci yang diganti; ulangi dari awal.',
    'This handover is not complete, or the data has changed since. No key was replaced; start again.',
  );
}
