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
 * of them, at a fraction of the commits. What fails for one fails for all of its transaction, and each is told.
 */
export function groupWriter(db: Database): WritePositions {
  const queues = new Map<string, { waiting: Waiting[]; busy: boolean }>();
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
        for (const each of group) each.failed(error);
      }
    }
    queue.busy = false;
    queues.delete(governmentId);
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
