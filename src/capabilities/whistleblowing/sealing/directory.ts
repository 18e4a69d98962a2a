// The key directory: who may open what, as a chain that the root signed. Clients verify all of it before they seal or open anything; the
// server only keeps it.
import {
  entryHash,
  fingerprintOf,
  isSignedBy,
  isSignedEntry,
  signEntry,
  type AppointEntry,
  type Decree,
  type FoundEntry,
  type KeyEntry,
  type KeyRole,
  type RetireEntry,
  type SignedEntry,
} from './directory-entry.ts';

/** What was done to a directory, as far as a reader can tell. */
export type DirectoryFault =
  /** no list of entries of the known shape */
  | 'malformed'
  | 'empty'
  /** the first entry names another root than the pinned one */
  | 'root-differs'
  | 'government-differs'
  /** a second foundation within the chain */
  | 'second-root'
  | 'entry-missing'
  | 'entry-out-of-order'
  /** the entry does not continue the one before it */
  | 'link'
  /** not signed by the root: forged or changed */
  | 'signature'
  /** the recipient is not the one whose fingerprint stands beside it */
  | 'recipient-swapped'
  /** two keys of a role that only one may hold on a day */
  | 'second-super-admin'
  | 'second-recovery'
  /** a key that was retired, or that holds a role which excludes the new one */
  | 'key-reused'
  /** retires a key that nobody holds */
  | 'unknown-key'
  /** older than, or another than, what this reader has seen before */
  | 'rolled-back';

export interface KeyHolder {
  role: KeyRole;
  recipient: string;
  fingerprint: string;
  signer: string | null;
  account: string | null;
  office: string | null;
  decree: Decree;
  from: string;
  /** first day on which it no longer holds; null: open */
  until: string | null;
}

/** The newest entry that a reader knows. */
export interface DirectoryHead {
  count: number;
  /** hash of the last entry */
  hash: string;
}

export interface KeyDirectory {
  government: string;
  root: string;
  head: DirectoryHead;
  holders: readonly KeyHolder[];
}

export type DirectoryReading =
  | { directory: KeyDirectory; fault: null }
  /** `entry`: its place in the list, null when it is about the whole */
  | { directory: null; fault: DirectoryFault; entry: number | null };

export interface Pin {
  government: string;
  /** the root's public key, hex */
  root: string;
  /** what this reader saw last; without it a server that hides the newest entries is not found out */
  seen?: DirectoryHead;
}

/** Roles that one key may hold together; the others stand alone for ever. */
const SHARED_ROLES: readonly KeyRole[] = ['intake', 'investigator'];
const SOLE = { 'super-admin': 'second-super-admin', recovery: 'second-recovery' } as const;
const ENTRY_LIMIT = 5000;

/** Verifies the whole chain against the pin; never throws on what a server may send. */
export async function verifyDirectory(entries: unknown, pin: Pin): Promise<DirectoryReading> {
  if (!Array.isArray(entries) || entries.length > ENTRY_LIMIT) return refuse('malformed', null);
  const wrong = entries.findIndex((each) => !isSignedEntry(each));
  if (wrong >= 0) return refuse('malformed', wrong);
  const chain = entries.filter(isSignedEntry);
  const [first] = chain;
  if (first === undefined) return refuse('empty', null);
  if (first.entry.kind !== 'found') return refuse('entry-missing', 0);
  if (first.entry.root !== pin.root) return refuse('root-differs', 0);
  if (first.entry.government !== pin.government) return refuse('government-differs', 0);
  const holders: KeyHolder[] = [];
  let previous: string | null = null;
  for (const [index, signed] of chain.entries()) {
    const fault =
      (await linkFault(signed, index, previous, pin.root)) ?? (await admit(holders, signed.entry));
    if (fault !== null) return refuse(fault, index);
    previous = await entryHash(signed.entry);
    if (pin.seen?.count === index + 1 && pin.seen.hash !== previous) return refuse('rolled-back', index);
  }
  if (pin.seen !== undefined && chain.length < pin.seen.count) return refuse('rolled-back', null);
  const head = { count: chain.length, hash: previous ?? '' };
  return { directory: { government: pin.government, root: pin.root, head, holders }, fault: null };
}

