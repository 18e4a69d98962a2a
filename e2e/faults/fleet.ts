import { setTimeout as sleep } from 'node:timers/promises';
import type { Program } from '../program.ts';
import type { Ground } from './ground.ts';

/** Servers on one database that are killed in turn while the others go on. */
export interface Fleet {
  /** of the servers that stand now */
  urls: () => string[];
  /** Kills one server with SIGKILL, wherever it is just now, and starts it again beside. */
  kill(): Promise<void>;
  /** Ends all of them as an operator does. */
  stop(): Promise<void>;
}

/** So many stand at least when one is killed: the load goes on. */
const LEAST = 2;

/** A clean end writes the compile cache, from which every later start reads: without it a start takes half as long again. */
async function warmUp(ground: Ground, env: Record<string, string>): Promise<void> {
  const first = await ground.serve(env);
  await first.stop();
}

export async function startFleet(
  ground: Ground,
  size: number,
  env: Record<string, string> = {},
): Promise<Fleet> {
  await warmUp(ground, env);
  const standing = new Set<Program>();
  const starting = new Set<Promise<void>>();
  let failure: unknown = null;
  const start = () => {
    const started: Promise<void> = ground
      .serve(env)
      .then((program) => void standing.add(program))
      .catch((error: unknown) => (failure ??= error))
      .finally(() => starting.delete(started)) as Promise<void>;
    starting.add(started);
    return started;
  };
  await Promise.all(Array.from({ length: size }, start));
  const check = () => {
    if (failure !== null) throw failure;
  };
  check();
  return {
    urls: () => [...standing].map((each) => each.url),
    async kill() {
      while (standing.size < LEAST) {
        check();
        await sleep(20);
      }
      // The one that has stood the longest.
      const [program] = standing;
      standing.delete(program!);
      await program!.kill();
      void start();
    },
    async stop() {
      await Promise.all(starting);
      await Promise.all([...standing].map((each) => each.stop()));
      check();
    },
  };
}
