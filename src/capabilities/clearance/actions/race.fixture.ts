import type { Tx } from '../../../platform/database/index.ts';

/** How long a task may take to its next hold point before it counts as waiting for the other's lock, in milliseconds. */
const PATIENCE = 8;

interface Waiting {
  name: string;
  go(): void;
}

/**
 * Lets tasks run statement by statement, in an order drawn from a seed. Every statement of a connection that was handed out by
 * `through` ends at a hold point, and one task at a time is let go to its next one. A task that waits for a lock of the database
 * does not arrive; the others go on without it until it does.
 */
export class Schedule {
  /** whose statement ended, in order */
  readonly order: string[] = [];
  private readonly waiting: Waiting[] = [];
  private readonly running = new Set<string>();
  private readonly blocked = new Set<string>();
  private readonly haste = new Map<string, number>();
  private readonly random: () => number;
  private arrived: () => void = () => {};

  constructor(seed: number) {
    this.random = mulberry(seed);
  }

  /** Puts a hold point behind every statement of the connection. */
  through(name: string): (tx: Tx) => Tx {
    return (tx) =>
      tx.withPlugin({
        transformQuery: ({ node }) => node,
        transformResult: async ({ result }) => {
          await this.hold(name);
          return result;
        },
      }) as Tx;
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

  /** Until every task that runs and is not blocked is at a hold point; whoever is not by then counts as blocked. */
  private async allArrive(): Promise<void> {
    const until = performance.now() + PATIENCE;
    while (this.waiting.length === 0 || this.waiting.length + this.blocked.size < this.running.size) {
      if (this.running.size === 0) return;
      const rest = until - performance.now();
      if (rest <= 0 && this.waiting.length > 0) break;
      const { promise, resolve } = Promise.withResolvers<void>();
      this.arrived = resolve;
      const timer = setTimeout(resolve, Math.max(1, rest));
      await promise;
      clearTimeout(timer);
    }
    const here = new Set(this.waiting.map((each) => each.name));
    for (const name of this.running) if (!here.has(name)) this.blocked.add(name);
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
