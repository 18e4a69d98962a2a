import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

// Signed notes with Ed25519, and checkpoints in them: https://c2sp.org/signed-note, https://c2sp.org/tlog-checkpoint

/** Whoever signs: its key name and private key. */
export interface Signer {
  name: string;
  privateKey: KeyObject;
}

/** Whoever is believed: key name, key id (8 hex digits) and public key; written down as a "vkey". */
export interface Verifier {
  name: string;
  id: string;
  publicKey: KeyObject;
}

/** The head of a log at one size. */
export interface Checkpoint {
  /** which log; also the name of its key */
  origin: string;
  /** number of entries */
  size: number;
  /** root hash of the RFC 6962 tree over them, 32 bytes */
  root: Buffer;
}

const ED25519 = 0x01;
/** SubjectPublicKeyInfo of an Ed25519 key up to its 32 bytes (RFC 8410). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const KEY_NAME = /^[^\s+\p{White_Space}\p{Cc}]+$/u;
/** Far more than any log signs with, and little enough that a hostile note costs nothing. */
const MAX_SIGNATURES = 100;

/** The verifier's key as one line, `<name>+<key id>+<base64(0x01 ‖ public key)>`: what is printed and pasted. */
export function formatVerifier({ name, id, publicKey }: Verifier): string {
  return `${name}+${id}+${Buffer.concat([Buffer.from([ED25519]), rawKey(publicKey)]).toString('base64')}`;
}

/** @returns null when the line is no Ed25519 verifier key, or when its key id does not fit */
export function parseVerifier(line: string): Verifier | null {
  const match = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(line.trim());
  const bytes = match && decodeBase64(match[3]!);
  if (!match || !bytes || bytes.length !== 33 || bytes[0] !== ED25519) return null;
  const publicKey = createPublicKey({
    key: Buffer.concat([SPKI, bytes.subarray(1)]),
    format: 'der',
    type: 'spki',
  });
  const verifier = verifierOf(match[1]!, publicKey);
  return KEY_NAME.test(match[1]!) && verifier.id === match[2] ? verifier : null;
}

/** @param key the public key, or the private one that it belongs to */
export function verifierOf(name: string, key: KeyObject): Verifier {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key;
  const digest = createHash('sha256')
    .update(`${name}\n`)
    .update(Buffer.from([ED25519]))
    .update(rawKey(publicKey));
  return { name, id: digest.digest('hex').slice(0, 8), publicKey };
}

/** @throws Error when the text or the name cannot stand in a note */
export function signNote(text: string, signer: Signer): string {
  if (!text.endsWith('\n') || !isNoteText(text) || !KEY_NAME.test(signer.name)) throw new Error('not a note');
  const signature = Buffer.concat([
    Buffer.from(verifierOf(signer.name, signer.privateKey).id, 'hex'),
    sign(null, Buffer.from(text), signer.privateKey),
  ]);
  return `${text}\n— ${signer.name} ${signature.toString('base64')}\n`;
}

/**
 * Opens a note: its text, when at least one of `verifiers` signed it.
 * @returns null when it is no note, when nobody known signed it, or when a known signature is wrong
 */
export function openNote(note: string, verifiers: readonly Verifier[]): string | null {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !isNoteText(note) || !note.endsWith('\n')) return null;
  const text = note.slice(0, end + 1);
  const lines = note.slice(end + 2, -1).split('\n');
  if (lines.length > MAX_SIGNATURES) return null;
  let known = false;
  for (const line of lines) {
    const match = /^— (\S+) ([A-Za-z0-9+/]+=*)$/u.exec(line);
    const bytes = match && decodeBase64(match[2]!);
    if (!match || !bytes || bytes.length < 5 || !KEY_NAME.test(match[1]!)) return null;
    const id = bytes.subarray(0, 4).toString('hex');
    for (const verifier of verifiers) {
      if (verifier.name !== match[1] || verifier.id !== id) continue;
      if (!verify(null, Buffer.from(text), verifier.publicKey, bytes.subarray(4))) return null;
      known = true;
    }
  }
  return known ? text : null;
}

export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${root.toString('base64')}\n`;
}

/** Reads the text of a checkpoint without extension lines; null for anything else. */
export function parseCheckpoint(text: string): Checkpoint | null {
  const [origin, size, hash, end, ...more] = text.split('\n');
  if (!origin || size === undefined || hash === undefined || end !== '' || more.length > 0) return null;
  const root = decodeBase64(hash);
  if (!/^(0|[1-9]\d{0,15})$/.test(size) || !Number.isSafeInteger(Number(size)) || root?.length !== 32)
    return null;
  return { origin, size: Number(size), root };
}

/** Opens a checkpoint signed by one of `verifiers` for the log that the verifier is named after. */
export function openCheckpoint(note: string, verifiers: readonly Verifier[]): Checkpoint | null {
  const text = openNote(note, verifiers);
  const checkpoint = text === null ? null : parseCheckpoint(text);
  return checkpoint && verifiers.some((each) => each.name === checkpoint.origin) ? checkpoint : null;
}

function isNoteText(text: string): boolean {
  // oxlint-disable-next-line no-control-regex
  return text.isWellFormed() && !/[\u0000-\u0009\u000b-\u001f]/.test(text);
}

/** Strict base64: what does not come out again as it went in is refused. */
function decodeBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
}

function rawKey(publicKey: KeyObject): Buffer {
  return publicKey.export({ format: 'der', type: 'spki' }).subarray(SPKI.length);
}
