import assert from 'node:assert/strict';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { sql } from 'kysely';
import { openHouse, signUp } from '../identity/identity.fixture.ts';
import { eachEngine } from '../test-database.ts';
import { deliverPush } from './deliver-push.ts';
import { notify } from './notify.ts';
import { outboxHealth } from './outbox.ts';
import { isOwnNetwork, isPushEndpoint, outsideAgent } from './push-hosts.ts';
import { openPushKeys } from './push-keys.ts';
import { PushRefusedError, webPushPort } from './push-port.ts';
import { newDevice, readVapid, startPushService } from './push-service.fixture.ts';

test('only push services of browsers may be named, and nothing inside the house', () => {
  for (const good of [
    'https://fcm.googleapis.com/fcm/send/abc',
    'https://updates.push.services.mozilla.com/wpush/v2/x',
    'https://web.push.apple.com/Q',
    'https://wns2-sg2p.notify.windows.com/w/?token=x',
  ])
    assert.ok(isPushEndpoint(good), good);
  for (const bad of [
    'http://fcm.googleapis.com/x',
    'https://fcm.googleapis.com:8443/x',
    'https://user@fcm.googleapis.com/x',
    'https://fcm.googleapis.com.jahat.example/x',
    'https://jahatnotify.windows.com/x',
    'https://127.0.0.1/x',
    'https://[::1]/x',
    'https://169.254.169.254/latest',
    'file:///etc/passwd',
    'bukan',
    `https://fcm.googleapis.com/${'x'.repeat(2_000)}`,
  ])
    assert.ok(!isPushEndpoint(bad), bad);
  assert.ok(isPushEndpoint('https://push.teladan.go.id/x', ['push.teladan.go.id']));
  for (const own of [
    '127.0.0.1',
    '10.1.2.3',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.1.1',
    '::1',
    'fd00::1',
    'fe80::1',
    '::ffff:10.0.0.1',
    'x',
  ])
    assert.ok(isOwnNetwork(own), own);
  for (const outside of ['142.250.4.95', '2404:6800:4003:c00::5f'])
    assert.ok(!isOwnNetwork(outside), outside);
});

test('a message travels encrypted for the browser alone, signed as ours, and a name that leads inside is not followed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lurus-push-'));
  const service = await startPushService();
  try {
    const keys = openPushKeys(folder);
    assert.deepEqual(openPushKeys(folder), keys, 'made once');
    assert.equal((await stat(join(folder, 'push.json'))).mode & 0o777, 0o600);
    const device = newDevice();
    const subscription = { endpoint: `${service.url}/kirim/1`, p256dh: device.p256dh, auth: device.auth };
    const message = { title: 'Ada tugas baru “ꦲ”', link: '/app/kotak/1', tag: 'matter-assigned:1' };
    const port = webPushPort(keys, service.agent);
    await port.send(subscription, message, 'https://lurus.teladan.go.id');
    const [{ path, headers, body } = assert.fail('nothing arrived')] = service.pushed;
    assert.deepEqual(JSON.parse(device.read(body)), message);
    assert.throws(() => newDevice().read(body), 'another browser cannot read it');
    assert.deepEqual(
      [
        path,
        headers['content-encoding'],
        headers['ttl'],
        headers['urgency'],
        String(headers['topic']).length,
      ],
      ['/kirim/1', 'aes128gcm', '86400', 'normal', 32],
    );
    const { aud, sub, key, exp } = readVapid(headers.authorization ?? '');
    assert.deepEqual([aud, sub, key], [service.url, 'https://lurus.teladan.go.id', keys.publicKey]);
    assert.ok(exp * 1_000 > Date.now() && exp * 1_000 < Date.now() + 24 * 3_600_000 + 60_000);
    for (const [status, outcome] of [
      [404, 'gone'],
      [410, 'gone'],
      [429, 'later'],
      [503, 'later'],
      [403, 'refused'],
      [413, 'refused'],
    ] as const) {
      service.status = status;
      const told = await port.send(subscription, message, '').then(
        (answer) => answer ?? 'sent',
        (error: unknown) => (error instanceof PushRefusedError ? 'refused' : 'later'),
      );
      assert.equal(told, outcome, String(status));
    }
    const before = service.pushed.length;
    await assert.rejects(
      webPushPort(keys, outsideAgent()).send(subscription, message, ''),
      /network of our own/,
    );
    assert.equal(service.pushed.length, before);
  } finally {
    await service.stop();
    await rm(folder, { recursive: true });
  }
});

