// Which identities came before, on the Super Admin's device only: an age file to his key that the server keeps and cannot read. It holds no name and
// no number, only HMACs under a key that lies in the same file: without the file nobody can try numbers against them, and NIKs are few enough to
// try all of them.
import { ownBytes, randomBytes, toBase64, fromBase64, toHex, utf8 } from '../../../platform/sealing/bytes.ts';
import type { ReporterIdentity } from './identity.ts';
import { openJson, sealJson } from './sealed-json.ts';

export interface IndexEntry {
  /** the case's id and public number */
  report: string;
  number: string;
  /** HMAC-SHA256 of the NIK and of the telephone, hex; null where the identity has none */
  nik: string | null;
  phone: string | null;
}

export interface IdentityIndex {
  version: 1;
  kind: 'identity-index';
  /** 32 bytes in base64, made with the index */
  key: string;
  entries: IndexEntry[];
}

export interface Repeat {
  number: string;
  report: string;
  /** what is the same */
  same: ('nik' | 'phone')[];
}

const KEY_BYTES = 32;
const ENTRIES = 20_000;
const JSON_LIMIT = 6_000_000;
const HASH = /^[0-9a-f]{64}$/;

export function newIdentityIndex(): IdentityIndex {
  return { version: 1, kind: 'identity-index', key: toBase64(randomBytes(KEY_BYTES)), entries: [] };
}

/** @returns age file in base64 @throws SealingError `too-large` */
export async function sealIdentityIndex(index: IdentityIndex, recipient: string): Promise<string> {
  return toBase64(await sealJson(index, [recipient], JSON_LIMIT));
}

/** @param identity of the Super Admin @throws SealingError */
export function openIdentityIndex(sealed: string, identity: string): Promise<IdentityIndex> {
  return openJson(fromBase64(sealed), identity, isIndex);
}

/**
 * Holds an opened identity against all that were opened before, and adds it. Opening the same case again is no repeat.
 * @returns the index to be sealed and kept; the same object when nothing is new
 */
export async function noteIdentity(
  index: IdentityIndex,
  of: { report: string; number: string },
  identity: Pick<ReporterIdentity, 'nik' | 'phone'>,
): Promise<{ index: IdentityIndex; repeats: Repeat[] }> {
  const entry: IndexEntry = {
    ...of,
    nik: await tagOf(index, 'nik', digitsOf(identity.nik)),
    phone: await tagOf(index, 'phone', phoneOf(identity.phone)),
  };
  const others = index.entries.filter((each) => each.report !== of.report);
  const repeats = others.flatMap((each) => {
    const same = (['nik', 'phone'] as const).filter(
      (field) => entry[field] !== null && entry[field] === each[field],
    );
    return same.length === 0 ? [] : [{ number: each.number, report: each.report, same }];
  });
  const known = index.entries.find((each) => each.report === of.report);
  if (known !== undefined && known.nik === entry.nik && known.phone === entry.phone)
    return { index, repeats };
  return { index: { ...index, entries: [...others, entry].slice(-ENTRIES) }, repeats };
}

async function tagOf(
  { key }: IdentityIndex,
  field: 'nik' | 'phone',
  value: string | null,
): Promise<string | null> {
  if (value === null) return null;
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const made = await crypto.subtle.importKey('raw', ownBytes(fromBase64(key)), hmac, false, ['sign']);
  return toHex(new Uint8Array(await crypto.subtle.sign('HMAC', made, utf8(`${field}\n${value}`))));
}

function digitsOf(text: string | null): string | null {
  const digits = (text ?? '').replaceAll(/\D/g, '');
  return digits === '' ? null : digits;
}

/** 0812…, 62812… and +62 812… are one telephone. */
function phoneOf(text: string | null): string | null {
  const own = digitsOf(text)?.replace(/^(?:62|0)/, '') ?? '';
  return own === '' ? null : own;
}

function isIndex(value: unknown): value is IdentityIndex {
  if (typeof value !== 'object' || value === null) return false;
  const { version, kind, key, entries } = value as Record<string, unknown>;
  return (
    version === 1 &&
    kind === 'identity-index' &&
    typeof key === 'string' &&
    /^[A-Za-z0-9+/]{43}=$/.test(key) &&
    Array.isArray(entries) &&
    entries.length <= ENTRIES &&
    entries.every(isEntry)
  );
}

function isEntry(value: unknown): value is IndexEntry {
  if (typeof value !== 'object' || value === null) return false;
  const each = value as Record<string, unknown>;
  const tag = (name: string) =>
    each[name] === null || (typeof each[name] === 'string' && HASH.test(each[name]));
  return (
    typeof each['report'] === 'string' && typeof each['number'] === 'string' && tag('nik') && tag('phone')
  );
}