async function linkFault(
  signed: SignedEntry,
  index: number,
  previous: string | null,
  root: string,
): Promise<DirectoryFault | null> {
  const { entry } = signed;
  if (index > 0 && entry.kind === 'found') return 'second-root';
  if (entry.number > index) return 'entry-missing';
  if (entry.number < index) return 'entry-out-of-order';
  if (entry.kind === 'appoint' && (await fingerprintOf(entry.recipient)) !== entry.fingerprint)
    return 'recipient-swapped';
  if (!(await isSignedBy(root, signed))) return 'signature';
  return entry.previous === previous ? null : 'link';
}

/** Lets an entry change who holds what, or tells why it may not. After each entry at most one key holds a sole role on any day. */
async function admit(holders: KeyHolder[], entry: KeyEntry): Promise<DirectoryFault | null> {
  if (entry.kind === 'found') return null;
  const same = holders.filter((each) => each.fingerprint === entry.fingerprint);
  if (entry.kind === 'retire') {
    const active = same.filter((each) => each.until === null);
    if (active.length === 0) return 'unknown-key';
    for (const each of active) each.until = entry.from;
    return null;
  }
  const { role, recipient, fingerprint, signer, account, office, decree, from } = entry;
  const mayShare = (each: KeyHolder) =>
    each.until === null &&
    each.role !== role &&
    each.signer === signer &&
    [each.role, role].every((one) => SHARED_ROLES.includes(one));
  if (!same.every(mayShare)) return 'key-reused';
  if (role === 'super-admin' || role === 'recovery') {
    const overlaps = holders.some(
      (each) => each.role === role && (each.until === null || each.until > from) && !isNever(each),
    );
    if (overlaps) return SOLE[role];
  }
  holders.push({ role, recipient, fingerprint, signer, account, office, decree, from, until: null });
  return null;
}

/** Retired before its first day. */
function isNever(holder: KeyHolder): boolean {
  return holder.until !== null && holder.until <= holder.from;
}

/** Who holds which role on `day`. */
export interface KeysOfDay {
  superAdmin: KeyHolder | null;
  recovery: KeyHolder | null;
  intake: KeyHolder[];
  investigators: KeyHolder[];
  alternates: KeyHolder[];
}

/** Was this key ever appointed to one of these roles? Of retired keys, too. */
export function heldAs(directory: KeyDirectory, fingerprint: string, roles: readonly KeyRole[]): boolean {
  return directory.holders.some((each) => each.fingerprint === fingerprint && roles.includes(each.role));
}

/** @param day 'YYYY-MM-DD' */
export function keysOn({ holders }: KeyDirectory, day: string): KeysOfDay {
  const active = holders.filter((each) => each.from <= day && (each.until === null || day < each.until));
  const of = (role: KeyRole) => active.filter((each) => each.role === role);
  return {
    superAdmin: of('super-admin')[0] ?? null,
    recovery: of('recovery')[0] ?? null,
    intake: of('intake'),
    investigators: of('investigator'),
    alternates: of('alternate'),
  };
}

/** What the ceremony says of a new entry; place and link are added here. */
export type NewEntry =
  | Omit<AppointEntry, 'version' | 'number' | 'previous' | 'fingerprint'>
  | Omit<RetireEntry, 'version' | 'number' | 'previous'>;

/** The first entry of a new directory. */
export function foundDirectory(
  found: Pick<FoundEntry, 'government' | 'root' | 'day' | 'decree'>,
  rootSeed: Uint8Array,
): Promise<SignedEntry> {
  return signEntry({ version: 1, kind: 'found', number: 0, previous: null, ...found }, rootSeed);
}

/** The next entry, signed; the caller verifies the longer chain before he sends it. */
export async function nextEntry(
  chain: readonly SignedEntry[],
  entry: NewEntry,
  rootSeed: Uint8Array,
): Promise<SignedEntry> {
  const last = chain.at(-1);
  const link = {
    version: 1 as const,
    number: chain.length,
    previous: last === undefined ? null : await entryHash(last.entry),
  };
  const whole: KeyEntry =
    entry.kind === 'appoint'
      ? { ...link, ...entry, fingerprint: await fingerprintOf(entry.recipient) }
      : { ...link, ...entry };
  return signEntry(whole, rootSeed);
}

function refuse(fault: DirectoryFault, entry: number | null): DirectoryReading {
  return { directory: null, fault, entry };
}
