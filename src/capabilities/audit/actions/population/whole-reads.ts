import { setTimeout as wait } from 'node:timers/promises';
import type { Database, Tx } from '../../../../platform/database/index.ts';
import { backendOf, endStatement, giveRoom } from '../../store/population/statements.ts';
import type { Question } from './question.ts';

/** Time between two looks whether a statement shall end, milliseconds. */
const LOOK_EVERY = 500;

/** Somebody asked for the end, or the run is over. */
export class Cancelled extends Error {
  override name = 'Cancelled';
}

/**
 * How rules read all lines of a year: each reading in a transaction of its own, with room for a sort of millions of rows. A server's statement is
 * ended from outside as soon as the run shall end; the embedded engine has one connection, so that there the parts of a statement are the moments
 * at which a run ends.
 * @param isOver asked before each reading, and on a server while it goes on
 */
export function wholeReads(
  db: Database,
  governmentId: string,
  isOver: (tx: Tx) => Promise<boolean>,
): Question['read'] {
  return (work) =>
    db.asGovernment(governmentId, async (tx) => {
      if (await isOver(tx)) throw new Cancelled();
      await giveRoom(tx);
      if (db.engine === 'embedded') return work(tx);
      const watch = watchOver(db, governmentId, await backendOf(tx), isOver);
      try {
        return await work(tx);
      } catch (error) {
        throw watch.ended() ? new Cancelled() : error;
      } finally {
        // The connection goes back to others: nothing may end a statement of theirs.
        await watch.stop();
      }
    });
}

function watchOver(
  db: Database,
  governmentId: string,
  backend: number,
  isOver: (tx: Tx) => Promise<boolean>,
) {
  const stopping = new AbortController();
  let ended = false;
  const look = (tx: Tx) =>
    isOver(tx).then(async (over) => {
      if (!over || stopping.signal.aborted) return;
      ended = true;
      await endStatement(tx, backend);
    });
  const watching = (async () => {
    while (!stopping.signal.aborted) {
      // A look that fails ends nothing; the next one tries again, and the statement goes on meanwhile.
      await wait(LOOK_EVERY, undefined, { signal: stopping.signal })
        .then(() => db.asGovernment(governmentId, look))
        .catch(() => {});
    }
  })();
  return {
    ended: () => ended,
    async stop() {
      stopping.abort();
      await watching;
    },
  };
}