eachEngine(
  'whoever asked is told on his devices, without content; a device that is gone is forgotten',
  async (database, base) => {
    const government = { ...base, demo: false };
    await database.owner.asOwner((tx) =>
      sql`update government set demo = false where id = ${base.id}::uuid`.execute(tx),
    );
    const house = await openHouse(database, government);
    const service = await startPushService();
    try {
      const budi = (await signUp(house, 'budi')).browser;
      const { browser: inspektur } = await signUp(house, 'inspektur');
      const keys = openPushKeys(house.services.folders.keys);
      assert.deepEqual((await budi.send('GET', '/push/key')).body, { key: keys.publicKey });
      const device = newDevice();
      const subscription = (endpoint: string) => ({
        endpoint,
        expirationTime: null,
        keys: { p256dh: device.p256dh, auth: device.auth },
      });
      const own = 'https://fcm.googleapis.com/fcm/send/budi';
      assert.equal(
        (await budi.send('POST', '/push/subscriptions', subscription('https://192.168.1.1/x'))).status,
        422,
      );
      const broken = { ...subscription(own), keys: { p256dh: 'AAAA', auth: device.auth } };
      assert.equal((await budi.send('POST', '/push/subscriptions', broken)).status, 422);
      assert.equal(
        (await budi.send('POST', '/push/subscriptions', subscription(own), { 'accept-language': 'en' }))
          .status,
        200,
      );
      assert.equal(
        (await budi.send('POST', '/push/subscriptions', subscription(own))).status,
        200,
        'asked again',
      );
      await inspektur.send('DELETE', '/push/subscriptions', { endpoint: own });
      // The stand-in has a port, which no real endpoint may have.
      await house.run((tx) =>
        sql`update push_subscription set endpoint = ${`${service.url}/budi`}`.execute(tx),
      );
      const notice = {
        to: [house.accounts.budi, house.accounts.inspektur],
        key: 'matter-assigned:1',
        title: { id: 'Aduan ADU-2026-00042 dari Siti', en: 'Complaint' },
        body: { id: 'Isi rahasia', en: 'Secret' },
        link: '/app/kotak/1',
      };
      await house.run(async (tx) => {
        await notify(tx, { ...house.act(), government }, notice);
        await notify(tx, { ...house.act(), government }, notice);
        await notify(
          tx,
          { ...house.act(), government },
          { ...notice, key: 'b', push: { id: 'Tugas baru', en: 'New task' } },
        );
      });
      assert.equal((await house.run(outboxHealth)).push.waiting, 2, 'one device, two matters');
      const port = webPushPort(keys, service.agent);
      assert.deepEqual(await deliverPush(house.services, port, government), {
        sent: 2,
        waiting: 0,
        failed: 0,
      });
      const told = service.pushed.map(
        (each) => JSON.parse(device.read(each.body)) as { title: string; link: string },
      );
      assert.deepEqual(told.map((each) => each.title).sort(), [
        'Ada yang perlu Anda lihat di Lurus',
        'Tugas baru',
      ]);
      assert.doesNotMatch(JSON.stringify(told), /Siti|rahasia|ADU/);
      assert.equal(told[0]?.link, '/app/kotak/1');

      service.status = 410;
      await house.run((tx) => notify(tx, { ...house.act(), government }, { ...notice, key: 'c' }));
      await deliverPush(house.services, port, government);
      const left = await house.run((tx) =>
        sql<{ n: number }>`select count(*)::int as n from push_subscription`.execute(tx),
      );
      assert.equal(left.rows[0]?.n, 0);
      const nothing = { waiting: 0, oldest: null, failed: 0, arrived: 0, lost: 0 };
      assert.deepEqual((await house.run(outboxHealth)).push, nothing);
      await budi.send('POST', '/push/subscriptions', subscription(own));
      assert.equal((await budi.send('DELETE', '/push/subscriptions', { endpoint: own })).status, 200);
      await house.run((tx) => notify(tx, { ...house.act(), government }, { ...notice, key: 'd' }));
      assert.equal((await house.run(outboxHealth)).push.waiting, 0);
    } finally {
      await service.stop();
    }
  },
);
