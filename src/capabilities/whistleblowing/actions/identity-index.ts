import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { sha256 } from '../../../platform/ids.ts';
import { conflict, isRefusal, notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import { record } from '../../../platform/trail/record.ts';
import type { SealedIdentities } from '../contract-identities.ts';
import { DESK_LIMITS } from '../contract-desk.ts';
import { mayHandOver, mayOpenIdentity } from '../policy.ts';
import { findIdentityIndex, listIdentities, saveIdentityIndex } from '../store/identities.ts';
import { keysOfAccount, lockDirectory } from '../store/keys.ts';
import { ownKeys } from './own-case.ts';
import { readSealed } from './sealed-blobs.ts';

/** Which sealed identities a key of the actor opens: case, day and mode, nothing of what they hold. */
export async function listSealedIdentities(tx: Tx, act: Act): Promise<Outcome<SealedIdentities>> {
  if (!mayOpenIdentity(act.actor)) return notAllowed();
  const rows = await listIdentities(tx, await ownKeys(tx, act));
  return rows.map((each) => ({
    id: each.id,
    number: each.public_number,
    day: each.day,
    mode: each.mode,
    opened: each.opened,
    lastOpened: each.last_opened,
  }));
}

/** The Super Admin's own index, sealed to his key. */
export async function readIdentityIndex(
  tx: Tx,
  act: Act,
): Promise<Outcome<{ file: string | null; version: string | null }>> {
  const key = await superKey(tx, act);
  if (isRefusal(key)) return key;
  const file = await findIdentityIndex(tx, key);
  return file === undefined
    ? { file: null, version: null }
    : { file: file.toString('base64'), version: sha256(file) };
}

/** @param replaces version that was read before: refused when another one lies here now, so that no device undoes what another added */
export async function keepIdentityIndex(
  tx: Tx,
  act: Act,
  input: { file: string; replaces: string | null },
): Promise<Outcome<{ version: string }>> {
  const file = readSealed('file', input.file, DESK_LIMITS.identityIndex);
  if (isRefusal(file)) return file;
  const key = await superKey(tx, act);
  if (isRefusal(key)) return key;
  await lockDirectory(tx, act.government.id);
  const known = await findIdentityIndex(tx, key);
  if ((known === undefined ? null : sha256(known)) !== input.replaces) return outdated();
  await saveIdentityIndex(tx, act.government.id, key, file);
  const entry = { action: 'wbs.identity-index', kind: 'wbs-identity-index', subject: key };
  await record(tx, act, { ...entry, record: { day: act.today } });
  return { version: sha256(file) };
}

/** The Super Admin's key that the actor holds today; absent for everybody else. */
async function superKey(tx: Tx, act: Act): Promise<Outcome<string>> {
  const { accountId } = act.actor;
  if (!mayHandOver(act.actor) || accountId === null) return notAllowed();
  const keys = await keysOfAccount(tx, accountId, act.today);
  return keys.find((each) => each.role === 'super-admin')?.fingerprint ?? notFound();
}

function outdated() {
  return conflict(
    'index-changed',
    'Indeks ini sudah diperbarui dari perangkat lain. Muat ulang, lalu ulangi.',
    'This index was updated from another device. Reload it and try again.',
  );
}
