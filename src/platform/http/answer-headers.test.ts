import assert from 'node:assert/strict';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import Fastify from 'fastify';
import { readEnvironment } from '../../app/environment.ts';
import { buildServer } from '../../app/server.ts';
import { createServices } from '../../app/wiring.ts';
import type { Government } from '../act.ts';
import type { App } from '../services.ts';
import { temporaryFolder } from '../temporary-folder.fixture.ts';
import { embeddedDatabase, newGovernment } from '../test-database.ts';
import { sayOfAnswers } from './answer-headers.ts';

const folder = temporaryFolder('headers');
const NO_PAGE = "default-src 'none'; frame-ancestors 'none'";
let app: App;
let government: Government;

before(async () => {
  const database = await embeddedDatabase();
  government = await newGovernment(database);
  app = await buildServer(createServices(database.db, readEnvironment({ LURUS_DATA: folder })));
  await app.listen({ port: 0, host: '127.0.0.1' });
});
after(() => app.close());

interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Through the socket: an address that no URL may have reaches the program only as it is. */
function ask(path: string, headers: Record<string, string> = {}): Promise<Reply> {
  const { port } = app.server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const given = { port, path, headers: { host: `${government.id}.localhost`, ...headers } };
    const sent = request(given, async (reply) => {
      let body = '';
      for await (const chunk of reply) body += String(chunk);
      resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body });
    });
    sent.on('error', reject);
    sent.end();
  });
}

test('every answer has a policy and no type is guessed; answers of the API are kept nowhere', async () => {
  for (const path of [
    '/api/government',
    '/api/session',
    '/api/findings',
    '/api/tidak-ada',
    '/tidak-ada',
    '/mark.svg',
    '/bahasa?ke=id',
    '/healthz',
  ]) {
    const { headers } = await ask(path);
    assert.equal(headers['content-security-policy'], NO_PAGE, path);
    assert.equal(headers['x-content-type-options'], 'nosniff', path);
    if (path.startsWith('/api/')) assert.equal(headers['cache-control'], 'no-store', path);
  }
  assert.equal((await ask('/mark.svg')).headers['cache-control'], 'public, max-age=86400', 'its own stays');
  const page = await ask('/lapor', { accept: 'text/html' });
  assert.match(String(page.headers['content-security-policy']), /style-src 'self'/);
});

test('an address that cannot be read is answered as any other that leads nowhere, and is not said back', async () => {
  for (const path of [
    '/%zz',
    '/api/%E0%A4%A',
    '/api/findings/%c0',
    `/api/findings/${'x'.repeat(9_000)}`,
    '/cek/eskbt/%',
  ]) {
    const { status, headers, body } = await ask(path);
    assert.equal(status, 404, path);
    assert.match(String(headers['content-type']), /^application\/problem\+json/);
    assert.equal((JSON.parse(body) as { code: string }).code, 'not-found');
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['content-security-policy'], NO_PAGE);
    const page = await ask(path, { accept: 'text/html' });
    assert.equal(page.status, 404, path);
    for (const part of ['zz', 'E0%A4', 'xxxx', 'FST_', 'valid url']) assert.ok(!body.includes(part), path);
  }
});

test('a script is bound where it runs as a worker; WebAssembly only in the one that reads codes', async () => {
  const small = Fastify() as unknown as App;
  sayOfAnswers(small);
  small.get('/*', (_request, reply) => reply.type('text/javascript; charset=utf-8').send('1'));
  const policy = async (url: string) =>
    String((await small.inject({ url })).headers['content-security-policy']);
  for (const url of [
    '/sw.js',
    '/skrip/proof-worker-BBPbGMaW.js',
    '/app/assets/index-a.js',
    '/skrip/code.worker-a.js',
  ])
    assert.equal(
      await policy(url),
      "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'",
      url,
    );
  assert.match(await policy('/app/assets/code.worker-BIbLi8Qp.js'), /script-src 'self' 'wasm-unsafe-eval';/);
  await small.close();
});
