import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Duplex } from 'node:stream';
import { Worker } from 'node:worker_threads';
import pg from 'pg';

/** The embedded database: PGlite in a worker, spoken to by the ordinary `pg` driver over an in-process socket. */
export interface Embedded {
  pool: pg.Pool;
  close(): Promise<void>;
}

/** The data folder is in use by another program. */
export class FolderInUseError extends Error {
  override name = 'FolderInUseError';
  constructor(folder: string) {
    super(
      `Folder data "${folder}" sedang dipakai program Lurus lain. Hentikan program itu, atau pilih folder lain dengan LURUS_DATA.\n` +
        `The data folder "${folder}" is in use by another Lurus. Stop that one, or choose another folder with LURUS_DATA.`,
    );
  }
}

/**
 * Opens the embedded database.
 * @param folder where it is kept, or null for memory (tests)
 * @throws FolderInUseError when another process holds the folder; PGlite has no lock of its own and would lose rows
 */
export async function openEmbedded(folder: string | null): Promise<Embedded> {
  const unlock = folder === null ? () => {} : lock(folder);
  const engine = await startEngine(folder === null ? null : join(folder, 'database'));
  const pool = new pg.Pool({
    max: 1,
    idleTimeoutMillis: 0,
    // A query outside the open transaction would wait for ever on the single connection: it errs instead.
    connectionTimeoutMillis: 60_000,
    user: 'postgres',
    stream: () => new EngineSocket(engine) as never,
  });
  return {
    pool,
    async close() {
      await pool.end();
      await engine.close();
      unlock();
    },
  };
}

/** Holds `folder` for this process. The kernel frees the lock after kill -9, so no stale process number can block a restart. */
function lock(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = new DatabaseSync(join(folder, 'lock'), { timeout: 0 });
  try {
    file.exec(
      'pragma locking_mode = exclusive; begin exclusive; create table if not exists held (at integer); commit',
    );
  } catch {
    file.close();
    throw new FolderInUseError(folder);
  }
  return () => file.close();
}

interface Engine {
  send(bytes: Uint8Array): Promise<Uint8Array>;
  close(): Promise<void>;
}

interface Reply {
  id: number;
  reply: Uint8Array;
  error?: string;
}

async function startEngine(folder: string | null): Promise<Engine> {
  const worker = new Worker(new URL('./engine.ts', import.meta.url), { workerData: { folder } });
  const waiting = new Map<number, { resolve: (bytes: Uint8Array) => void; reject: (error: Error) => void }>();
  const fail = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('the embedded database has stopped')));
  worker.on('message', ({ id, reply, error }: Reply) => {
    const call = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) call?.resolve(reply);
    else call?.reject(new Error(error));
  });
  await new Promise<Uint8Array>((resolve, reject) => waiting.set(0, { resolve, reject }));
  let count = 0;
  const ask = (message: object) =>
    new Promise<Uint8Array>((resolve, reject) => {
      const id = ++count;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, ...message });
    });
  return {
    send: (bytes) => ask({ bytes }),
    async close() {
      await ask({ close: true });
      await worker.terminate();
    },
  };
}

const AUTHENTICATION_OK = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0]);
const READY_FOR_QUERY = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);
const TERMINATE = 0x58;

/** What `pg` takes for a network socket: each write goes to the engine, each answer comes back as data. */
class EngineSocket extends Duplex {
  private started = false;
  private readonly engine: Engine;

  constructor(engine: Engine) {
    super();
    this.engine = engine;
  }

  connect(): this {
    process.nextTick(() => this.emit('connect'));
    return this;
  }
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
  override _read(): void {}

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error | null) => void): void {
    void this.answer(chunk, done);
  }

  /** pg corks parse, bind, describe, execute and sync: joined, they are one message to the worker. */
  override _writev(chunks: { chunk: Buffer }[], done: (error?: Error | null) => void): void {
    void this.answer(Buffer.concat(chunks.map((each) => each.chunk)), done);
  }

  private async answer(bytes: Buffer, done: (error?: Error | null) => void): Promise<void> {
    let failure: Error | null = null;
    try {
      await this.forward(bytes);
    } catch (error) {
      failure = error as Error;
    }
    done(failure);
  }

  private async forward(bytes: Buffer): Promise<void> {
    if (!this.started) {
      this.started = true;
      this.push(Buffer.concat([AUTHENTICATION_OK, READY_FOR_QUERY]));
    } else if (bytes[0] === TERMINATE) {
      this.push(null);
    } else {
      this.push(Buffer.from(await this.engine.send(new Uint8Array(bytes))));
    }
  }
}
