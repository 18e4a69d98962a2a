import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { BlindTokenError } from './blind-token-error.ts';
import { checkBlinded } from './check-blinded.ts';
import type { SigningKey } from './keys.ts';

/** Signs blinded messages in threads of its own, so that requests never wait for the arithmetic (3 ms a signature). */
export interface Signer {
  /**
   * The raw RSA signature; the same for the same message always, so that a retry gets the same answer.
   * @throws BlindTokenError `length` or `range` (refuse the request), `busy` or `closed` (try again), `signature` (the arithmetic went
   *   wrong: nothing leaves)
   */
  sign(key: SigningKey, blinded: Uint8Array): Promise<Buffer>;
  /** Ends the threads; what waits is refused with `closed`. */
  close(): Promise<void>;
}

export interface SignerSetting {
  /** one core is left to the requests */
  threads?: number;
  /** that may wait at a time */
  room?: number;
  /** milliseconds without work after which the threads end */
  idle?: number;
  script?: URL;
}

/** To the thread and back. */
export interface SignWork {
  id: number;
  privateKey: SigningKey['privateKey'];
  blinded: Uint8Array;
}
export interface SignDone {
  id: number;
  signature: Uint8Array | null;
}

interface Waiting {
  resolve(signature: Buffer): void;
  reject(error: BlindTokenError): void;
}
interface Thread {
  worker: Worker;
  waiting: Map<number, Waiting>;
}

const MOST_THREADS = 4;
const ROOM = 5_000;
const IDLE = 60_000;

/** Threads start with the first signature and do not keep a program alive. */
export function openSigner(setting: SignerSetting = {}): Signer {
  const size = setting.threads ?? Math.max(1, Math.min(MOST_THREADS, availableParallelism() - 1));
  const script = setting.script ?? new URL('./signer.worker.ts', import.meta.url);
  const threads = new Set<Thread>();
  let last = 0;
  let closed = false;
  let clock: NodeJS.Timeout | undefined;

  const waiting = () => [...threads].reduce((sum, each) => sum + each.waiting.size, 0);

  function start(): Thread {
    const thread: Thread = { worker: new Worker(script), waiting: new Map() };
    threads.add(thread);
    thread.worker.on('message', ({ id, signature }: SignDone) => {
      const one = thread.waiting.get(id);
      settle(thread, id);
      if (signature === null) one?.reject(new BlindTokenError('signature'));
      else one?.resolve(Buffer.from(signature));
    });
    // Without a listener an error of a thread would end the program; `exit` follows.
    thread.worker.on('error', () => {});
    thread.worker.on('exit', () => {
      threads.delete(thread);
      for (const one of thread.waiting.values()) one.reject(new BlindTokenError('closed'));
      thread.waiting.clear();
    });
    return thread;
  }

  function settle(thread: Thread, id: number): void {
    thread.waiting.delete(id);
    if (thread.waiting.size > 0) return;
    thread.worker.unref();
    if (waiting() > 0) return;
    clock = setTimeout(() => void endThreads(), setting.idle ?? IDLE);
    clock.unref();
  }

  async function endThreads(): Promise<void> {
    const ending = [...threads];
    // At once: nobody may be given to a thread that is ending.
    threads.clear();
    await Promise.all(ending.map(({ worker }) => worker.terminate()));
  }

  function pick(): Thread {
    const calmest = [...threads].sort((a, b) => a.waiting.size - b.waiting.size)[0];
    return calmest === undefined || (calmest.waiting.size > 0 && threads.size < size) ? start() : calmest;
  }

  return {
    async sign(key, blinded) {
      checkBlinded(key, blinded);
      if (closed) throw new BlindTokenError('closed');
      if (waiting() >= (setting.room ?? ROOM)) throw new BlindTokenError('busy');
      clearTimeout(clock);
      const thread = pick();
      const id = (last += 1);
      return new Promise<Buffer>((resolve, reject) => {
        thread.waiting.set(id, { resolve, reject });
        thread.worker.ref();
        // A copy: of a Buffer the memory that it shares with others would travel too.
        const work: SignWork = { id, privateKey: key.privateKey, blinded: Uint8Array.from(blinded) };
        thread.worker.postMessage(work);
      });
    },
    async close() {
      closed = true;
      clearTimeout(clock);
      await endThreads();
    },
  };
}
