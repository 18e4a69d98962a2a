import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildServer } from '../../app/server.ts';
import { createServices } from '../../app/wiring.ts';
import { readEnvironment } from '../../app/environment.ts';
import type { App } from '../services.ts';
import { temporaryFolder } from '../temporary-folder.fixture.ts';
import { embeddedDatabase, newGovernment } from '../test-database.ts';
import { readTrustProxy, trustsOf } from './trust-proxy.ts';

const folder = temporaryFolder('trust');

test('nobody is believed unless told; a number counts proxies, a list names them, anything else is refused by name', () => {
  for (const nothing of [undefined, '', '0', ' ']) assert.equal(readTrustProxy(nothing), false);
  assert.equal(readTrustProxy('2'), 2);
  assert.deepEqual(readTrustProxy('loopback, 10.0.0.0/24'), ['loopback', '10.0.0.0/24']);
  for (const wrong of [
    'true',
    '10',
    '10.0.0.0/33',
    '10.0.0',
    '10.0.0.1/8/8',
    '10.0.0.1/',
    'loopback,',
    '::1/129',
  ])
    assert.throws(() => readTrustProxy(wrong), /LURUS_TRUST_PROXY/, wrong);

  const nobody = trustsOf(false);
  assert.equal(nobody('127.0.0.1', 0), false);
  const two = trustsOf(2);
  assert.deepEqual([two('192.0.2.1', 0), two('192.0.2.1', 1), two('192.0.2.1', 2)], [true, true, false]);
  const listed = trustsOf(['loopback', '10.0.0.0/24', '2001:db8::5']);
  for (const known of ['127.0.0.1', '::ffff:127.0.0.1', '::1', '10.0.0.77', '2001:db8::5'])
    assert.equal(listed(known, 7), true, known);
  for (const stranger of ['10.0.1.1', '192.0.2.1', '2001:db8::6', '', undefined, 'unix:'])
    assert.equal(listed(stranger, 0), false, String(stranger));
});

test('limits count the address that the last believed proxy saw, whatever its sender writes before it', async () => {
  const database = await embeddedDatabase();
  const government = await newGovernment(database);
  const services = createServices(database.db, readEnvironment({ LURUS_DATA: folder }));
  const host = `${government.id}.localhost`;
  /** One try with a token that nobody has. @returns the status */
  async function guess(app: App, n: number, forwarded: string, from = '10.9.0.1') {
    const authorization = `Bearer lurus_${String(n).padStart(43, 'x')}`;
    const headers = { host, authorization, 'x-forwarded-for': forwarded };
    return (await app.inject({ url: '/api/session', headers, remoteAddress: from })).statusCode;
  }
  const forged = (n: number) => `198.51.${n % 250}.7`;
  for (const [trustProxy, line, from] of [
    [1, (n: number) => `${forged(n)}, 203.0.113.1`, '10.9.0.1'],
    [false, forged, '203.0.113.3'],
  ] as const) {
    const app = await buildServer(services, { trustProxy });
    try {
      let status = 0;
      for (let n = 0; n < 400 && status !== 429; n += 1) status = await guess(app, n, line(n), from);
      assert.equal(status, 429, String(trustProxy));
      if (trustProxy === 1)
        assert.equal(await guess(app, 900, '203.0.113.1, 203.0.113.9'), 401, 'nor is another slowed for him');
    } finally {
      await app.close();
    }
  }
});
