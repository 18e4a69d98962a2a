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

type Reader = Pick<KeyHolder, 'recipient' | 'fingerprint'>;

/**
 * @param readers each identity is wrapped to each of them
 * @param progress identities done and of how many; called after each, and waited for, so that a page can be drawn in between
 */
export async function rewrapIdentities(
  old: readonly IdentityWrap[],
  opener: string,
  readers: Reader | readonly Reader[],
  progress?: (done: number, of: number) => unknown,
): Promise<Handover> {
  const each = Array.isArray(readers) ? (readers as readonly Reader[]) : [readers as Reader];
  const wraps: Handover['wraps'] = [];
  const failed: string[] = [];
  for (const [index, { identity, file }] of old.entries()) {
    try {
      const key = await openIdentityKey(file, opener);
      const fresh = await Promise.all(each.map((reader) => wrapIdentityKey(key, reader)));
      wraps.push(...fresh.map((wrap) => ({ identity, ...wrap })));
    } catch (error) {
      if (!(error instanceof SealingError || error instanceof SyntaxError)) throw error;
      failed.push(identity);
    }
    await progress?.(index + 1, old.length);
  }
  return { wraps, failed, count: wraps.length, digest: await wrapsDigest(wraps) };
}

export async function wrapsDigest(wraps: Handover['wraps']): Promise<string> {
  const lines = await Promise.all(
    wraps.map(async (each) => `${each.identity} ${each.fingerprint} ${await digestHex(each.file)}\n`),
  );
  return digestHex(lines.sort().join(''));
}
