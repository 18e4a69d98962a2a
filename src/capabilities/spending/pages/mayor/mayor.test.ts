import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { gzipSync } from 'node:zlib';
import { readEnvironment } from '../../../../app/environment.ts';
import { buildServer } from '../../../../app/server.ts';
import { createServices } from '../../../../app/wiring.ts';
import type { Government } from '../../../../platform/act.ts';
import { plainDate } from '../../../../platform/calendar/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { startSession } from '../../../../platform/identity/session-store.ts';
import type { App } from '../../../../platform/services.ts';
import { eachEngine, type TestDatabase } from '../../../../platform/test-database.ts';
import { insertRollout } from '../../../directory/index.ts';
import { begun, openPayOffice, stepped } from '../../payments.fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'lurus-mayor-'));
const running: App[] = [];
after(async () => {
  await Promise.all(running.map((app) => app.close()));
  rmSync(folder, { recursive: true });
});

/** Friday 20 November 2026, 10:00 in Makassar. */
const NOW = '2026-11-20T02:00:00Z';

async function open({ db }: TestDatabase, government: Government) {
  const services = createServices(db, readEnvironment({ LURUS_DATA: folder }), () =>
    Temporal.Instant.from(NOW),
  );
  services.queue = async () => {};
  const app = await buildServer(services, {});
  running.push(app);
  const cookies = new Map<string, string>();
  const office = await db.asGovernment(government.id, async (tx) => {
    const found = await openPayOffice(tx, government);
    const live = { id: newId(), agencyId: null, capability: 'spending', state: 'live' } as const;
    await insertRollout(tx, government.id, [{ ...live, validFrom: plainDate('2026-01-01') }]);
    await stepped(tx, found, await begun(tx, found), 2);
    for (const name of ['mayor', 'head', 'otherHead', 'treasurer'] as const) {
      const proof = { stage: 'full', strong: true } as const;
      const account = { id: found[name].account };
      const agent = { userAgent: 'uji' };
      cookies.set(name, await startSession(tx, government.id, account, proof, agent, services.clock()));
    }
    return found;
  });
  const ask = (who: string, url: string, form?: Record<string, string>, site = 'same-origin') =>
    app.inject({
      method: form === undefined ? 'GET' : 'POST',
      url,
      headers: {
        host: `${government.id}.localhost`,
        accept: 'text/html',
        'sec-fetch-site': site,
        cookie: `lurus=${cookies.get(who) ?? ''}`,
        ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(form === undefined ? {} : { payload: new URLSearchParams(form).toString() }),
    });
  return { office, ask };
}

eachEngine(
  'the page is of whom it is for: signed in, whole or own part, kept under the session alone',
  async (database, government) => {
    const { office, ask } = await open(database, government);
    const outside = await ask('nobody', '/m');
    assert.equal(outside.headers.location, '/app/login?kembali=%2Fm');
    assert.equal(outside.headers['x-lurus-kept'], undefined);
    assert.match((await ask('mayor', '/m')).body, /Gambaran belum dibuat/);
    const foreign = await ask('mayor', '/m/gambaran', {}, 'cross-site');
    assert.equal(foreign.statusCode, 403);
    assert.equal((await ask('head', '/m/gambaran', {})).statusCode, 403);
    assert.equal((await ask('mayor', '/m/gambaran', {})).headers.location, '/m');

    const page = await ask('mayor', '/m');
    assert.match(page.body, /Siapa lambat/);
    assert.match(page.body, new RegExp(`href="/m/pihak/treasurer"`));
    assert.match(page.body, /data-line="yes"/);
    assert.ok(gzipSync(page.body).length < 14 * 1024);
    assert.match(String(page.headers['content-security-policy']), /^default-src 'none'/);
    const until = String(page.headers['x-lurus-kept']).split(' ')[1];
    assert.equal(until, '2026-11-20T14:00:00Z', 'twelve hours after signing in');
    const own = await ask('head', '/m');
    assert.match(own.body, /Dinas Pekerjaan Umum/);
    assert.doesNotMatch(own.body, /Minta penjelasan<\/button>/, 'a head asks nobody');
    assert.equal((await ask('treasurer', '/m')).statusCode, 403);
    const path = `/m/pihak/treasurer/${office.agencyId}`;
    assert.equal((await ask('otherHead', path)).statusCode, 404);
    assert.equal((await ask('head', '/m/pihak/treasurer')).headers.location, path);
  },
);

eachEngine(
  'who leaves by the page’s own button, without script, is out at once; a page of another site sends nobody out',
  async (database, government) => {
    const { ask } = await open(database, government);
    await ask('mayor', '/m/gambaran', {});
    assert.match((await ask('mayor', '/m')).body, /<form method="post" action="\/app\/keluar">.*Keluar/);
    assert.equal((await ask('mayor', '/app/keluar', {}, 'cross-site')).statusCode, 403);
    assert.equal((await ask('mayor', '/m')).statusCode, 200);
    const out = await ask('mayor', '/app/keluar', {});
    assert.deepEqual([out.statusCode, out.headers.location], [303, '/app/login']);
    assert.match(String(out.headers['set-cookie']), /^lurus=;/);
    assert.equal(
      (await ask('mayor', '/m')).headers.location,
      '/app/login?kembali=%2Fm',
      'the session has ended',
    );
    assert.equal((await ask('mayor', '/app/keluar', {})).statusCode, 303, 'once more does no harm');
    assert.equal((await ask('head', '/m')).statusCode, 200);
  },
);

eachEngine(
  'the question goes out by a form of ours and comes back to its page, never elsewhere',
  async (database, government) => {
    const { office, ask } = await open(database, government);
    await ask('mayor', '/m/gambaran', {});
    const path = `/m/pihak/treasurer/${office.agencyId}`;
    assert.match((await ask('mayor', path)).body, /Rantai sebab/);
    const form = {
      instansi: office.agencyId,
      tentang: 'party',
      rujukan: 'treasurer',
      isi: 'Mengapa?',
      hari: '3',
    };
    assert.equal((await ask('mayor', '/m/penjelasan', form, 'cross-site')).statusCode, 403);
    assert.equal((await ask('mayor', '/m/penjelasan', { ...form, isi: ' ' })).statusCode, 404);
    const sent = await ask('mayor', '/m/penjelasan', { ...form, kembali: path });
    assert.equal(sent.headers.location, `${path}?diminta=1`);
    assert.match((await ask('mayor', `${path}?diminta=1`)).body, /Permintaan terkirim/);
    const elsewhere = await ask('mayor', '/m/penjelasan', {
      ...form,
      rujukan: 'vendor',
      kembali: 'https://a.example/',
    });
    assert.equal(elsewhere.headers.location, '/m?diminta=1');
    const again = await ask('mayor', '/m/penjelasan', form);
    assert.equal(again.statusCode, 409);
    assert.match(again.body, /masih menunggu jawaban/);
  },
);
