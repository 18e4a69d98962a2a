import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { App, Services } from '../platform/services.ts';
import { embeddedDatabase, newGovernment } from '../platform/test-database.ts';
import { readEnvironment } from './environment.ts';
import { buildSealedServer } from './sealed-server.ts';
import { createServices } from './wiring.ts';

const notBuilt = existsSync(fileURLToPath(new URL('../../dist/sealed-app/index.html', import.meta.url)))
  ? false
  : 'not built';

let app: App;
let host: string;
const folder = mkdtempSync(join(tmpdir(), 'lurus-sealed-app-'));

before(async () => {
  const database = await embeddedDatabase();
  host = `wbs.${(await newGovernment(database)).id}.localhost`;
  const services: Services = createServices(database.db, readEnvironment({ LURUS_DATA: folder }));
  app = await buildSealedServer(services);
});
after(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const get = (url: string) => app.inject({ method: 'GET', url, headers: { host, accept: 'text/html' } });

test(
  'no browser keeps anything of the sealed application, and its policy stands on every file',
  { skip: notBuilt },
  async () => {
    const page = await get('/app/kasus/1');
    assert.equal(page.statusCode, 200);
    const script = /src="(\/app\/assets\/[^"]+\.js)"/.exec(page.body)?.[1];
    assert.ok(script);
    assert.doesNotMatch(page.body, /manifest|serviceWorker/);
    for (const reply of [page, await get(script)]) {
      assert.equal(reply.statusCode, 200);
      assert.equal(reply.headers['cache-control'], 'no-store');
      assert.equal(reply.headers['etag'], undefined);
      assert.equal(reply.headers['last-modified'], undefined);
      assert.match(String(reply.headers['content-security-policy']), /require-trusted-types-for 'script'/);
    }
    assert.equal((await get('/app/assets/nothing.js')).statusCode, 404);
    assert.equal((await get('/app/assets/..%2f..%2fpackage.json')).statusCode, 404);
    assert.equal((await get('/app/')).headers['location'], '/app/meja');
  },
);

test('signing out wipes what this origin left behind, and nothing of the main one', async () => {
  const out = await app.inject({ method: 'DELETE', url: '/api/session', headers: { host } });
  assert.equal(out.statusCode, 200);
  assert.equal(out.headers['clear-site-data'], '"cache", "storage"');
  const seen = await app.inject({ method: 'GET', url: '/api/session', headers: { host } });
  assert.equal(seen.headers['clear-site-data'], undefined);
});
