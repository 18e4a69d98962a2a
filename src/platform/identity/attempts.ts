import type { Tx } from '../database/index.ts';
import { Refusal } from '../outcome.ts';
import type { IdentityTables } from './tables.ts';

/** How many tries are free, and how the wait grows after them. */
export interface Limits {
  /** tries before the first wait */
  free: number;
  /** seconds of the first wait; each further try doubles it */
  firstWait: number;
  /** seconds of the longest wait */
  longestWait: number;
  /** seconds after which the count starts again */
  window: number;
}

/** One account or one code: guessing stops at about 100 tries a day, and its owner never waits longer than a quarter of an hour. */
export const ACCOUNT_LIMITS: Limits = { free: 5, firstWait: 60, longestWait: 900, window: 86_400 };

/** One address. A whole city's offices may stand behind one, so that Monday morning's slips must fit in. */
export const ADDRESS_LIMITS: Limits = { free: 300, firstWait: 60, longestWait: 900, window: 900 };

export interface Tries {
  count: number;
  since: string;
  lockedUntil: string | null;
}

/**
 * Counts one try before its secret is looked at, so that many at once cannot slip through between looking and counting.
 * @returns the tries as they stand now, and whether this one may go on
 */
export function countTry(
  before: Tries | null,
  limits: Limits,
  now: string,
): { tries: Tries; allowed: boolean } {
  const at = Temporal.Instant.from(now);
  const passed = (from: string) => at.since(from).total('seconds');
  if (before?.lockedUntil != null && passed(before.lockedUntil) < 0) return { tries: before, allowed: false };
  const fresh = before === null || passed(before.since) >= limits.window;
  const count = fresh ? 1 : before.count + 1;
  const over = count - limits.free;
  const wait = Math.min(limits.longestWait, limits.firstWait * 2 ** Math.min(Math.max(over, 0), 30));
  return {
    tries: {
      count,
      since: fresh ? now : before.since,
      lockedUntil: over < 0 ? null : at.add({ seconds: wait }).toString(),
    },
    allowed: true,
  };
}

/** Takes one try of each key, or tells that one of them has to wait. Commit it, whatever comes of the try. */
export async function takeTries(
  tx: Tx,
  governmentId: string,
  keys: readonly { key: string; limits: Limits }[],
  now: string,
): Promise<boolean> {
  const db = tx.withTables<IdentityTables>();
  // Always in one order, so that two tries never wait for each other.
  for (const { key, limits } of [...keys].sort((a, b) => (a.key < b.key ? -1 : 1))) {
    // One statement takes the row, new or old: whoever succeeds deletes it, and it must not go between making sure of it and locking it.
    const row = await db
      .insertInto('attempt')
      .values({ government_id: governmentId, key, count: 0, since: now, locked_until: null })
      .onConflict((conflict) =>
        conflict.columns(['government_id', 'key']).doUpdateSet((eb) => ({ count: eb.ref('attempt.count') })),
      )
      .returning(['count', 'since', 'locked_until as lockedUntil'])
      .executeTakeFirstOrThrow();
    const { tries, allowed } = countTry(row, limits, now);
    if (!allowed) return false;
    await db
      .updateTable('attempt')
      .set({ count: tries.count, since: tries.since, locked_until: tries.lockedUntil })
      .where('key', '=', key)
      .execute();
  }
  return true;
}

/** After success: whose secret was right starts anew. */
export async function forgetTries(tx: Tx, key: string): Promise<void> {
  await tx.withTables<IdentityTables>().deleteFrom('attempt').where('key', '=', key).execute();
}

/** After success: the address gets this one try back, no more; one good account must not pay for guessing at others. */
export async function returnTry(tx: Tx, key: string): Promise<void> {
  await tx
    .withTables<IdentityTables>()
    .updateTable('attempt')
    .set((eb) => ({ count: eb('count', '-', 1) }))
    .where('key', '=', key)
    .where('count', '>', 0)
    .execute();
}

export function tooManyTries(): Refusal {
  return new Refusal(429, 'too-many-tries', {
    id: 'Terlalu banyak percobaan yang gagal. Tunggu sampai 15 menit, lalu coba lagi; bila lupa kata sandi, hubungi pejabat akun instansi Anda.',
    en: 'Too many failed attempts. Wait up to 15 minutes and try again; if you forgot your password, ask the account officer of your agency.',
  });
}
