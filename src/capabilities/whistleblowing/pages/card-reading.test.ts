import assert from 'node:assert/strict';
import Fastify from 'fastify';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import type { App } from '../../../platform/services.ts';
import { compareWithCard } from '../rules/nik.ts';
import { cardReadingFiles } from './card-reading-files.ts';

test('engine and model come from here, pressed, kept by no browser, and nothing else does', async () => {
  const app = Fastify() as unknown as App;
  cardReadingFiles(app);
  for (const [name, begins] of [
    ['inti.wasm', '\0asm'],
    ['inti-simd.wasm', '\0asm'],
    ['ind.traineddata', ''],
  ] as const) {
    const reply = await app.inject(`/bacaan/${name}`);
    assert.equal(reply.statusCode, 200, name);
    assert.equal(reply.headers['content-encoding'], 'gzip');
    assert.equal(reply.headers['cache-control'], 'no-store');
    assert.ok(reply.rawPayload.length < 1.3e6, name);
    const plain = gunzipSync(reply.rawPayload);
    assert.ok(plain.length > reply.rawPayload.length);
    assert.equal(plain.toString('latin1', 0, begins.length), begins);
  }
  for (const name of ['eng.traineddata', '..%2f..%2fpackage.json', 'constructor', '__proto__'])
    assert.equal((await app.inject(`/bacaan/${name}`)).statusCode, 404, name);
});

test('a reading accuses nobody by a slip of the lens', () => {
  const typed = '9971015508900001';
  const demo = { demo: true };
  assert.equal(compareWithCard(typed, `NIK : ${typed}`, demo), 'same');
  assert.equal(compareWithCard(typed, 'NIK : 997101550890OOO1', demo), 'same');
  assert.equal(compareWithCard(typed, 'NIK : 9971015508900007', demo), 'not-compared');
  assert.equal(compareWithCard(typed, 'NIK : 9971014101850002', demo), 'different');
  assert.equal(compareWithCard(typed, 'PROVINSI CONTOH', demo), 'not-compared');
  assert.equal(compareWithCard(typed, null, demo), 'not-compared');
});
