import type { ChainFault } from './check-in.ts';

/** One kept check-in of a device, for its grade. */
export interface ChainLink {
  id: string;
  seq: number;
  previous: string;
  hash: string;
  /** its signature is the device's */
  signed: boolean;
  /** made after the traveller had taken the device back */
  revoked: boolean;
  /** when the server had it, and its row's id for those that came together: what counts when two claim one place */
  received: number;
}

/**
 * Grades every check-in of one device. A link holds when its signature is the device's and it names the one before it: so a gap marks what
 * comes right after it and nothing more, and is healed when the missing link arrives. Of two links in one place the one that the server
 * had first counts: nobody undoes by a second one what he has sent.
 * @returns fault by id; null for a link that holds
 */
export function gradeChain(links: readonly ChainLink[]): Map<string, ChainFault | null> {
  const signed = links.filter((each) => each.signed && !each.revoked);
  const hashAt = new Map<number, Set<string>>();
  const firstAt = new Map<number, string>();
  for (const link of [...signed].sort((a, b) => a.received - b.received || (a.id < b.id ? -1 : 1))) {
    hashAt.set(link.seq, (hashAt.get(link.seq) ?? new Set()).add(link.hash));
    if (!firstAt.has(link.seq)) firstAt.set(link.seq, link.id);
  }
  return new Map(
    links.map((link) => {
      if (!link.signed) return [link.id, 'bad-signature'];
      if (link.revoked) return [link.id, 'not-enrolled'];
      const follows =
        link.seq === 1 ? link.previous === '' : (hashAt.get(link.seq - 1)?.has(link.previous) ?? false);
      return [link.id, follows && firstAt.get(link.seq) === link.id ? null : 'broken-chain'];
    }),
  );
}

/** What the device has to sign next: after the highest link that it has signed. */
export function nextLink(links: readonly Pick<ChainLink, 'seq' | 'hash' | 'signed' | 'received' | 'id'>[]): {
  seq: number;
  previous: string;
} {
  const [last] = links
    .filter((each) => each.signed)
    .sort((a, b) => b.seq - a.seq || a.received - b.received || (a.id < b.id ? -1 : 1));
  return last === undefined ? { seq: 1, previous: '' } : { seq: last.seq + 1, previous: last.hash };
}
