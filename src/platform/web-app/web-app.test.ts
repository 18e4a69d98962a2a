import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { testAct } from '../act.fixture.ts';
import { plainDate } from '../calendar/index.ts';
import { CITY, publicApp } from '../http/public-pages.fixture.ts';
import { isRefusal } from '../outcome.ts';
import { fits } from '../parameters/index.ts';
import { overrideParameter } from '../parameters/override-parameter.ts';
import { eachEngine } from '../test-database.ts';
import { ICONS } from './icons.ts';
import { ANDROID_FINGERPRINTS, ANDROID_PACKAGE, webAppParameters } from './parameters.ts';
import { SHELL_PAGES } from './service-worker.ts';
import { registerWebApp } from './web-app.ts';

const { app, services } = await publicApp();
registerWebApp(app, services);

const PRINT = Array.from({ length: 32 }, (_, index) =>
  index.toString(16).padStart(2, '0').toUpperCase(),
).join(':');

test('the manifest names the government and what an application needs to be installed', async () => {
  const reply = await app.inject('/manifest.webmanifest');
  assert.match(String(reply.headers['content-type']), /^application\/manifest\+json/);
  const manifest = reply.json();
  assert.equal(manifest.name, `Lurus ${CITY.name}`);
  assert.deepEqual(
    [manifest.start_url, manifest.scope, manifest.display, manifest.lang],
    ['/', '/', 'standalone', 'id'],
  );
  assert.deepEqual(
    manifest.icons.map((icon: { sizes: string; purpose: string }) => [icon.sizes, icon.purpose]),
    [
      ['192x192', 'any'],
      ['512x512', 'any'],
      ['512x512', 'maskable'],
    ],
  );
  const english = await app.inject({ url: '/manifest.webmanifest', cookies: { lurus_bahasa: 'en' } });
  assert.equal(english.json().lang, 'en');
});

test('icons are pictures of the size that they promise; maskable ones fill their square', async () => {
  for (const [name, { size, kind }] of Object.entries(ICONS)) {
    const reply = await app.inject(`/ikon/${name}`);
    assert.equal(reply.headers['content-type'], 'image/png');
    const { data, info } = await sharp(reply.rawPayload)
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    assert.deepEqual([info.width, info.height], [size, size], name);
    const corner = data[3];
    assert.equal(corner, kind === 'maskable' ? 255 : 0, `${name}: corner`);
  }
  for (const name of ['x.png', '__proto__', 'constructor']) {
    assert.equal((await app.inject(`/ikon/${name}`)).statusCode, 404, name);
  }
});

test('the service worker is small, is asked for anew each time, and carries the pages that a first visit keeps', async () => {
  const reply = await app.inject('/sw.js');
  assert.equal(reply.statusCode, 200, 'build it first: npm run build');
  assert.equal(reply.headers['cache-control'], 'no-cache');
  assert.ok(gzipSync(reply.body).length <= 3 * 1024, `${gzipSync(reply.body).length} bytes`);
  for (const page of SHELL_PAGES) assert.ok(reply.body.includes(`"${page}"`), page);
  // A classic script: what push.ts and app.entry.ts register.
  assert.doesNotMatch(reply.body, /^\s*(import|export)\b/m);
});

test('the origin of whistleblowing has none of it', async () => {
  for (const url of ['/sw.js', '/manifest.webmanifest', '/ikon/192.png', '/.well-known/assetlinks.json']) {
    assert.equal((await app.inject({ url, headers: { host: 'wbs.teladan.example' } })).statusCode, 404, url);
  }
});

test('the offline page is the same for everybody and says what still opens', async () => {
  const [one, other] = [await app.inject('/offline'), await app.inject('/offline?antre=tamu')];
  assert.equal(one.body.replace(/kembali=[^"]*/, ''), other.body.replace(/kembali=[^"]*/, ''));
  assert.match(one.body, /<a href="\/tamu">/);
});

test('a package name and fingerprints are what stores print', () => {
  assert.ok(fits(ANDROID_PACKAGE, 'id.go.teladan.lurus') && fits(ANDROID_PACKAGE, ''));
  assert.ok(!fits(ANDROID_PACKAGE, 'lurus') && !fits(ANDROID_PACKAGE, 'id..x'));
  assert.ok(fits(ANDROID_FINGERPRINTS, [PRINT]) && !fits(ANDROID_FINGERPRINTS, [PRINT.toLowerCase()]));
});

eachEngine('links to the store’s package appear once both parameters are set', async ({ db }, government) => {
  const { app: city, services: own } = await publicApp(government);
  registerWebApp(city, { ...own, db });
  const ask = () => city.inject('/.well-known/assetlinks.json');
  assert.equal((await ask()).statusCode, 404);
  const act = testAct(government, { roles: ['technical-administrator'] });
  await db.asGovernment(government.id, async (tx) => {
    const common = { validFrom: plainDate('2026-01-01'), source: 'uji', verified: true };
    const values = [
      { ...common, key: ANDROID_PACKAGE.key, value: 'id.go.teladan.lurus' },
      { ...common, key: ANDROID_FINGERPRINTS.key, value: [PRINT] },
    ];
    for (const each of values)
      assert.ok(!isRefusal(await overrideParameter(tx, act, webAppParameters, each)));
  });
  const [link] = (await ask()).json();
  assert.deepEqual(link, {
    relation: ['delegate_permission/common.handle_all_urls'],
    target: {
      namespace: 'android_app',
      package_name: 'id.go.teladan.lurus',
      sha256_cert_fingerprints: [PRINT],
    },
  });
});
