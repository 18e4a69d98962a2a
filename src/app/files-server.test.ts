import assert from 'node:assert/strict';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { after, test } from 'node:test';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Government } from '../platform/act.ts';
import { downloadRoute } from '../platform/files/routes.ts';
import { findFile, insertFile } from '../platform/files/store.ts';
import { idSchema } from '../platform/http/schemas.ts';
import { openHouse, signUp } from '../platform/identity/identity.fixture.ts';
import { notFound } from '../platform/outcome.ts';
import type { App } from '../platform/services.ts';
import { eachEngine, type TestDatabase } from '../platform/test-database.ts';
import { readEnvironment } from './environment.ts';
import { buildServer, staffPolicy } from './server.ts';
import { createServices } from './wiring.ts';

const FILES = 'berkas.uji.example';
const PDF = Buffer.from('%PDF-1.7\n<script>alert(1)</script>\n%%EOF\n');
const opened: App[] = [];
after(() => Promise.all(opened.map((app) => app.close())));

/** A house whose uploads have an origin of their own, with one file and somebody who may have it. */
async function openOrigin(database: TestDatabase, government: Government) {
  const house = await openHouse(database, government);
  const environment = readEnvironment({
    LURUS_DATA: house.services.folders.data,
    LURUS_FILES_ORIGIN: `https://${FILES}`,
  });
  const services = createServices(database.db, environment, house.services.clock);
  const app = await buildServer(services);
  opened.push(app);
  downloadRoute(
    app,
    services,
    { path: '/test-files/:id', summary: 'test', capability: null, params: z.object({ id: idSchema }) },
    async (tx, _act, { id }) => (await findFile(tx, id)) ?? notFound(),
  );
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  const content = await services.files.put(government.id, PDF);
  const file = await house.run((tx) =>
    insertFile(tx, house.act(), services.files, {
      ...content,
      name: 'surat Siti.pdf',
      mediaType: 'application/pdf',
    }),
  );
  const { browser } = await signUp(house, 'budi');
  const ask = (host: string, path: string, method = 'GET') => {
    const cookie = host === FILES ? {} : { cookie: `lurus=${browser.cookie}` };
    return send(url, path, { host, ...cookie, 'sec-fetch-site': 'same-origin' }, method);
  };
  return { house, file, ask, staff: `${government.id}.localhost` };
}

function send(base: string, path: string, headers: Record<string, string>, method: string) {
  return new Promise<{ status: number; headers: IncomingHttpHeaders; bytes: Buffer }>((resolve, reject) => {
    const request = httpRequest(new URL(base), { path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode!,
          headers: response.headers,
          bytes: Buffer.concat(chunks),
        }),
      );
    });
    request.on('error', reject);
    request.end();
  });
}

eachEngine(
  'a file leaves by the files’ origin, by a link for two minutes, without a cookie and as an attachment in a sandbox',
  async (database, government) => {
    const { house, file, ask, staff } = await openOrigin(database, government);
    const way = await ask(staff, `/api/test-files/${file.id}`);
    assert.equal(way.status, 303);
    assert.equal(way.bytes.length, 0);
    assert.equal(way.headers['cache-control'], 'private, no-store');
    const link = new URL(way.headers.location!);
    assert.equal(link.origin, `https://${FILES}`);
    assert.ok(!link.href.includes('Siti') && !link.href.includes(file.hash));

    const got = await ask(FILES, link.pathname);
    assert.equal(got.status, 200);
    assert.ok(got.bytes.equals(PDF));
    assert.equal(got.headers['content-length'], String(PDF.length));
    assert.match(got.headers['content-disposition']!, /^attachment; filename="surat Siti\.pdf"/);
    assert.equal(got.headers['x-content-type-options'], 'nosniff');
    assert.equal(got.headers['content-security-policy'], "default-src 'none'; sandbox");
    assert.equal(got.headers['cross-origin-resource-policy'], 'cross-origin');
    assert.equal(got.headers['referrer-policy'], 'no-referrer');
    assert.equal(got.headers['set-cookie'], undefined);

    // Another host has no such address, and a changed link leads nowhere.
    assert.equal((await ask(staff, link.pathname)).status, 404);
    assert.equal((await ask(FILES, `${link.pathname.slice(0, -6)}AAAAAA`)).status, 404);
    house.pass({ seconds: 121 });
    const late = await ask(FILES, link.pathname);
    assert.equal(late.status, 404);
    assert.match(late.bytes.toString(), /Tautan ini sudah berakhir.*Kembali ke Lurus/);
  },
);

eachEngine('who has lost his account in between gets nothing', async (database, government) => {
  const { house, file, ask, staff } = await openOrigin(database, government);
  const way = await ask(staff, `/api/test-files/${file.id}`);
  const { pathname } = new URL(way.headers.location!);
  assert.equal((await ask(FILES, pathname)).status, 200);
  await house.run((tx) =>
    sql`update account set status = 'ended', ended_at = now() where id = ${house.accounts.budi}`.execute(tx),
  );
  assert.equal((await ask(FILES, pathname)).status, 404);
});

eachEngine('the files’ origin answers nothing else', async (database, government) => {
  const { file, ask, staff } = await openOrigin(database, government);
  const { paths } = JSON.parse((await ask(staff, '/api/openapi.json')).bytes.toString()) as {
    paths: Record<string, unknown>;
  };
  const others = ['/', '/app/', '/app/meja', '/lapor', '/cek', '/healthz', '/readyz', '/sw.js', '/f', '/f/'];
  const all = [...others, ...Object.keys(paths), `/api/test-files/${file.id}`, '/%', '/f/%ff'];
  assert.ok(all.length > 100);
  for (const path of all) {
    const answer = await ask(FILES, path);
    assert.deepEqual([answer.status, answer.headers['set-cookie']], [404, undefined], path);
    assert.equal(answer.headers['content-type'], 'text/plain; charset=utf-8', path);
  }
  const way = await ask(staff, `/api/test-files/${file.id}`);
  const { pathname } = new URL(way.headers.location!);
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
    assert.equal((await ask(FILES, pathname, method)).status, 404, method);
});

test('screens may show pictures of the files’ origin, and of no other', () => {
  assert.match(
    staffPolicy({ origin: `https://${FILES}` }),
    /img-src 'self' data: blob: https:\/\/berkas\.uji\.example; .*connect-src 'self';/,
  );
  assert.match(staffPolicy(null), /img-src 'self' data: blob:; /);
});
