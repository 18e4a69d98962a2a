// A key ceremony of invented people, as the browser of a Super Admin holds it: for demo governments, and for journeys that begin after it.
import { sealWithPassphrase } from '../../../platform/sealing/age.ts';
import { toHex, utf8, type Bytes } from '../../../platform/sealing/bytes.ts';
import type { SigningKey } from '../../../platform/sealing/ed25519.ts';
import type { Share } from '../../../platform/sealing/shares.ts';
import {
  entryHash,
  fingerprintOf,
  type Decree,
  type KeyRole,
  type SignedEntry,
} from '../sealing/directory-entry.ts';
import { foundDirectory, nextEntry } from '../sealing/directory.ts';
import { newRecoveryKey, newRoot, newStaffKey, printRoot, type StaffKey } from '../sealing/staff-key.ts';

/** Who gets a key. */
export interface Appointed {
  role: Exclude<KeyRole, 'recovery'>;
  /** null: an office outside, which has no account here */
  accountId: string | null;
  /** the office that an alternate stands for; null for all others */
  office: string | null;
}

export interface InventedHolder extends Appointed {
  key: StaffKey;
  recipient: string;
  fingerprint: string;
}

export interface InventedCeremony<Name extends string> {
  root: SigningKey & { hex: string; printed: string };
  recovery: { recipient: string; fingerprint: string; shares: Share[] };
  /** all entries, the foundation first: for `extendDirectory` */
  chain: SignedEntry[];
  holders: Record<Name, InventedHolder>;
}

/** @param from first day of every key, 'YYYY-MM-DD' */
export async function inventCeremony<Name extends string>(
  governmentId: string,
  appointed: Record<Name, Appointed>,
  terms: { from: string; decree: Decree },
): Promise<InventedCeremony<Name>> {
  const { from, decree } = terms;
  const root = await newRoot();
  const hex = toHex(root.publicKey);
  const recovery = await newRecoveryKey();
  const chain = [await foundDirectory({ government: governmentId, root: hex, day: from, decree }, root.seed)];
  const append = async (
    role: KeyRole,
    key: { recipient: string; signer: string | null },
    who: Appointed | null,
  ) =>
    chain.push(
      await nextEntry(
        chain,
        {
          kind: 'appoint',
          role,
          recipient: key.recipient,
          signer: key.signer,
          account: who?.accountId ?? null,
          office: who?.office ?? null,
          from,
          decree,
        },
        root.seed,
      ),
    );
  await append('recovery', { recipient: recovery.recipient, signer: null }, null);
  const holders = {} as Record<Name, InventedHolder>;
  for (const [name, who] of Object.entries(appointed) as [Name, Appointed][]) {
    const key = await newStaffKey();
    await append(who.role, { ...key, signer: who.accountId === null ? null : key.signer }, who);
    const { recipient } = key;
    holders[name] = { ...who, key, recipient, fingerprint: await fingerprintOf(recipient) };
  }
  return {
    root: { ...root, hex, printed: printRoot(root) },
    recovery: { ...recovery, fingerprint: await fingerprintOf(recovery.recipient) },
    chain,
    holders,
  };
}

/** The file that a holder keeps: an identity file as `age -i` takes it, which remembers the ceremony, sealed to a passphrase. */
export async function passphraseFile(
  { chain, root }: Pick<InventedCeremony<string>, 'chain' | 'root'>,
  key: StaffKey,
  passphrase: string,
): Promise<Bytes> {
  const [found, last] = [chain[0]?.entry, chain.at(-1)?.entry];
  if (found?.kind !== 'found' || last === undefined) throw new Error('no ceremony');
  const memory = [
    `# government: ${found.government}`,
    `# root: ${root.hex}`,
    `# head: ${chain.length} ${await entryHash(last)}`,
  ];
  const text = ['# lurus wbs key', ...memory, key.identity, ''].join('\n');
  return sealWithPassphrase(utf8(text), passphrase, 'phone');
}
