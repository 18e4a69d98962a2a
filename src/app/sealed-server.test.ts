import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { hostOf, isSealedHost, plainHost } from '../platform/http/sealed-host.ts';
import type { App, Services } from '../platform/services.ts';
import { embeddedDatabase, newGovernment } from '../platform/test-database.ts';
import type { Government } from '../platform/act.ts';
import { readEnvironment } from './environment.ts';
import { buildServer } from './server.ts';
import { createServices } from './wiring.ts';

let app: App;
let services: Services;
let government: Government;
let url: string;
const folder = mkdtempSync(join(tmpdir(), 'lurus-sealed-'));

before(async () => {
  const database = await embeddedDatabase();
  government = await newGovernment(database);
  services = createServices(database.db, readEnvironment({ LURUS_DATA: folder }));
  app = await buildServer(services);
  url = await app.listen({ port: 0, host: '127.0.0.1' });
});
after(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Through the real socket: fetch would not let the Host header be set. */
function ask(host: string, path: string, options: { method?: string; body?: string } = {}): Promise<Reply> {
  const { method = 'GET', body } = options;
  return new Promise((resolve, reject) => {
    const headers = { host, ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
    const sent = request(`${url}${path}`, { method, headers }, async (reply) => {
      let text = '';
      for await (const chunk of reply) text += String(chunk);
      resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: text });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

test('one socket, two programs: each host meets its own routes, headers and policy', async () => {
  const sealed = await ask(`wbs.${government.id}.localhost:1234`, '/api/government');
  assert.equal(sealed.status, 200);
  assert.equal(JSON.parse(sealed.body).name, government.name);
  assert.equal(sealed.headers['referrer-policy'], 'no-referrer');
  assert.equal(sealed.headers['cache-control'], 'no-store');
  assert.match(String(sealed.headers['content-security-policy']), /require-trusted-types-for 'script'/);
  const plain = await ask(`${government.id}.localhost`, '/api/government');
  assert.equal(plain.headers['referrer-policy'], 'same-origin');
  assert.equal(plain.headers['content-security-policy'], undefined);
  for (const path of ['/', '/lapor', '/api/findings', '/api/openapi.json', '/app/meja', '/sw.js'])
    assert.equal((await ask(`WBS.${government.id}.localhost`, path)).status, 404, path);
});

test('signing in works on the sealed origin; what is wrong is told and reflects nothing', async () => {
  const body = JSON.stringify({ userName: '<b>nobody</b>', password: 'wrong' });
  const reply = await ask(`wbs.${government.id}.localhost`, '/api/session', { method: 'POST', body });
  assert.ok([401, 422].includes(reply.status), reply.body);
  assert.ok(!reply.body.includes('nobody'));
  const deep = `{"userName":${'['.repeat(10_000)}${']'.repeat(10_000)}}`;
  const refused = await ask(`wbs.${government.id}.localhost`, '/api/session', { method: 'POST', body: deep });
  assert.equal(refused.status, 422);
  assert.equal(refused.headers['referrer-policy'], 'no-referrer');
});

test('the main program refuses a sealed host that reaches it, and a proxy may say the host', async () => {
  const inner = await app.inject({
    url: '/api/government',
    headers: { host: `wbs.${government.id}.localhost` },
  });
  assert.equal(inner.statusCode, 404);
  const headers = { host: 'a.example', 'x-forwarded-host': 'b.example, wbs.c.example' };
  assert.equal(hostOf({ headers }, true), 'wbs.c.example');
  assert.equal(hostOf({ headers }, false), 'a.example');
  assert.deepEqual(
    [isSealedHost('Wbs.x'), isSealedHost('wbsx.y'), plainHost('WBS.x:1')],
    [true, false, 'x:1'],
  );
});
