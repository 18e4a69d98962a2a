import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';

/** How long a task may take to its next hold point before the database is asked whether it waits for the other's lock, in milliseconds. */
const PATIENCE = 8;

interface Waiting {
  name: string;
  go(): void;
}

/**
 * Lets tasks run statement by statement, in an order drawn from a seed. Every statement within `held` ends at a hold point, and one task
 * at a time is let go to its next one. A task that waits for a lock of the database does not arrive; the others go on without it until
 * it does. A slow one is waited for: who is called blocked by the clock alone makes the order depend on the machine.
 */
export class Schedule {
  /** whose statement ended, in order */
  readonly order: string[] = [];
  private readonly waiting: Waiting[] = [];
  private readonly running = new Set<string>();
  private readonly blocked = new Set<string>();
  private readonly haste = new Map<string, number>();
  private readonly backends = new Map<string, number>();
  private readonly random: () => number;
  private readonly waitsForLock: (backend: number) => Promise<boolean>;
  private arrived: () => void = () => {};

  /** @param waitsForLock whether the process of a connection waits for a lock now */
  constructor(seed: number, waitsForLock: (backend: number) => Promise<boolean>) {
    this.random = mulberry(seed);
    this.waitsForLock = waitsForLock;
  }

  /** Runs a task's work with a hold point behind every statement. */
  async held<T>(name: string, tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
    const { rows } = await sql<{ backend: number }>`select pg_backend_pid() as backend`.execute(tx);
    this.backends.set(name, rows[0]!.backend);
    try {
      return await work(
        tx.withPlugin({
          transformQuery: ({ node }) => node,
          transformResult: async ({ result }) => {
            await this.hold(name);
            return result;
          },
        }) as Tx,
      );
    } finally {
      this.backends.delete(name);
    }
  }

  private hold(name: string): Promise<void> {
    this.order.push(name);
    this.blocked.delete(name);
    return new Promise((go) => {
      this.waiting.push({ name, go });
      this.arrived();
    });
  }

  /** Runs the tasks, by name, to their end. @throws what one of them throws */
  async run(tasks: Record<string, () => Promise<unknown>>): Promise<void> {
    const failures: unknown[] = [];
    for (const [name, task] of Object.entries(tasks)) {
      this.running.add(name);
      this.haste.set(name, this.random() ** 3);
      void task()
        .catch((error: unknown) => failures.push(error))
        .finally(() => {
          this.running.delete(name);
          this.blocked.delete(name);
          this.arrived();
        });
    }
    while (this.running.size > 0) {
      await this.allArrive();
      this.choose()?.go();
    }
    if (failures.length > 0) throw failures[0];
  }

  /** Draws by haste, so that one task is sometimes far ahead of the other. */
  private choose(): Waiting | undefined {
    const all = this.waiting.reduce((sum, each) => sum + this.haste.get(each.name)!, 0);
    let drawn = this.random() * all;
    const at = this.waiting.findIndex((each) => (drawn -= this.haste.get(each.name)!) <= 0);
    return this.waiting.splice(Math.max(0, at), 1)[0];
  }

  /** Until every task that runs is at a hold point, or waits for a lock. */
  private async allArrive(): Promise<void> {
    while (this.waiting.length === 0 || this.waiting.length + this.blocked.size < this.running.size) {
      if (this.running.size === 0) return;
      const { promise, resolve } = Promise.withResolvers<'arrived' | 'late'>();
      this.arrived = () => resolve('arrived');
      const timer = setTimeout(() => resolve('late'), PATIENCE);
      const what = await promise;
      clearTimeout(timer);
      if (what === 'late') await this.findBlocked();
    }
  }

  private async findBlocked(): Promise<void> {
    for (const name of this.running) {
      const backend = this.backends.get(name);
      if (this.isHere(name) || backend === undefined) continue;
      // It may have arrived while the database was asked.
      if ((await this.waitsForLock(backend)) && !this.isHere(name)) this.blocked.add(name);
    }
  }

  private isHere(name: string): boolean {
    return this.waiting.some((each) => each.name === name);
  }
}

/** A small generator of numbers in [0, 1) that depend on the seed only. */
function mulberry(seed: number): () => number {
  let state = seed + 0x6d2b79f5;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
