import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { buildServer } from '../../../app/server.ts';
import { createServices } from '../../../app/wiring.ts';
import type { Environment } from '../../../app/environment.ts';
import type { Government } from '../../../platform/act.ts';
import { join } from 'node:path';
import type { App, Services } from '../../../platform/services.ts';
import { openVault, type Vault } from '../../../platform/identity/vault.ts';
import { embeddedDatabase, newGovernment, type TestDatabase } from '../../../platform/test-database.ts';
import { isRefusal } from '../../../platform/outcome.ts';
import { NOW, openClinic, testFolder, type Clinic } from '../consultation.fixture.ts';
import { answerQuestion } from '../actions/answer-question.ts';
import { askFacts } from '../actions/exchange-facts.ts';
import { savePlan } from '../actions/roster.ts';
import { listQuestions } from '../store/questions.ts';

let app: App;
let database: TestDatabase;
let government: Government;
let clinic: Clinic;
let vault: Vault;
let style = '';

before(async () => {
  database = await embeddedDatabase();
  government = await newGovernment(database);
  const root = testFolder();
  const folders = { data: root, keys: join(root, 'keys'), trail: join(root, 'trail') };
  const services: Services = createServices(
    database.db,
    { folders, publicUrl: 'https://lurus.example' } as Environment,
    () => Temporal.Instant.from(NOW),
  );
  vault = openVault(folders.keys);
  app = await buildServer(services);
  clinic = await database.db.asGovernment(government.id, async (tx) => {
    const made = await openClinic(tx, government);
    const plan = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, accountId: made.accounts.consultant }));
    await savePlan(tx, made.controller(), plan);
    return made;
  });
  const home = await visit().get('/konsultasi');
  style = (await app.inject({ url: /href="([^"]+\.css)"/.exec(home.body)![1]!, headers: { host: host() } }))
    .body;
});
after(() => app.close());

const host = () => `${government.id}.localhost`;

/** A browser without script: keeps its cookies, follows redirects. */
function visit() {
  const jar = new Map<string, string>();
  const headers = () => ({
    host: host(),
    accept: 'text/html',
    'sec-fetch-site': 'same-origin',
    cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
  });
  const follow = async (
    reply: Awaited<ReturnType<App['inject']>>,
  ): Promise<{ status: number; body: string; url: string }> => {
    for (const each of reply.cookies) jar.set(each.name, each.value);
    const to = reply.headers.location;
    if (typeof to === 'string') return follow(await app.inject({ url: to, headers: headers() }));
    return { status: reply.statusCode, body: reply.body, url: String(reply.raw.req.url ?? '') };
  };
  return {
    get: async (url: string) => follow(await app.inject({ url, headers: headers() })),
    post: async (url: string, form: Record<string, string>) =>
      follow(
        await app.inject({
          method: 'POST',
          url,
          headers: { ...headers(), 'content-type': 'application/x-www-form-urlencoded' },
          payload: new URLSearchParams(form).toString(),
        }),
      ),
  };
}

const words = (page: string) => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
function light(page: string): void {
  const size = gzipSync(page).length + gzipSync(style).length;
  assert.ok(size <= 14 * 1024, `${size} bytes`);
  assert.ok(!/<script(?![^>]*src=)/.test(page) && !/ style="/.test(page) && !/ on\w+="/.test(page));
}

