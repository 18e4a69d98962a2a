/** Requests a minute that one token has, by process. */
export const MOST_A_MINUTE = 600;
const MINUTE = 60_000;
/** Counters kept at a time; beyond them all start anew. */
const MOST_COUNTERS = 10_000;

const counters = new Map<string, { since: number; count: number }>();

/** Counts a request. @returns seconds to wait when it is one too many, else null */
export function paceOf(tokenId: string, now: number): number | null {
  if (counters.size > MOST_COUNTERS) counters.clear();
  const before = counters.get(tokenId);
  if (before === undefined || now - before.since >= MINUTE) {
    counters.set(tokenId, { since: now, count: 1 });
    return null;
  }
  before.count += 1;
  return before.count > MOST_A_MINUTE ? Math.ceil((before.since + MINUTE - now) / 1_000) : null;
}
