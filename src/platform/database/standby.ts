import { setTimeout as sleep } from 'node:timers/promises';
import { openServerDatabase, type Database } from './index.ts';
import { refuseOtherZone, refusePowerfulLogin, UnfitLogin } from './roles.ts';
import type { Unfit } from './standby-age.ts';
import { DEMANDS, watchStandby } from './watch-standby.ts';

/** Why the primary answered although a standby is set: it was unfit, it failed, or the reader has to see what he has just done. */
export const WHY_PRIMARY = [
  'old',
  'silent',
  'promoted',
  'foreign',
  'powerful',
  'failed',
  'now',
] as const satisfies (Unfit | 'failed' | 'now')[];

/** A standby that dashboards read. */
export interface Standby {
  /** what it lacks is younger whenever it answers, ms */
  longestAge: number;
  /** why it does not answer now; null: it does */
  unfit(): Unfit | null;
  /** what it lacks is at most so old, ms; null: not known */
  age(): number | null;
  /** reads since the program began, by who answered */
  reads(): { standby: number; primary: ReadonlyMap<(typeof WHY_PRIMARY)[number], number> };
}

const VARIABLE = 'DATABASE_REPLICA_URL';

/**
 * The primary with a standby beside it for `asReader`, and for nothing else. A standby that is away or too old stops nobody: the primary answers.
 * @param urls addresses of the same login, the program's own
 * @throws Error that names the cure when the standby's address logs in with more power than the program may have
 */
export async function withStandby(
  primary: Database,
  urls: { primary: string; standby: string },
  demands = DEMANDS,
): Promise<Database> {
  // One that lends no connection is too busy: the primary answers.
  const there = openServerDatabase(urls.standby, undefined, null, demands.patience);
  const close = async () => {
    await watch.stop();
    // What hangs there is not waited for.
    await Promise.race([there.close(), sleep(demands.patience, undefined, { ref: false })]);
  };
  let refused: UnfitLogin | null = null;
  const vet = async () => {
    try {
      await refusePowerfulLogin(there, VARIABLE);
      await refuseOtherZone(there, VARIABLE);
      refused = null;
    } catch (error) {
      if (!(error instanceof UnfitLogin)) throw error;
      refused = error;
    }
    return refused === null;
  };
  const watch = await watchStandby(urls, vet, demands);
  if (refused !== null) {
    await close();
    throw refused;
  }

  let byStandby = 0;
  const byPrimary = new Map(WHY_PRIMARY.map((why) => [why, 0]));
  const count = (why: (typeof WHY_PRIMARY)[number]) => byPrimary.set(why, byPrimary.get(why)! + 1);
  return {
    ...primary,
    async asReader(governmentId, work, now) {
      const why = now ?? watch.unfit();
      if (why !== null) {
        count(why);
        return primary.asReader(governmentId, work);
      }
      try {
        const result = await watch.whileItAnswers(there.asReader(governmentId, work));
        byStandby += 1;
        return result;
      } catch {
        // It stopped, or cancelled a query that stood in the way of what it receives. A mistake of ours fails on the primary as well, and is told there.
        watch.distrust();
        count('failed');
        return primary.asReader(governmentId, work);
      }
    },
    standby: {
      longestAge: demands.longestAge,
      unfit: () => watch.unfit(),
      age: () => watch.age(),
      reads: () => ({ standby: byStandby, primary: byPrimary }),
    },
    async close() {
      await close();
      await primary.close();
    },
  };
}
