import assert from 'node:assert/strict';
import Fastify from 'fastify';
import type { App, Services } from '../services.ts';
import { eachEngine, newGovernment } from '../test-database.ts';
import { openCheckpoint, parseVerifier } from './note.ts';
import { trailRoutes } from './public.ts';
import { sequenceOnce } from './sequencer.ts';
import { inFolders, leave } from './trail.fixture.ts';

eachEngine(
  'anybody may fetch checkpoint, key and hash tiles of the asked host, and nothing else',
  async (database, government) => {
    await inFolders(async (folders) => {
      const other = await newGovernment(database);
      const twin = { ...(await newGovernment(database)), practiceOf: government.id };
      const hosts: Record<string, typeof government> = {
        'a.test': government,
        'b.test': other,
        'c.test': twin,
      };
      const app = Fastify() as unknown as App;
      trailRoutes(app, {
        folders,
        governmentOf: async (host: string) => hosts[host] ?? null,
      } as unknown as Services);
      const get = (path: string, host = 'a.test') => app.inject({ url: path, headers: { host } });
      assert.equal((await get('/trail/checkpoint')).statusCode, 404);
      await leave(database, government, 300);
      await leave(database, twin, 3);
      for (const each of [government, twin]) await sequenceOnce(database.db, folders, each);

      const verifier = parseVerifier((await get('/trail/key')).body)!;
      const note = await get('/trail/checkpoint');
      assert.equal(note.headers['content-type'], 'text/plain; charset=utf-8');
      assert.equal(openCheckpoint(note.body, [verifier])!.size, 300);
      const full = await get('/trail/tile/0/000');
      assert.equal(full.headers['content-type'], 'application/octet-stream');
      assert.equal(full.rawPayload.length, 256 * 32);
      assert.equal((await get('/trail/tile/0/001.p/44')).rawPayload.length, 44 * 32);
      assert.equal((await get('/trail/tile/1/000.p/1')).rawPayload.length, 32);

      const closed = [
        '/trail/tile/entries/000',
        '/trail/tile/0/002',
        '/trail/tile/0/..%2f..%2f..%2fkey',
        '/trail/tile/0/000%00',
        `/trail/tile/0/${'9'.repeat(400)}`,
        '/trail/tile/',
      ];
      for (const path of closed) assert.equal((await get(path)).statusCode, 404, path);
      for (const host of ['b.test', 'c.test', 'unknown.test']) {
        for (const path of ['/trail/checkpoint', '/trail/key', '/trail/tile/0/000']) {
          assert.equal((await get(path, host)).statusCode, 404, `${host} ${path}`);
        }
      }
      await app.close();
    });
  },
);
