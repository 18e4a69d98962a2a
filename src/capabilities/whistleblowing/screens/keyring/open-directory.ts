// What needs the directory's arithmetic: fetched after the first screen is shown.
import {
  fingerprintOf,
  isSignedEntry,
  type KeyRole,
  type SignedEntry,
} from '../../sealing/directory-entry.ts';
import { verifyDirectory, type KeyDirectory } from '../../sealing/directory.ts';
import { staffKeyOf } from '../../sealing/staff-key.ts';
import type { KeyringFault, OpenKey } from './keyring.ts';
import { readKeyFile, type KeyMemory } from './key-file.ts';
import { UnlockError } from './unlock-error.ts';

export type Opened =
  | { directory: KeyDirectory; chain: readonly SignedEntry[]; fault: null }
  | { directory: null; chain: readonly SignedEntry[]; fault: KeyringFault };

/** @param memory what the open keys remember; without it only the server's pin is held against the chain */
export async function openDirectory(
  entries: readonly unknown[],
  pin: { government: string; root: string },
  memory: readonly KeyMemory[],
): Promise<Opened> {
  if (memory.some((each) => each.root !== pin.root || each.government !== pin.government))
    return { directory: null, chain: [], fault: 'other-root' };
  const [seen] = memory
    .flatMap((each) => (each.head === null ? [] : [each.head]))
    .sort((a, b) => b.count - a.count);
  const { directory, fault } = await verifyDirectory(entries, {
    ...pin,
    ...(seen === undefined ? {} : { seen }),
  });
  return directory === null
    ? { directory: null, chain: [], fault }
    : { directory, chain: entries.filter(isSignedEntry), fault: null };
}

/** Roles that a key holds on `day`. */
export function rolesOf(directory: KeyDirectory, fingerprint: string, day: string): KeyRole[] {
  return directory.holders
    .filter((each) => each.fingerprint === fingerprint)
    .filter((each) => each.from <= day && (each.until === null || day < each.until))
    .map((each) => each.role);
}

/** What a key file remembers; null when it remembers nothing. @throws UnlockError `no-key` */
export function memoryOf(text: string): KeyMemory | null {
  const file = readKeyFile(text);
  if (file === null) throw new UnlockError('no-key');
  return file.memory;
}

/** @throws UnlockError for a file that holds no key, or a key that the directory does not give to this account */
export async function keyOf(
  text: string,
  directory: KeyDirectory,
  account: string,
  day: string,
): Promise<OpenKey> {
  const file = readKeyFile(text);
  if (file === null) throw new UnlockError('no-key');
  const key = await staffKeyOf(file.identity).catch(() => {
    throw new UnlockError('no-key');
  });
  const fingerprint = await fingerprintOf(key.recipient);
  const held = directory.holders.filter((each) => each.fingerprint === fingerprint);
  if (held.length === 0) throw new UnlockError('not-appointed');
  if (!held.some((each) => each.account === account)) throw new UnlockError('not-yours');
  const roles = rolesOf(directory, fingerprint, day);
  return { ...key, fingerprint, roles, remembers: file.memory !== null };
}
