import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { hostOf, isSealedHost, plainHost, sealedAddress } from '../platform/http/sealed-host.ts';
import { trustsOf } from '../platform/http/trust-proxy.ts';
import type { App, Services } from '../platform/services.ts';
import { embeddedDatabase, newGovernment } from '../platform/test-database.ts';
import type { Government } from '../platform/act.ts';
import { readEnvironment } from './environment.ts';
import { buildSealedServer } from './sealed-server.ts';
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
  assert.equal(plain.headers['content-security-policy'], "default-src 'none'; frame-ancestors 'none'");
  for (const path of ['/lapor', '/api/findings', '/api/openapi.json', '/sw.js'])
    assert.equal((await ask(`WBS.${government.id}.localhost`, path)).status, 404, path);
});

test('no route of the sealed origin answers on the main host, and none of the main host on it', async () => {
  const sealed = await buildSealedServer(services);
  const { paths } = JSON.parse((await ask(`${government.id}.localhost`, '/api/openapi.json')).body) as {
    paths: Record<string, Record<string, unknown>>;
  };
  const both = /^\/api\/(session|sessions|activation|government)(\/|$)/;
  let looked = 0;
  for (const [path, methods] of Object.entries(paths)) {
    assert.ok(!path.startsWith('/api/wbs'), path);
    const url = path.replaceAll(/\{(\w+)\}/g, ':$1');
    for (const method of Object.keys(methods)) {
      looked += 1;
      const there = sealed.hasRoute({ url, method: method.toUpperCase() as 'GET' });
      assert.ok(!there || both.test(url), `${method} ${url}`);
    }
  }
  assert.ok(looked > 100);
  await sealed.close();
  const own: [string, string][] = [
    ...['/baru', '/kotak', '/amplop', '/keluar', '/api/wbs/directory', '/api/wbs/challenge'].map(
      (path): [string, string] => ['GET', path],
    ),
    ['GET', `/api/wbs/drafts/${'a'.repeat(43)}/parts/0`],
    ['POST', '/api/wbs/drafts'],
    ['POST', `/api/wbs/drafts/${'a'.repeat(43)}/send`],
    ['POST', '/api/wbs/mailbox'],
    ['POST', '/api/wbs/mailbox/messages'],
  ];
  for (const [method, path] of own) {
    const options = method === 'POST' ? { method, body: '{}' } : { method };
    const plain = await ask(`${government.id}.localhost`, path, options);
    assert.equal(plain.status, 404, path);
    const there = await ask(`wbs.${government.id}.localhost`, path, options);
    const unknown = path.includes('aaa') || path === '/api/wbs/mailbox';
    assert.ok(there.status !== 404 || unknown, `${path} ${there.status}`);
    assert.equal(there.headers['set-cookie'], undefined, path);
    assert.equal(there.headers['cache-control'], 'no-store', path);
  }
});

test('an address that cannot be read is not said back, and nobody practises here', async () => {
  const host = `wbs.${government.id}.localhost`;
  for (const path of ['/%zz', `/${'x'.repeat(9_000)}`, '/api/wbs/drafts/%E0%A4%A/parts/0', '/tidak-ada']) {
    const reply = await ask(host, path);
    assert.ok([400, 404, 414].includes(reply.status), path);
    for (const part of ['zz', 'xxxx', 'tidak-ada', '%E0']) assert.ok(!reply.body.includes(part), path);
    assert.equal(reply.headers['referrer-policy'], 'no-referrer');
  }
  const practice = await ask(host, '/api/session/practice', { method: 'POST', body: '{"on":true}' });
  assert.equal(practice.status, 404);
});

test('the channel and its door lead beside the host that is read, with its port', () => {
  assert.equal(sealedAddress('localhost:3000'), '//wbs.localhost:3000/');
  assert.equal(sealedAddress('127.0.0.1:3000'), '//wbs.localhost:3000/');
  assert.equal(sealedAddress('[::1]:3000'), '//wbs.localhost:3000/');
  assert.equal(sealedAddress('lurus.kota.example'), '//wbs.lurus.kota.example/');
  assert.equal(sealedAddress('wbs.kota.example'), '//wbs.kota.example/');
  for (const host of ['192.168.1.5:3000', '[2001:db8::1]', 'a.example/x', 'a b', '', '<b>'])
    assert.equal(sealedAddress(host), null, host);
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
  const from = (remoteAddress: string) => ({ headers, socket: { remoteAddress } });
  assert.equal(hostOf(from('192.0.2.1'), trustsOf(1)), 'wbs.c.example');
  assert.equal(hostOf(from('192.0.2.1'), trustsOf(false)), 'a.example');
  assert.equal(hostOf(from('::ffff:127.0.0.1'), trustsOf(['loopback'])), 'wbs.c.example');
  assert.equal(hostOf(from('192.0.2.1'), trustsOf(['loopback'])), 'a.example');
  assert.deepEqual(
    [isSealedHost('Wbs.x'), isSealedHost('wbsx.y'), plainHost('WBS.x:1')],
    [true, false, 'x:1'],
  );
});
