// Worker thread that holds PGlite and answers PostgreSQL wire messages. A long query stalls this thread, never the server.
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { parentPort, workerData } from 'node:worker_threads';

const { folder } = workerData as { folder: string | null };
const port = parentPort!;
const engine = await PGlite.create({ ...(folder ? { dataDir: folder } : {}), extensions: { pg_trgm } });

// One message at a time: the engine has one connection, and a reply belongs to its request.
let last: Promise<unknown> = Promise.resolve();
port.on('message', (message: { id: number; bytes?: Uint8Array; close?: true }) => {
  last = last.then(async () => {
    try {
      if (message.close) await engine.close();
      const reply = message.bytes ? await engine.execProtocolRaw(message.bytes) : new Uint8Array();
      port.postMessage({ id: message.id, reply });
    } catch (error) {
      port.postMessage({ id: message.id, error: String(error) });
    }
  });
});
port.postMessage({ id: 0, reply: new Uint8Array() });
