import assert from 'node:assert/strict';
import Fastify from 'fastify';
import { gzipSync } from 'node:zlib';
import type { App } from '../../../platform/services.ts';
import type { Government } from '../../../platform/act.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { openSealedHouse, testServices } from '../wbs.fixture.ts';
import { isHarmlessAddress, pageParameters } from './page-parameters.ts';
import { sealedPages } from './sealed-pages.ts';

function appOf(services: ReturnType<typeof testServices>, government: Government): App {
  const app = Fastify() as unknown as App;
  sealedPages(app, { ...services, governmentOf: async () => government } as never);
  return app;
}

eachEngine(
  'the sealed pages tell who can see what, set no cookie and hold nothing inline',
  async (database, government) => {
    const house = await openSealedHouse(database, government);
    const app = appOf(house.services, government);
    for (const path of ['/', '/baru', '/kotak', '/amplop']) {
      for (const language of ['id', 'en']) {
        const { statusCode, headers, body } = await app.inject(`${path}?bahasa=${language}`);
        assert.equal(statusCode, 200, path);
        assert.equal(headers['set-cookie'], undefined);
        assert.match(String(headers['cache-control']), /no-store/);
        assert.match(body, new RegExp(`<html lang="${language}">`));
        assert.match(body, /href="\/keluar"[^>]*data-exit/);
        assert.doesNotMatch(
          body,
          /<script(?! type="module" src="\/skrip\/)| style=| on\w+="|https?:\/\/(?!www\.w3\.org)/,
        );
        assert.equal(body.match(/<h1/g)?.length, 1, path);
        assert.ok(gzipSync(body).length < 14 * 1024);
      }
    }
    const home = (await app.inject('/?bahasa=id')).body;
    assert.match(home, /SK 700\/12\/2026, 2 Januari 2026/);
    assert.equal(home.match(/class="fingerprint">(\w+ ){7}\w+</g)?.length, 2);
    assert.match(home, /Inspektorat Provinsi/);
    assert.match(home, /UU 31\/2014 pasal 10/);
    const wizard = (await app.inject('/baru')).body;
    assert.match(wizard, /<noscript>[\s\S]*198[\s\S]*<\/noscript>/);
    assert.doesNotMatch(wizard, /<form/);
  },
);

eachEngine(
  'before the ceremony nobody is led to report, and the way out is open',
  async (database, government) => {
    const services = testServices(database, government);
    const app = appOf(services, government);
    assert.doesNotMatch((await app.inject('/')).body, /href="\/baru/);
    assert.doesNotMatch((await app.inject('/baru')).body, /data-settings/);
    const exit = await app.inject('/keluar');
    assert.equal(exit.statusCode, 303);
    assert.equal(exit.headers['location'], 'https://www.bmkg.go.id/');
    assert.equal(exit.headers['clear-site-data'], '"cache", "cookies", "storage"');
    for (const each of pageParameters) assert.equal(each.accepts?.(each.value), true, each.key);
    for (const wrong of [
      'http://a.id/',
      'https://a.id/?dari=wbs',
      'javascript:alert(1)',
      '',
      'https://x@a.id/',
    ])
      assert.equal(isHarmlessAddress(wrong), false, wrong);
  },
);
