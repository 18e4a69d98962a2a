// A new Super Admin: every identity's key wrapped anew by the old holder, or by whoever recovered his key. The sealed identities stay as they are.
import { digestHex } from '../../../platform/sealing/bytes.ts';
import { SealingError } from '../../../platform/sealing/sealing-error.ts';
import type { KeyHolder } from './directory.ts';
import { openIdentityKey, wrapIdentityKey, type Wrap } from './identity.ts';

export interface IdentityWrap {
  /** the identity's id on the server */
  identity: string;
  /** age file, base64 */
  file: string;
}

export interface Handover {
  wraps: (Wrap & { identity: string })[];
  /** wraps that the old key does not open: told, never left out in silence */
  failed: string[];
  count: number;
  /** SHA-256 over the sorted `identity fingerprint SHA-256(file)` lines, hex: server and minutes compare it */
  digest: string;
}

/** @param progress wraps done and of how many; called after each */
export async function rewrapIdentities(
  old: readonly IdentityWrap[],
  opener: string,
  reader: Pick<KeyHolder, 'recipient' | 'fingerprint'>,
  progress?: (done: number, of: number) => void,
): Promise<Handover> {
  const wraps: Handover['wraps'] = [];
  const failed: string[] = [];
  for (const [index, { identity, file }] of old.entries()) {
    try {
      wraps.push({ identity, ...(await wrapIdentityKey(await openIdentityKey(file, opener), reader)) });
    } catch (error) {
      if (!(error instanceof SealingError || error instanceof SyntaxError)) throw error;
      failed.push(identity);
    }
    progress?.(index + 1, old.length);
  }
  return { wraps, failed, count: wraps.length, digest: await wrapsDigest(wraps) };
}

export async function wrapsDigest(wraps: Handover['wraps']): Promise<string> {
  const lines = await Promise.all(
    wraps.map(async (each) => `${each.identity} ${each.fingerprint} ${await digestHex(each.file)}\n`),
  );
  return digestHex(lines.sort().join(''));
}
