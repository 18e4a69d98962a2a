// Entries as the keeper of the root signs them: the foundation, and what is added later. Both are verified as a whole before anybody sends them.
import { toHex } from '../../../platform/sealing/bytes.ts';
import type { SigningKey } from '../../../platform/sealing/ed25519.ts';
import { SealingError } from '../../../platform/sealing/sealing-error.ts';
import type { Decree, KeyRole, SignedEntry } from './directory-entry.ts';
import {
  foundDirectory,
  nextEntry,
  verifyDirectory,
  type DirectoryFault,
  type NewEntry,
} from './directory.ts';
import type { KeyRequest } from './key-request.ts';

/** The decree behind entries, and the first day on which they hold. */
export interface Terms {
  decree: Decree;
  /** 'YYYY-MM-DD' */
  from: string;
}

/** Thrown when the longer chain would not verify; nothing was sent. */
export class ChainError extends SealingError {
  readonly directoryFault: DirectoryFault;

  constructor(fault: DirectoryFault) {
    super('content', `chain: ${fault}`);
    this.directoryFault = fault;
  }
}

/** @param office only for an alternate: the office that he stands for */
export function appointHolder(
  role: Exclude<KeyRole, 'recovery'>,
  { account, recipient, signer }: KeyRequest,
  { decree, from }: Terms,
  office: string | null = null,
): NewEntry {
  return { kind: 'appoint', role, recipient, signer, account, office, from, decree };
}

/** An office outside that has no account here and signs no grants. */
export function appointOffice(office: string, recipient: string, { decree, from }: Terms): NewEntry {
  return { kind: 'appoint', role: 'alternate', recipient, signer: null, account: null, office, from, decree };
}

export function appointRecovery(recipient: string, { decree, from }: Terms): NewEntry {
  const nobody = { signer: null, account: null, office: null };
  return { kind: 'appoint', role: 'recovery', recipient, ...nobody, from, decree };
}

export function retireKey(fingerprint: string, { decree, from }: Terms): NewEntry {
  return { kind: 'retire', fingerprint, from, decree };
}

/** A new directory. @throws ChainError */
export async function foundWith(
  government: string,
  root: SigningKey,
  terms: Terms,
  appointments: readonly NewEntry[],
): Promise<SignedEntry[]> {
  const found = { government, root: toHex(root.publicKey), day: terms.from, decree: terms.decree };
  const first = await foundDirectory(found, root.seed);
  return [first, ...(await continueWith([first], government, root, appointments))];
}

/** The entries to add to `chain`, signed. @throws ChainError */
export async function continueWith(
  chain: readonly SignedEntry[],
  government: string,
  root: SigningKey,
  entries: readonly NewEntry[],
): Promise<SignedEntry[]> {
  const whole = [...chain];
  for (const each of entries) whole.push(await nextEntry(whole, each, root.seed));
  const { fault } = await verifyDirectory(whole, { government, root: toHex(root.publicKey) });
  if (fault !== null) throw new ChainError(fault);
  return whole.slice(chain.length);
}
