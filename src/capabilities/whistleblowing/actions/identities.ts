import { randomUUID } from 'node:crypto';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import {
  badField,
  conflict,
  isRefusal,
  notAllowed,
  notFound,
  type Outcome,
} from '../../../platform/outcome.ts';
import type { Folders } from '../../../platform/services.ts';
import { record } from '../../../platform/trail/record.ts';
import { LIMITS } from '../contract.ts';
import { mayHandOver, mayOpenIdentity } from '../policy.ts';
import { heldAs, keysOn } from '../sealing/directory.ts';
import { wrapsDigest, type Handover, type IdentityWrap } from '../sealing/handover.ts';
import { findIdentity, identityWrapsOf, insertOpening, replaceIdentityWraps } from '../store/identities.ts';
import { keysOfAccount, lockDirectory } from '../store/keys.ts';
import { recordRemoved } from './case-work.ts';
import { recordAct } from './own-case.ts';
import { findDirectory } from './read-directory.ts';
import { readSealed } from './sealed-blobs.ts';

const SHORTEST_REASON = 20;
const SHORTEST_BASIS = 5;

export interface ReleasedIdentity {
  /** base64 of age files */
  content: string;
  wrap: string;
  /** fingerprint of the key that opens the wrap */
  opens: string;
}

/**
 * Releases a sealed identity to the holder of its key, in the same transaction as the trail's entry and the notice in the reporter's mailbox:
 * without both nothing is released. Refused: no reason or legal basis; somebody whose key is not among its readers (told as absent).
 * @param reason written for the reporter, who reads it
 */
export async function openIdentity(
  tx: Tx,
  act: Act,
  input: { id: string; reason: string; legalBasis: string },
): Promise<Outcome<ReleasedIdentity>> {
  if (!mayOpenIdentity(act.actor) || act.actor.accountId === null) return notAllowed();
  if (input.reason.trim().length < SHORTEST_REASON) {
    return badField(
      'reason',
      'Tulis alasan membuka identitas; pelapor akan membacanya (paling sedikit 20 huruf).',
      'Write why the identity is opened; the reporter will read it (at least 20 characters).',
    );
  }
  if (input.legalBasis.trim().length < SHORTEST_BASIS) {
    return badField('legalBasis', 'Sebutkan dasar hukumnya.', 'Name the legal basis.');
  }
  const keys = await keysOfAccount(tx, act.actor.accountId, act.today);
  for (const key of keys) {
    const found = await findIdentity(tx, input.id, key.fingerprint);
    if (found === undefined) continue;
    await insertOpening(tx, {
      government_id: act.government.id,
      id: randomUUID(),
      report_id: input.id,
      day: act.today,
      account_id: act.actor.accountId,
      fingerprint: key.fingerprint,
      decree_number: key.decree_number,
      legal_basis: input.legalBasis,
      reason: input.reason,
    });
    await recordAct(tx, act, 'open-identity', input.id, { decree: key.decree_number });
    return {
      content: found.content.toString('base64'),
      wrap: found.wrap.toString('base64'),
      opens: key.fingerprint,
    };
  }
  return notFound();
}

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
  await replaceIdentityWraps(
    tx,
    old.map((each) => each.id),
    fresh,
  );
  await recordRemoved(
    tx,
    act,
    old.map((each) => each.id),
  );
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
