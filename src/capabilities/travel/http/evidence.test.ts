import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import sharp from 'sharp';
import { readEnvironment } from '../../../app/environment.ts';
import { buildServer } from '../../../app/server.ts';
import { createServices } from '../../../app/wiring.ts';
import type { Government } from '../../../platform/act.ts';
import { plainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { startSession } from '../../../platform/identity/session-store.ts';
import { openVault } from '../../../platform/identity/vault.ts';
import type { App } from '../../../platform/services.ts';
import { eachEngine, type TestDatabase } from '../../../platform/test-database.ts';
import { grantRow } from '../../directory/directory.fixture.ts';
import { insertRoleGrants, insertRollout } from '../../directory/index.ts';
import { hostPath } from '../actions/host-link.ts';
import { takeCheckIns } from '../actions/take-check-ins.ts';
import { enrolBrowser, sent } from '../evidence.fixture.ts';
import { issuedTrip, MONDAY, must, openOffice, TUESDAY, type Somebody } from '../office.fixture.ts';
import { destinationsOf } from '../store/trips.ts';

const folder = mkdtempSync(join(tmpdir(), 'lurus-evidence-'));
const running: App[] = [];
after(async () => {
  await Promise.all(running.map((app) => app.close()));
  rmSync(folder, { recursive: true });
});

const BOUNDARY = 'batas';
function form(name: string, content: Buffer, fields: Record<string, string> = {}): Buffer {
  const text = Object.entries(fields)
    .map(
      ([key, value]) => `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`,
    )
    .join('');
  const head = `${text}--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);
}

async function open(database: TestDatabase, government: Government) {
  const services = createServices(database.db, readEnvironment({ LURUS_DATA: folder }), () =>
    Temporal.Instant.from(TUESDAY),
  );
  const app = await buildServer(services, {});
  running.push(app);
  const run = <T>(work: (tx: Tx) => Promise<T>) => database.db.asGovernment(government.id, work);
  const made = await run(async (tx) => {
    const office = await openOffice(tx, government);
    const { trip, members } = await issuedTrip(tx, office);
    const opened = { id: newId(), agencyId: null, capability: 'travel', state: 'live' } as const;
    await insertRollout(tx, government.id, [{ ...opened, validFrom: plainDate('2026-01-01') }]);
    const roles = [
      ['travel-officer', office.officer, office.officer.agencyId],
      ['travel-officer', office.otherOfficer, office.otherOfficer.agencyId],
      ['agency-head', office.head, office.head.agencyId],
      ['inspektur', office.inspektur, null],
    ] as const;
    await insertRoleGrants(
      tx,
      government.id,
      roles.map(([role, { personId }, agencyId]) => grantRow(personId, role, { agencyId })),
    );
    return { office, trip, memberId: members[0]!.id, place: (await destinationsOf(tx, [trip.id]))[0]! };
  });
  const cookies = new Map<string, string>();
  const cookieOf = async ({ account }: Somebody) => {
    const client = { userAgent: 'uji' };
    const proof = { stage: 'full', strong: true } as const;
    const known =
      cookies.get(account) ??
      `lurus=${await run((tx) => startSession(tx, government.id, { id: account }, proof, client, services.clock()))}`;
    cookies.set(account, known);
    return known;
  };
  const host = `${government.id}.localhost`;
  const ask = async (
    who: Somebody | null,
    method: 'GET' | 'POST' | 'DELETE',
    url: string,
    body?: object,
    headers: Record<string, string> = {},
  ) => {
    const cookie = who === null ? {} : { cookie: await cookieOf(who) };
    const reply = await app.inject({
      method,
      url,
      headers: { host, 'sec-fetch-site': 'same-origin', ...cookie, ...headers },
      ...(body === undefined ? {} : { payload: body }),
    });
    return {
      status: reply.statusCode,
      text: reply.body,
      headers: reply.headers,
      bytes: reply.rawPayload,
      body: () => reply.json(),
    };
  };
  const upload = (who: Somebody, name: string, content: Buffer, fields: Record<string, string> = {}) =>
    ask(who, 'POST', `/api/travel/members/${made.memberId}/files`, form(name, content, fields), {
      'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
    });
  return { ...made, services, run, ask, upload };
}

eachEngine(
  'coordinates leave for the traveller himself and nobody else, and not from his place of duty',
  async (database, government) => {
    const { office, trip, memberId, run, ask } = await open(database, government);
    await run(async (tx) => {
      const browser = await enrolBrowser(tx, office.traveller.act(MONDAY), memberId);
      const there = browser.next('2026-03-02T04:00:00Z', { latitude: -1.23456, longitude: 116.87654 });
      const home = browser.next('2026-03-02T13:40:00Z', { latitude: -0.49876, longitude: 117.14567 });
      must(
        await takeCheckIns(
          tx,
          office.traveller.act(TUESDAY),
          memberId,
          sent(browser.deviceId, TUESDAY, [there, home]),
        ),
      );
    });
    const timeline = await ask(office.traveller, 'GET', `/api/travel/members/${memberId}/timeline`);
    assert.match(timeline.text, /-1\.23456/);
    assert.doesNotMatch(timeline.text, /0\.49876|117\.14567/);
    assert.match(timeline.text, /Samarinda/);
    for (const who of [office.companion, office.officer, office.head, office.inspektur, office.otherOfficer])
      assert.equal((await ask(who, 'GET', `/api/travel/members/${memberId}/timeline`)).status, 404);
    const addresses = [
      '/api/travel/mine',
      `/api/travel/trips/${trip.id}`,
      ...['', '/documents', '/devices', '/verdict', '/map'].map(
        (rest) => `/api/travel/members/${memberId}${rest}`,
      ),
      '/api/travel/live',
      '/api/travel/verification',
    ];
    for (const who of [office.traveller, office.companion, office.officer, office.inspektur])
      for (const address of addresses) {
        const { status, text } = await ask(who, 'GET', address);
        assert.ok(status < 500, address);
        assert.doesNotMatch(text, /1\.23456|116\.87654|0\.49876/, `${address} ${status}`);
      }
    const mine = (await ask(office.traveller, 'GET', '/api/travel/mine')).body();
    assert.deepEqual(
      [mine.trips.length, mine.trips[0].memberId, mine.trips[0].chains[0].seq, mine.trips[0].window.open],
      [1, memberId, 3, true],
    );
  },
);

eachEngine(
  'a picture is kept without what the phone wrote into it, under the id that its client chose; others are refused by their bytes',
  async (database, government) => {
    const { office, memberId, ask, upload } = await open(database, government);
    const drawing = sharp({
      create: {
        width: 90,
        height: 80,
        channels: 3,
        background: '#445566',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    });
    const photo = await drawing
      .withExif({
        IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '1/1 12/1 30/1', GPSProcessingMethod: 'RAHASIA' },
      })
      .jpeg()
      .toBuffer();
    const id = newId();
    const sentOnce = await upload(office.traveller, 'foto.jpeg', photo, { id });
    assert.equal(sentOnce.status, 201, sentOnce.text);
    assert.deepEqual([sentOnce.body().id, sentOnce.body().picture], [id, true]);
    assert.equal((await upload(office.traveller, 'foto.jpeg', photo, { id })).body().id, id);
    const other = await sharp(photo).rotate(90).jpeg().toBuffer();
    assert.equal((await upload(office.traveller, 'foto.jpeg', other, { id })).status, 409);
    const got = await ask(office.traveller, 'GET', `/api/travel/files/${id}`);
    assert.equal(got.status, 200);
    assert.ok(!got.bytes.includes('RAHASIA') && (await sharp(got.bytes).metadata()).exif === undefined);
    assert.equal((await ask(office.companion, 'GET', `/api/travel/files/${id}`)).status, 404);

    assert.equal((await upload(office.companion, 'foto.jpeg', photo)).status, 403);
    assert.equal((await upload(office.otherOfficer, 'foto.jpeg', photo)).status, 404);
    const bomb =
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbb">]><svg xmlns="http://www.w3.org/2000/svg">&b;</svg>';
    assert.equal((await upload(office.traveller, 'foto.jpg', Buffer.from(bomb))).status, 415);
    assert.equal((await upload(office.traveller, 'foto.jpg', photo.subarray(0, 900))).status, 422);
    const huge = Buffer.concat([photo, Buffer.alloc(9 * 2 ** 20)]);
    assert.equal((await upload(office.traveller, 'foto.jpg', huge)).status, 413);

    const documents = `/api/travel/members/${memberId}/documents`;
    const receipt = {
      kind: 'receipt',
      fields: { description: 'Taksi', day: '2026-03-02', amount: 150_000 },
      fileId: id,
    };
    const added = await ask(office.traveller, 'POST', documents, receipt);
    assert.deepEqual([added.status, added.body().file.name, added.body().own], [201, 'foto.jpg', true]);
    const list = (await ask(office.officer, 'GET', documents)).body();
    assert.deepEqual([list.rows.length, list.rows[0].removable, list.mayAdd], [1, true, true]);
    assert.equal((await ask(office.inspektur, 'GET', documents)).body().rows[0].removable, false);
    assert.equal((await ask(office.companion, 'GET', documents)).status, 404);
    const long = { kind: 'report', fields: { text: 'x'.repeat(20_001) } };
    assert.equal((await ask(office.traveller, 'POST', documents, long)).status, 422);
    const many = {
      deviceId: newId(),
      sent: TUESDAY,
      items: Array.from({ length: 201 }, () => ({ payload: '{}', signature: '' })),
    };
    assert.equal(
      (await ask(office.traveller, 'POST', documents.replace('documents', 'check-ins'), many)).status,
      422,
    );
  },
);

eachEngine(
  'the host’s page shows its code in one browser without any script, and wrong codes run out',
  async (database, government) => {
    const { office, memberId, place, services, ask } = await open(database, government);
    const path = hostPath(openVault(services.folders.keys), place.id);
    const asForm = { 'content-type': 'application/x-www-form-urlencoded' };
    const closed = await ask(null, 'GET', path);
    assert.equal(closed.status, 200);
    assert.doesNotMatch(closed.text, /visum-code/);
    assert.equal((await ask(null, 'GET', `${path.slice(0, -1)}_`)).status, 404);
    assert.equal((await ask(null, 'POST', path, Buffer.from('nama='), asForm)).status, 422);
    const opened = await ask(null, 'POST', path, Buffer.from('nama=Ibu+%3Cb%3EPenerima'), asForm);
    assert.equal(opened.status, 303, opened.text);
    const cookie = String(opened.headers['set-cookie']).split(';')[0]!;
    const shown = await ask(null, 'GET', path, undefined, { cookie });
    const [, code = ''] = /visum-code">([0-9A-Z]{4}-[0-9A-Z]{4})</.exec(shown.text) ?? [];
    assert.match(code, /^.{9}$/);
    assert.match(String(shown.headers['refresh']), /^\d+$/);
    assert.match(shown.text, /Ibu &lt;b&gt;Penerima/);
    const live = await ask(null, 'GET', `${path}?langsung=ya`, undefined, { cookie });
    assert.equal(live.headers['refresh'], undefined);
    const elsewhere = await ask(null, 'GET', path);
    assert.ok(!elsewhere.text.includes('visum-code') && elsewhere.text.includes('Ibu &lt;b&gt;Penerima'));

    const visums = `/api/travel/members/${memberId}/visums`;
    assert.equal((await ask(office.companion, 'POST', visums, { code })).status, 403);
    assert.equal((await ask(office.traveller, 'POST', visums, { code: '0000-0000' })).status, 422);
    const taken = await ask(office.traveller, 'POST', visums, { code });
    assert.deepEqual([taken.status, taken.body().officer], [201, 'Ibu <b>Penerima']);
    assert.match((await ask(null, 'GET', path, undefined, { cookie })).text, /1 dari 2 pelaksana/);
    const statuses: number[] = [];
    for (let n = 0; n < 12; n += 1)
      statuses.push((await ask(office.traveller, 'POST', visums, { code: '0000-0000' })).status);
    assert.deepEqual([statuses[0], statuses.at(-1)], [422, 429]);
    assert.equal(
      (await ask(office.traveller, 'POST', visums, { code })).status,
      429,
      'the right one has to wait too',
    );

    const done = await ask(null, 'POST', `${path}/selesai`, Buffer.from('selesai=ya'), { ...asForm, cookie });
    assert.equal(done.status, 303);
    assert.equal((await ask(null, 'POST', `${path}/selesai`, Buffer.from('selesai=ya'), asForm)).status, 409);
  },
);
