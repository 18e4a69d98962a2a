// The identity envelope: content sealed to a key of its own, that key wrapped to each reader. The case key opens none of it, so no grant of a case
// can give a name away, and a new Super Admin needs only the small wraps.
import { newIdentity, openText, recipientOf, sealText } from '../../../platform/sealing/age.ts';
import { secretOf } from '../../../platform/sealing/age-keys.ts';
import { digestHex, fromBase64, toBase64 } from '../../../platform/sealing/bytes.ts';
import { SealingError } from '../../../platform/sealing/sealing-error.ts';
import type { CardReading } from '../rules/nik.ts';
import type { KeyHolder } from './directory.ts';
import { openJson, sealJson } from './sealed-json.ts';

export interface ReporterIdentity {
  version: 1;
  kind: 'identity';
  name: string;
  /** 16 digits; null where the mode does not ask */
  nik: string | null;
  /** as typed; null when not given */
  phone: string | null;
  address: string | null;
  /** photograph of the card, scaled down and free of metadata: a JPEG in base64 */
  card: string | null;
  cardReading: CardReading;
}

/** A key wrapped to one reader, as it goes over the wire. */
export interface Wrap {
  /** of the reader's key in the directory, hex */
  fingerprint: string;
  /** age file, base64 */
  file: string;
}

export interface SealedIdentity {
  /** age file, base64 */
  content: string;
  wraps: Wrap[];
}

/** Bytes of JSON, the photograph of the card included. */
const IDENTITY_LIMIT = 2_000_000;
const LINE = 300;

export async function sealIdentity(
  identity: ReporterIdentity,
  readers: readonly KeyHolder[],
): Promise<SealedIdentity> {
  if (readers.length === 0) throw new SealingError('recipient');
  const key = await newIdentity();
  const content = await sealJson(identity, [await recipientOf(key)], IDENTITY_LIMIT);
  const wraps = await Promise.all(readers.map((reader) => wrapIdentityKey(key, reader)));
  return { content: toBase64(content), wraps };
}

/** @param opener identity of the Super Admin, the alternate, or the recovered one */
export async function openIdentity(
  sealed: { content: string; wrap: string },
  opener: string,
): Promise<ReporterIdentity> {
  return openJson(fromBase64(sealed.content), await openIdentityKey(sealed.wrap, opener), isIdentity);
}

/** The identity's own key, wrapped to one reader. */
export async function wrapIdentityKey(
  key: string,
  reader: Pick<KeyHolder, 'recipient' | 'fingerprint'>,
): Promise<Wrap> {
  const file = await sealText(`# lurus identity key\n${key}\n`, [reader.recipient]);
  return { fingerprint: reader.fingerprint, file: toBase64(file) };
}

export async function openIdentityKey(wrap: string, opener: string): Promise<string> {
  const text = await openText(fromBase64(wrap), [opener]);
  const [key = '', ...more] = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  if (more.length > 0) throw new SealingError('content', 'no identity key');
  secretOf(key);
  return key;
}

/** What the narrative carries, so that the server cannot put another identity beside the report. */
export function identityDigest(sealed: Pick<SealedIdentity, 'content'>): Promise<string> {
  return digestHex(fromBase64(sealed.content));
}

function isIdentity(value: unknown): value is ReporterIdentity {
  if (typeof value !== 'object' || value === null) return false;
  const each = value as Record<string, unknown>;
  const text = (name: string, limit: number) => typeof each[name] === 'string' && each[name].length <= limit;
  return (
    each['version'] === 1 &&
    each['kind'] === 'identity' &&
    text('name', LINE) &&
    ['nik', 'phone', 'address'].every((name) => each[name] === null || text(name, LINE)) &&
    (each['card'] === null || text('card', IDENTITY_LIMIT)) &&
    ['same', 'different', 'not-compared'].some((reading) => reading === each['cardReading'])
  );
}
