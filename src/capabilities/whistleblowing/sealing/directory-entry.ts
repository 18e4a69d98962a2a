// Entries of the key directory: their shape, their bytes to be signed, their hash. What a chain of them means stands in directory.ts.
import { canonicalJson } from '../../../platform/canonical-json.ts';
import { isRecipient } from '../../../platform/sealing/age-keys.ts';
import { concat, digestHex, fromHex, toHex, utf8, type Bytes } from '../../../platform/sealing/bytes.ts';
import { sign, verifies } from '../../../platform/sealing/ed25519.ts';

/** What a key is appointed to. */
export const KEY_ROLES = ['super-admin', 'recovery', 'intake', 'investigator', 'alternate'] as const;
export type KeyRole = (typeof KEY_ROLES)[number];

export function isKeyRole(role: string): role is KeyRole {
  return KEY_ROLES.some((each) => each === role);
}

/** The decree (SK) behind an entry. */
export interface Decree {
  number: string;
  /** 'YYYY-MM-DD' */
  day: string;
}

interface Linked {
  version: 1;
  /** place in the chain, from 0 */
  number: number;
  /** hash of the entry before, hex; null for the first */
  previous: string | null;
}

/** The first entry: names the government and the key that signs all others. */
export interface FoundEntry extends Linked {
  kind: 'found';
  /** government's UUID */
  government: string;
  /** Ed25519 public key, hex */
  root: string;
  day: string;
  decree: Decree;
}

export interface AppointEntry extends Linked {
  kind: 'appoint';
  role: KeyRole;
  /** X25519, `age1…` */
  recipient: string;
  /** SHA-256 of `recipient`, hex */
  fingerprint: string;
  /** Ed25519 public key, hex, by which the holder signs grants; null for recovery and for offices outside */
  signer: string | null;
  /** the holder's account; null for recovery and for offices outside */
  account: string | null;
  /** the office that an alternate stands for, as readers are told, e.g. `Inspektorat Provinsi`; null otherwise */
  office: string | null;
  /** first day on which it holds */
  from: string;
  decree: Decree;
}

export interface RetireEntry extends Linked {
  kind: 'retire';
  fingerprint: string;
  /** first day on which the key no longer holds any role */
  from: string;
  decree: Decree;
}

export type KeyEntry = FoundEntry | AppointEntry | RetireEntry;

export interface SignedEntry {
  entry: KeyEntry;
  /** Ed25519 by the root, hex */
  signature: string;
}

const CONTEXT = utf8('lurus wbs key directory v1\n');

/** SHA-256 of the entry's canonical JSON, hex: what the next one links to. */
export function entryHash(entry: KeyEntry): Promise<string> {
  return digestHex(canonicalJson(entry));
}

/** SHA-256 of a key as it is written, hex. */
export function fingerprintOf(recipient: string): Promise<string> {
  return digestHex(recipient);
}

/** @param rootSeed the root's 32 secret bytes */
export async function signEntry(entry: KeyEntry, rootSeed: Uint8Array): Promise<SignedEntry> {
  return { entry, signature: toHex(await sign(rootSeed, signedBytes(entry))) };
}

export function isSignedBy(root: string, { entry, signature }: SignedEntry): Promise<boolean> {
  return verifies(fromHex(root), signedBytes(entry), fromHex(signature));
}

function signedBytes(entry: KeyEntry): Bytes {
  return concat(CONTEXT, utf8(canonicalJson(entry)));
}

/** Strictly this shape and nothing beside it; what came over the wire is unknown until then. */
export function isSignedEntry(value: unknown): value is SignedEntry {
  if (!hasOnly(value, ['entry', 'signature']) || !matches(value['signature'], /^[0-9a-f]{128}$/))
    return false;
  const entry = value['entry'];
  const common = ['version', 'number', 'previous', 'kind', 'decree'];
  if (hasOnly(entry, [...common, 'government', 'root', 'day']))
    return (
      isLinked(entry) &&
      entry['kind'] === 'found' &&
      matches(entry['government'], /^[0-9a-f-]{36}$/) &&
      matches(entry['root'], HASH) &&
      matches(entry['day'], DAY)
    );
  if (hasOnly(entry, [...common, 'fingerprint', 'from']))
    return (
      isLinked(entry) &&
      entry['kind'] === 'retire' &&
      matches(entry['fingerprint'], HASH) &&
      matches(entry['from'], DAY)
    );
  return (
    hasOnly(entry, [...common, 'role', 'recipient', 'fingerprint', 'signer', 'account', 'office', 'from']) &&
    isLinked(entry) &&
    entry['kind'] === 'appoint' &&
    KEY_ROLES.some((role) => role === entry['role']) &&
    typeof entry['recipient'] === 'string' &&
    isRecipient(entry['recipient']) &&
    matches(entry['fingerprint'], HASH) &&
    orNull(entry['signer'], HASH) &&
    orNull(entry['account'], /^[0-9a-f-]{36}$/) &&
    orNull(entry['office'], SHORT) &&
    matches(entry['from'], DAY)
  );
}

const HASH = /^[0-9a-f]{64}$/;
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const SHORT = /^[^\p{Cc}]{1,200}$/u;

function isLinked(entry: Record<string, unknown>): boolean {
  const decree = entry['decree'];
  return (
    entry['version'] === 1 &&
    Number.isSafeInteger(entry['number']) &&
    orNull(entry['previous'], HASH) &&
    hasOnly(decree, ['number', 'day']) &&
    matches(decree['number'], SHORT) &&
    matches(decree['day'], DAY)
  );
}

function hasOnly(value: unknown, names: readonly string[]): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const own = Object.keys(value);
  return own.length === names.length && names.every((name) => Object.hasOwn(value, name));
}

function matches(value: unknown, form: RegExp): boolean {
  return typeof value === 'string' && form.test(value);
}

function orNull(value: unknown, form: RegExp): boolean {
  return value === null || matches(value, form);
}
