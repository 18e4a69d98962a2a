import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Readable } from 'node:stream';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import cookie from '@fastify/cookie';
import Fastify from 'fastify';
import type { App } from '../services.ts';
import { compressAnswers, encodingFor } from './compression.ts';

const TEXT = 'Lampu jalan padam sejak tiga malam. '.repeat(200);

async function house(): Promise<App> {
  const app = Fastify() as unknown as App;
  await app.register(cookie);
  compressAnswers(app);
  app.all('/laman', (_request, reply) =>
    reply.type('text/html; charset=utf-8').header('vary', 'cookie').send(TEXT),
  );
  app.get('/pendek', (_request, reply) => reply.type('text/html').send('<p>Ya.</p>'));
  app.get('/api/daftar', (_request, reply) => reply.send({ text: TEXT }));
  app.get('/gambar', (_request, reply) => reply.type('image/png').send(Buffer.from(TEXT)));
  app.get('/unduh', (_request, reply) =>
    reply.type('text/html').header('content-disposition', 'attachment; filename="a.html"').send(TEXT),
  );
  app.get('/berkas.js', (_request, reply) =>
    reply
      .type('text/javascript; charset=utf-8')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('content-length', TEXT.length)
      .send(Readable.from([Buffer.from(TEXT)])),
  );
  app.get('/panjang.js', (_request, reply) =>
    reply.type('text/javascript').send(Readable.from([Buffer.from(TEXT)])),
  );
  return app;
}

const app = await house();
const ask = (url: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' | 'POST' = 'GET') =>
  app.inject({ url, method, headers: { 'accept-encoding': 'gzip, deflate, br', ...headers } });

test('a page leaves as brotli, as gzip, or as it is, by what the browser takes; a cache is told', async () => {
  const best = await ask('/laman');
  assert.equal(best.headers['content-encoding'], 'br');
  assert.equal(best.headers.vary, 'cookie, Accept-Encoding');
  assert.equal(Number(best.headers['content-length']), best.rawPayload.length);
  assert.equal(brotliDecompressSync(best.rawPayload).toString(), TEXT);
  const older = await ask('/laman', { 'accept-encoding': 'gzip' });
  assert.equal(older.headers['content-encoding'], 'gzip');
  assert.equal(gunzipSync(older.rawPayload).toString(), TEXT);
  const plain = await ask('/laman', { 'accept-encoding': 'identity' });
  assert.equal(plain.headers['content-encoding'], undefined);
  assert.equal(plain.headers.vary, 'cookie, Accept-Encoding');
  assert.equal(plain.body, TEXT);
});

test('what a browser says no to is not sent', () => {
  assert.equal(encodingFor('br;q=0, gzip'), 'gzip');
  assert.equal(encodingFor('BR;q=0.5, gzip;q=1.0'), 'br');
  assert.equal(encodingFor('gzip;q=0, br; q=0.000'), null);
  for (const none of [undefined, '', 'identity', 'zstd', 'xgzip']) assert.equal(encodingFor(none), null);
});

test('a secret is never packed beside text that a stranger chose', async () => {
  const encoding = async (...asked: Parameters<typeof ask>) =>
    (await ask(...asked)).headers['content-encoding'];
  assert.equal(await encoding('/laman?q=x'), 'br');
  assert.equal(await encoding('/laman?q=x', { cookie: 'lurus_bahasa=en' }), 'br');
  assert.equal(
    await encoding('/laman?q=x', { cookie: 'lurus_bahasa=en; lurus_isian_complaint=a.b' }),
    undefined,
  );
  assert.equal(await encoding('/laman', { cookie: 'lurus_isian_complaint=a.b' }), 'br');
  assert.equal(await encoding('/laman', { cookie: 'lurus_isian_complaint=a.b' }, 'POST'), 'br');
  assert.equal(await encoding('/api/daftar'), 'br');
  assert.equal(await encoding('/api/daftar', { cookie: 'lurus=a' }), undefined);
});

test('downloads, pictures, short answers and streams of unknown length leave as they are', async () => {
  for (const url of ['/unduh', '/gambar', '/pendek', '/panjang.js']) {
    const reply = await ask(url);
    assert.equal(reply.headers['content-encoding'], undefined, url);
    assert.equal(reply.body, url === '/pendek' ? '<p>Ya.</p>' : TEXT, url);
  }
  const head = await ask('/laman', {}, 'HEAD');
  assert.equal(head.headers['content-encoding'], undefined);
});

test('an asset is packed with all care, and once', async () => {
  const [first, second] = [await ask('/berkas.js'), await ask('/berkas.js')];
  assert.equal(brotliDecompressSync(first.rawPayload).toString(), TEXT);
  assert.deepEqual(second.rawPayload, first.rawPayload);
  assert.equal(Number(first.headers['content-length']), first.rawPayload.length);
});
