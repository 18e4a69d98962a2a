import type { Database } from '../../../platform/database/index.ts';
import { insertPositions, type NewPosition } from '../store/positions.ts';

/** Positions that one statement carries at most. */
const MOST = 5_000;

interface Waiting {
  positions: readonly NewPosition[];
  done(): void;
  failed(error: unknown): void;
}

/** Stores positions; what it answers for has been committed. */
export type WritePositions = (governmentId: string, positions: readonly NewPosition[]) => Promise<void>;

/**
 * Many clients send one position each. Those that arrive while a transaction is being committed share the next one: the same promise to each
 * of them, at a fraction of the commits. A row that the database refuses does not take its neighbours with it: then each has a transaction of
 * its own. When a commit fails, all that waited for it are told.
 */
export function groupWriter(db: Pick<Database, 'asGovernment'>): WritePositions {
  const queues = new Map<string, { waiting: Waiting[]; busy: boolean }>();
  const store = async (governmentId: string, group: readonly Waiting[]): Promise<void> => {
    try {
      await db.asGovernment(governmentId, (tx) =>
        insertPositions(
          tx,
          governmentId,
          group.flatMap((each) => each.positions),
        ),
      );
      for (const each of group) each.done();
    } catch (error) {
      if (group.length > 1 && isOfOneRow(error)) for (const each of group) await store(governmentId, [each]);
      else for (const each of group) each.failed(error);
    }
  };
  const drain = async (governmentId: string, queue: { waiting: Waiting[]; busy: boolean }) => {
    if (queue.busy) return;
    queue.busy = true;
    while (queue.waiting.length > 0) {
      const group: Waiting[] = [];
      let size = 0;
      do {
        const next = queue.waiting.shift()!;
        group.push(next);
        size += next.positions.length;
      } while (queue.waiting.length > 0 && size + queue.waiting[0]!.positions.length <= MOST);
      await store(governmentId, group);
    }
    queue.busy = false;
    if (queues.get(governmentId) === queue) queues.delete(governmentId);
  };
  return (governmentId, positions) =>
    new Promise<void>((done, failed) => {
      const queue = queues.get(governmentId) ?? { waiting: [], busy: false };
      queues.set(governmentId, queue);
      queue.waiting.push({ positions, done, failed });
      // After this turn of the loop, so that what arrived with it goes along.
      setImmediate(() => void drain(governmentId, queue));
    });
}

/** Values that a column or a constraint refuses (SQLSTATE classes 22 and 23): the fault lies with a row, not with the database. */
function isOfOneRow(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' && /^2[23]/.test(code);
}
