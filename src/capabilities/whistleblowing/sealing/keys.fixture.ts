import {
  verifyDirectory,
  foundDirectory,
  keysOn,
  nextEntry,
  type KeyDirectory,
  type KeysOfDay,
  type NewEntry,
} from './directory.ts';
import { fingerprintOf, type KeyRole, type SignedEntry } from './directory-entry.ts';
import { newRecoveryKey, newRoot, newStaffKey, type StaffKey } from './staff-key.ts';
import { toHex } from '../../../platform/sealing/bytes.ts';

export const GOVERNMENT = '3f0c6a52-6c55-4a5e-9d0a-0f6d2c1b7a11';
const DECREE = { number: '700/12/2026', day: '2026-01-05' };

export interface Ceremony {
  root: { seed: Uint8Array; publicKey: string };
  chain: SignedEntry[];
  keys: Record<'superAdmin' | 'intake' | 'second' | 'investigator' | 'alternate', StaffKey>;
  recovery: Awaited<ReturnType<typeof newRecoveryKey>>;
}

export async function appointment(
  role: KeyRole,
  key: Pick<StaffKey, 'recipient'> & { signer?: string },
  from = '2026-01-05',
): Promise<NewEntry> {
  return {
    kind: 'appoint',
    role,
    recipient: key.recipient,
    signer: key.signer ?? null,
    account: null,
    office: role === 'alternate' ? 'Inspektorat Provinsi' : null,
    from,
    decree: DECREE,
  };
}

export async function retirement(key: Pick<StaffKey, 'recipient'>, from: string): Promise<NewEntry> {
  return { kind: 'retire', fingerprint: await fingerprintOf(key.recipient), from, decree: DECREE };
}

/** A whole government: root, Super Admin, recovery, two of intake, an investigator, an alternate. */
export async function holdCeremony(): Promise<Ceremony> {
  const { seed, publicKey } = await newRoot();
  const [superAdmin, intake, second, investigator, alternate] = [
    await newStaffKey(),
    await newStaffKey(),
    await newStaffKey(),
    await newStaffKey(),
    await newStaffKey(),
  ];
  const recovery = await newRecoveryKey();
  const root = toHex(publicKey);
  const chain = [
    await foundDirectory({ government: GOVERNMENT, root, day: '2026-01-05', decree: DECREE }, seed),
  ];
  for (const entry of [
    await appointment('super-admin', superAdmin),
    await appointment('recovery', recovery),
    await appointment('intake', intake),
    await appointment('intake', second),
    await appointment('investigator', investigator),
    await appointment('alternate', { recipient: alternate.recipient }),
  ])
    chain.push(await nextEntry(chain, entry, seed));
  return {
    root: { seed, publicKey: root },
    chain,
    keys: { superAdmin, intake, second, investigator, alternate },
    recovery,
  };
}

export async function verified({ chain, root }: Pick<Ceremony, 'chain' | 'root'>): Promise<KeyDirectory> {
  const { directory, fault } = await verifyDirectory(chain, { government: GOVERNMENT, root: root.publicKey });
  if (directory === null) throw new Error(fault);
  return directory;
}

export async function keysOf(ceremony: Ceremony, day = '2026-11-22'): Promise<KeysOfDay> {
  return keysOn(await verified(ceremony), day);
}
