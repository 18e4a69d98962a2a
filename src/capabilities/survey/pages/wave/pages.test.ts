import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { buildServer } from '../../../../app/server.ts';
import type { Environment } from '../../../../app/environment.ts';
import { createServices } from '../../../../app/wiring.ts';
import type { Government } from '../../../../platform/act.ts';
import type { App } from '../../../../platform/services.ts';
import { temporaryFolder } from '../../../../platform/temporary-folder.fixture.ts';
import { embeddedDatabase, newGovernment, type TestDatabase } from '../../../../platform/test-database.ts';
import { openCounter } from '../../actions/wave/counters.ts';
import { keepSeason, keepSender } from '../../actions/wave/keep-official.ts';
import { done, frameOf, NOW, openedWave, playersOf } from '../../actions/wave/wave.fixture.ts';
import { showCheckCode } from '../../rules/wave/codes.ts';

const BUDGET = 14 * 1024;
let app: App;
let database: TestDatabase;
let government: Government;
let checkCode = '';
let counter = '';

before(async () => {
  database = await embeddedDatabase();
  government = await newGovernment(database);
  const data = temporaryFolder('survey-pages');
  const environment = { folders: { data, keys: data, trail: data }, publicUrl: 'https://lurus.example' };
  app = await buildServer(
    createServices(database.db, environment as Environment, () => Temporal.Instant.from(NOW)),
  );
  const players = playersOf(government);
  const { manager } = players;
  await database.db.asGovernment(government.id, async (tx) => {
    await openedWave(tx, players, 45);
    const { rows } = await sql<{
      code: string;
    }>`select check_code as code from survey_invitation limit 1`.execute(tx);
    checkCode = showCheckCode(rows[0]!.code);
    const draft = await frameOf(tx, manager, 1);
    counter = done(
      await openCounter(tx, manager, draft.id, { unit: 'Mal <Pelayanan>', service: 'Izin' }),
    ).code;
    const common = { source: 'Pengumuman contoh', placeholder: false };
    done(
      await keepSeason(tx, manager, {
        year: 2026,
        opensOn: manager.today,
        closesOn: manager.today,
        ...common,
      }),
    );
    const sender = { owner: 'commission', year: 2026, kind: 'whatsapp', note: '', ended: false } as const;
    done(await keepSender(tx, manager, { ...sender, value: '081111112222', ...common }));
  });
});
after(() => app.close());

const get = (url: string) =>
  app.inject({ url, headers: { host: `${government.id}.localhost`, accept: 'text/html' } });
const check = (typed: string) => get(`/cek/undangan?kode=${encodeURIComponent(typed)}`);

test('the page says what runs, who sends, from which source and when it was confirmed, in one flight and without script', async () => {
  const page = await get('/cek/undangan');
  for (const words of [
    'Gelombang uji',
    'Survei KPK',
    '081111112222',
    'Pengumuman contoh',
    '23 November 2026',
  ])
    assert.ok(page.body.includes(words), words);
  assert.doesNotMatch(page.body, /<script|\sstyle=|\son\w+=/i);
  const style = /href="([^"]+\.css)"/.exec(page.body)![1]!;
  const css = await app.inject({ url: style, headers: { host: `${government.id}.localhost` } });
  assert.ok(gzipSync(page.body).length + gzipSync(css.body).length <= BUDGET);
});

test('a genuine code is told from an unknown one, and no name stands anywhere', async () => {
  const genuine = await check(checkCode.toLowerCase());
  assert.equal(genuine.statusCode, 200);
  assert.match(genuine.body, /Undangan asli/);
  assert.doesNotMatch(genuine.body, /Orang \d/);
  const unknown = await check('LURUS-0000-0000');
  assert.equal(unknown.statusCode, 404);
  assert.match(unknown.body, /tidak dikenal/);
  assert.match((await check('+62 811 1111 2222')).body, /Pengirim resmi/);
  assert.match((await check('08129998888')).body, /tidak tercatat resmi/);
  assert.equal((await check('???')).statusCode, 422);
  assert.equal((await check('')).statusCode, 422);
});

test('guesses are slowed down', async () => {
  const replies = await Promise.all(Array.from({ length: 45 }, () => check('LURUS-0000-0001')));
  assert.ok(replies.some((each) => each.statusCode === 429));
});

test('a service user enters himself at a counter, and what is missing is named', async () => {
  const url = `/survei/loket/${counter}`;
  const headers = {
    host: `${government.id}.localhost`,
    accept: 'text/html',
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/x-www-form-urlencoded',
  };
  const page = await get(url);
  assert.match(page.body, /Mal &lt;Pelayanan&gt;/);
  const send = (form: Record<string, string>) =>
    app.inject({ method: 'POST', url, headers, payload: new URLSearchParams(form).toString() });
  const refused = await send({ nama: 'Siti', kontak: 'x', hari: '2026-11-20' });
  assert.equal(refused.statusCode, 422);
  assert.match(refused.body, /href="#kontak"[\s\S]*href="#setuju"/);
  const form = { nama: 'Siti', kontak: 'siti@contoh.id', hari: '2026-11-20', setuju: '1' };
  for (const reply of [await send(form), await send(form)]) assert.match(reply.body, /Anda terdaftar/);
  assert.equal((await get('/survei/loket/0000000000')).statusCode, 404);
});
