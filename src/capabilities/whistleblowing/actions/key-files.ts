import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { conflict, isRefusal, notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import { record } from '../../../platform/trail/record.ts';
import { DESK_LIMITS } from '../contract-desk.ts';
import { maySeeKeys } from '../policy.ts';
import { deleteKeyFile, listKeyFiles, lockKeyFiles, saveKeyFile } from '../store/key-files.ts';
import { notSealed } from './sealed-blobs.ts';

/** Keys of one account, earlier ones too. */
const MOST_FILES = 20;
/** A header for passkeys and nothing else; a passphrase can be guessed by whoever has the file, so such a file stays with its holder. */
const FOR_PASSKEYS =
  /^age-encryption\.org\/v1\n(-> age-encryption\.org\/fido2prf [A-Za-z0-9+/]+\n(?:[A-Za-z0-9+/]{64}\n)*[A-Za-z0-9+/]{0,63}\n){1,20}--- [A-Za-z0-9+/]{43}\n/;

/**
 * Keeps the actor's own private key as his passkeys sealed it. Before it is appointed, too: he makes it first, the root signs it then.
 * Refused: whatever is not an age file for passkeys only.
 */
export async function keepKeyFile(
  tx: Tx,
  act: Act,
  input: { fingerprint: string; file: string },
): Promise<Outcome<{ fingerprint: string }>> {
  const { accountId } = act.actor;
  if (!maySeeKeys(act.actor) || accountId === null) return notAllowed();
  const file = readKeyFile(input.file);
  if (isRefusal(file)) return file;
  const { fingerprint } = input;
  await lockKeyFiles(tx, accountId);
  const others = (await listKeyFiles(tx, accountId)).filter((each) => each.fingerprint !== fingerprint);
  if (others.length >= MOST_FILES) return tooMany();
  await saveKeyFile(tx, act.government.id, accountId, fingerprint, file);
  await recordFile(tx, act, 'wbs.keep-key-file', fingerprint);
  return { fingerprint };
}

export async function dropKeyFile(
  tx: Tx,
  act: Act,
  fingerprint: string,
): Promise<Outcome<{ fingerprint: string }>> {
  const { accountId } = act.actor;
  if (!maySeeKeys(act.actor) || accountId === null) return notAllowed();
  if (!(await deleteKeyFile(tx, accountId, fingerprint))) return notFound();
  await recordFile(tx, act, 'wbs.drop-key-file', fingerprint);
  return { fingerprint };
}

function readKeyFile(sent: string): Outcome<Buffer> {
  const bytes = Buffer.from(sent, 'base64');
  const plain = bytes.toString('base64') === sent && bytes.length <= DESK_LIMITS.keyFile;
  return plain && FOR_PASSKEYS.test(bytes.toString('latin1')) ? bytes : notSealed('file');
}

function recordFile(tx: Tx, act: Act, action: string, fingerprint: string): Promise<void> {
  return record(tx, act, { action, kind: 'wbs-key-file', subject: fingerprint, record: { day: act.today } });
}

function tooMany() {
  return conflict(
    'too-many-key-files',
    'Terlalu banyak berkas kunci tersimpan untuk akun ini. Hapus yang tidak dipakai lagi.',
    'Too many key files are kept for this account. Remove those that are no longer used.',
  );
}