const TEXT = {
  tanya: 'Apakah surat keterangan usaha berbayar?',
  fakta: 'Saya mengurusnya di kantor kelurahan.',
};
async function ask(form: Record<string, string> = { jenis: 'none' }) {
  const visitor = visit();
  await visitor.post('/konsultasi/topik', { topik: 'layanan' });
  await visitor.post('/konsultasi/isi', TEXT);
  const review = await visitor.post('/konsultasi/kontak', form);
  const sent = await visitor.post('/konsultasi/periksa', {});
  const number = /KON-\d{4}-\d{5}/.exec(sent.body)?.[0] ?? '';
  const code = /[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(words(sent.body).replace(number, ''))?.[0] ?? '';
  return { visitor, review, sent, number, code };
}
const inside = <T>(work: Parameters<TestDatabase['db']['asGovernment']>[1]) =>
  database.db.asGovernment(government.id, work) as Promise<T>;
const idOf = (number: string) =>
  inside<string>(async (tx) => {
    const found = await listQuestions(tx, {
      askerId: null,
      channel: '',
      stage: '',
      topic: '',
      text: number,
      offset: 0,
      limit: 1,
    });
    return found.rows[0]!.id;
  });

test('every page is light and has no script of its own in it', async () => {
  const visitor = visit();
  light((await visitor.get('/konsultasi')).body);
  light((await visitor.get('/konsultasi/topik')).body);
  light((await visitor.post('/konsultasi/topik', { topik: 'pengadaan' })).body);
  light((await visitor.post('/konsultasi/isi', { tanya: 'a'.repeat(300), fakta: 'b c '.repeat(200) })).body);
  light((await visitor.get('/konsultasi/cek')).body);
  light((await visitor.get('/konsultasi/tanya-jawab')).body);
});

test('a question goes its steps without script, shows its code once more after a second press, and opens with it', async () => {
  const { visitor, review, sent, number, code } = await ask({
    jenis: 'email',
    surel: 'siti@contoh.id',
    telepon: '',
  });
  assert.match(words(review.body), /surat keterangan usaha berbayar/);
  assert.match(review.body, /s…@contoh\.id/);
  assert.ok(number !== '' && code !== '', sent.body);
  light(sent.body);
  const again = await visitor.post('/konsultasi/periksa', {});
  assert.ok(again.body.includes(number) && again.body.includes(code), 'a second press shows the same');
  const other = visit();
  const wrong = await other.post('/konsultasi/cek', { nomor: number, kode: 'AAAAA-AAAAA' });
  assert.equal(wrong.status, 422);
  const open = await other.post('/konsultasi/cek', { nomor: number.toLowerCase(), kode: code.toLowerCase() });
  assert.equal(open.status, 200);
  assert.match(words(open.body), /Menunggu jawaban konsultan .*Paling lambat/);
  light(open.body);
});

test('what is missing is named beside its field, and nothing typed is lost', async () => {
  const visitor = visit();
  assert.equal((await visitor.get('/konsultasi/isi')).status, 404);
  assert.equal((await visitor.post('/konsultasi/topik', { topik: 'tidak-ada' })).status, 422);
  await visitor.post('/konsultasi/topik', { topik: 'layanan' });
  const half = await visitor.post('/konsultasi/isi', { tanya: TEXT.tanya, fakta: ' ' });
  assert.equal(half.status, 422);
  assert.ok(half.body.includes(TEXT.tanya) && half.body.includes('id="fakta-error"'));
  await visitor.post('/konsultasi/isi', TEXT);
  const contact = await visitor.post('/konsultasi/kontak', { jenis: 'phone', telepon: '12', surel: '' });
  assert.equal(contact.status, 422);
  assert.ok((await visitor.get('/konsultasi/isi')).body.includes(TEXT.fakta));
  assert.equal((await visitor.get('/konsultasi/apa-ini')).status, 404);
});

test('one live package is led to assistance with the reason, and the same words arrive there', async () => {
  const visitor = visit();
  await visitor.post('/konsultasi/topik', { topik: 'pengadaan' });
  const asked = await visitor.post('/konsultasi/isi', {
    ...TEXT,
    tanya: 'Bolehkah syarat kode RUP 45123987 diubah?',
  });
  assert.match(words(asked.body), /kode RUP 45123987/);
  const led = await visitor.post('/konsultasi/paket', { paket: 'tidak' });
  assert.match(words(led.body), /Ini memerlukan pendampingan.*Hapus kodenya/);
  assert.equal((await visitor.post('/konsultasi/periksa', {})).body.includes('KON-'), false);
  await visitor.post('/konsultasi/paket', { tujuan: 'pendampingan' });
  const review = await visitor.post('/konsultasi/kontak', { jenis: 'none', telepon: '', surel: '' });
  assert.match(words(review.body), /Kirim permintaan pendampingan/);
  const sent = await visitor.post('/konsultasi/periksa', {});
  assert.match(words(sent.body), /Permintaan pendampingan sudah diterima/);
});

test('the asker replies, makes an appointment with a calendar file, reads the answer and rates it', async () => {
  const { number, code } = await ask();
  const id = await idOf(number);
  const visitor = visit();
  const act = (form: Record<string, string>) =>
    visitor.post('/konsultasi/cek', { nomor: number, kode: code, ...form });
  await inside(async (tx) =>
    assert.ok(!isRefusal(await askFacts(tx, clinic.consultant(), vault, { id, text: 'Usaha apa?' }))),
  );
  assert.match(words((await act({})).body), /Usaha apa\?/);
  assert.equal((await act({ tindakan: 'balas', keterangan: ' ' })).status, 422);
  assert.match(
    words((await act({ tindakan: 'balas', keterangan: 'Warung kopi.' })).body),
    /Warung kopi\. .*Menunggu|Menunggu.*Warung kopi\./,
  );
  assert.equal((await act({ tindakan: 'janji', waktu: 'lain', tanggal: '', jam: '' })).status, 422);
  const met = await act({ tindakan: 'janji', waktu: '2026-11-24 09:00', tempat: 'phone' });
  assert.match(words(met.body), /Dikonfirmasi: Selasa, 24 November 2026 pukul 09\.00 WITA/);
  const path = /\/konsultasi\/janji\/[^"]+\.ics/.exec(met.body)![0];
  const file = await visitor.get(path);
  assert.match(file.body, /^BEGIN:VCALENDAR\r\n[\s\S]*DTSTART:20261124T010000Z/);
  assert.ok(!file.body.includes('usaha'));
  assert.equal((await visitor.get(path.replace(/.{6}\.ics$/, '000000.ics'))).status, 404);
  assert.match(words((await act({ tindakan: 'batal' })).body), /Dibatalkan/);
  const body = 'Tidak berbayar.';
  await inside(async (tx) =>
    assert.ok(
      !isRefusal(
        await answerQuestion(tx, clinic.consultant(), vault, {
          id,
          body,
          bases: ['UU 25/2009 tentang Pelayanan Publik'],
        }),
      ),
    ),
  );
  const answered = await act({});
  assert.match(words(answered.body), /Sudah dijawab.*Tidak berbayar\..*UU 25\/2009.*tidak mengikat/);
  light(answered.body);
  assert.equal((await act({ tindakan: 'nilai' })).status, 422);
  assert.match(words((await act({ tindakan: 'nilai', nilai: '4', saran: '' })).body), /4 dari 5/);
  assert.equal((await act({ tindakan: 'tarik' })).status, 422);
});

test('an unknown entry and one that is no id are not there', async () => {
  assert.equal((await visit().get('/konsultasi/tanya-jawab/x')).status, 404);
  assert.equal((await visit().get(`/konsultasi/tanya-jawab/${government.id}`)).status, 404);
  assert.equal((await visit().get('/konsultasi/tanya-jawab?q=%00&hal=abc&topik=%ud800')).status, 200);
});
