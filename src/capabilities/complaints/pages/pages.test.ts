import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { join } from 'node:path';
import type { Environment } from '../../../app/environment.ts';
import { buildServer } from '../../../app/server.ts';
import { createServices } from '../../../app/wiring.ts';
import { escapeHtml } from '../../../platform/http/html.ts';
import type { App } from '../../../platform/services.ts';
import { embeddedDatabase, newGovernment } from '../../../platform/test-database.ts';
import { newId } from '../../../platform/ids.ts';
import { plainDate } from '../../../platform/calendar/index.ts';
import { insertRollout } from '../../directory/index.ts';
import { NOW, openOffice, testFolder, type Office } from '../complaints.fixture.ts';
import { INLINE, travelling, visitor } from './visitor.fixture.ts';

const BUDGET = 14 * 1024;
const NAUGHTY = `\n<b>"x"</b> & 'y' \${z} {{q}} %00 \u202Eabc\u202C 👩‍👩‍👧 </textarea>`;

let app: App;
let host = '';
/** of a government whose agencies do not use complaints */
let unusedHost = '';
let office: Office;

before(async () => {
  const database = await embeddedDatabase();
  const government = await newGovernment(database);
  const unused = await newGovernment(database);
  const root = testFolder();
  const folders = { data: root, keys: join(root, 'keys'), trail: join(root, 'trail') };
  const environment = { folders, publicUrl: 'https://lurus.example' } as Environment;
  app = await buildServer(createServices(database.db, environment, () => Temporal.Instant.from(NOW)));
  host = `${government.id}.localhost`;
  unusedHost = `${unused.id}.localhost`;
  office = await database.db.asGovernment(government.id, async (tx) => {
    const row = { capability: 'complaints', agencyId: null, state: 'live' as const };
    await insertRollout(tx, government.id, [{ ...row, id: newId(), validFrom: plainDate('2026-01-01') }]);
    return openOffice(tx, government);
  });
});
after(() => app.close());

/** Every step answered. */
async function filled(person: ReturnType<typeof visitor>, cerita: string) {
  await person.post('/aduan/baru/instansi', { instansi: office.agency });
  await person.post('/aduan/baru/perihal', { perihal: 'delay' });
  await person.post('/aduan/baru/kejadian', { cerita });
  await person.post('/aduan/baru/tempat', { tempat: 'Loket 3', titik: '', kapan: '2026-07-05' });
  await person.post('/aduan/baru/foto', {});
  return person.post('/aduan/baru/kontak', { jenis: 'none', tampil: 'sembunyi' });
}

const receiptOf = (body: string) =>
  [...body.matchAll(/<dd class="code">([^<]+)<\/dd>/g)].map((each) => each[1]!);

test('a complaint is told step by step, sent once, and opened again by number and code', async () => {
  const person = visitor(app, host);
  const review = await filled(person, NAUGHTY);
  assert.equal(review.url, '/aduan/baru/periksa');
  assert.ok(review.body.includes(escapeHtml(NAUGHTY)), 'shown back unchanged');
  const sent = await person.post('/aduan/baru/periksa', {});
  assert.equal(sent.url, '/aduan/tanda-terima');
  const [number = '', code = ''] = receiptOf(sent.body);
  assert.match(number, /^ADU-2026-\d{5}$/);
  assert.deepEqual(
    receiptOf((await person.post('/aduan/baru/periksa', {})).body),
    [number, code],
    'sent again',
  );
  assert.equal((await person.get('/aduan/baru/periksa')).url, '/aduan/tanda-terima');

  const other = visitor(app, host);
  assert.equal((await other.get('/aduan/tiket')).url, '/aduan/cek');
  const wrong = await other.post('/aduan/cek', { nomor: number, kode: '0000000000' });
  assert.equal(wrong.status, 422);
  const ticket = await other.post('/aduan/cek', { nomor: number.toLowerCase(), kode: ` ${code} ` });
  assert.equal(ticket.url, '/aduan/tiket');
  assert.ok(ticket.body.includes(number) && ticket.body.includes('Dinas Pekerjaan Umum'));
  assert.ok(ticket.body.includes(escapeHtml(NAUGHTY)));
  assert.ok((await travelling(app, ticket.body)) <= BUDGET);
  const withdrawn = await other.post('/aduan/tiket/cabut', { sebab: '' });
  assert.match(withdrawn.body, /Anda cabut/);
  assert.equal((await other.post('/aduan/tutup', {})).url, '/aduan/cek');
  assert.equal((await other.get('/aduan/tiket')).url, '/aduan/cek');
});

test('what is wrong is named beside its field, linked from above, and everything else is kept', async () => {
  const person = visitor(app, host);
  await filled(person, 'Lama sekali');
  const cases: [step: string, form: Record<string, string>, field: string][] = [
    ['instansi', {}, 'instansi'],
    ['instansi', { instansi: 'x' }, 'instansi'],
    ['perihal', { perihal: 'lain-lain' }, 'perihal'],
    ['kejadian', { cerita: ' \n ' }, 'cerita'],
    ['kejadian', { cerita: 'a'.repeat(10_001) }, 'cerita'],
    ['tempat', { tempat: '"Loket"', titik: 'di sana', kapan: '' }, 'titik'],
    ['tempat', { tempat: '', titik: '', kapan: '2026-07-07' }, 'kapan'],
    ['tempat', { tempat: '', titik: '', kapan: '2026-02-30' }, 'kapan'],
    ['kontak', { tampil: 'tampil' }, 'jenis'],
    ['kontak', { jenis: 'phone', telepon: '12' }, 'telepon'],
    ['kontak', { jenis: 'email', surel: 'budi@' }, 'surel'],
  ];
  for (const [step, form, field] of cases) {
    const { status, body } = await person.post(`/aduan/baru/${step}`, form);
    const where = `${step} ${JSON.stringify(form).slice(0, 60)}`;
    assert.equal(status, 422, where);
    assert.match(body, /<title>Galat: /, where);
    assert.ok(body.includes(`<a href="#${field}">`) && body.includes(`id="${field}"`), where);
    assert.ok(body.includes('class="error"'), where);
    for (const typed of Object.values(form).slice(0, 1)) {
      if (step === 'tempat') assert.ok(body.includes(escapeHtml(typed)), where);
    }
  }
  assert.ok(
    (await person.get('/aduan/baru/kejadian')).body.includes('a'.repeat(10_001)),
    'too long, yet not lost',
  );
});

test('lines count as people count them: 10,000 characters with line breaks still go', async () => {
  const person = visitor(app, host);
  const review = await filled(person, 'baris\r\n'.repeat(1_600) + 'a'.repeat(400));
  assert.equal(review.url, '/aduan/baru/periksa');
  assert.equal((await person.post('/aduan/baru/periksa', {})).url, '/aduan/tanda-terima');
});

test('who joins a similar complaint gets a code of his own; erasing forgets everything', async () => {
  const text = 'Jalan berlubang besar di depan pasar, dua motor sudah jatuh minggu ini.';
  const first = visitor(app, host);
  await filled(first, text);
  const [number = ''] = receiptOf((await first.post('/aduan/baru/periksa', {})).body);
  const second = visitor(app, host);
  const review = await filled(second, `${text} Tolong diperbaiki.`);
  const id = /name="aduan" value="([^"]+)"/.exec(review.body)?.[1];
  assert.ok(id, 'offered before sending');
  assert.equal((await second.post('/aduan/ikut', { aduan: 'x' })).status, 404);
  const joined = await second.post('/aduan/ikut', { aduan: id });
  const [same, code = ''] = receiptOf(joined.body);
  assert.equal(same, number);
  assert.match(
    (await visitor(app, host).post('/aduan/cek', { nomor: number, kode: code })).body,
    /Anda ikut/,
  );

  const third = visitor(app, host);
  await filled(third, text);
  await third.post('/aduan/baru/hapus', {});
  assert.equal((await third.get('/aduan/baru/periksa')).url, '/aduan/baru/instansi?hilang=1');
  assert.ok(!(await third.get('/aduan/baru/kejadian')).body.includes('berlubang'));
});

test('words about money lead to the safe way before anything is sent', async () => {
  const person = visitor(app, host);
  const review = await filled(person, 'Petugas minta uang 200 ribu supaya cepat.');
  assert.match(review.body, /href="\/lapor\?siapa=warga&amp;uang=ya"/);
  assert.doesNotMatch((await filled(visitor(app, host), 'Antrean lama')).body, /uang=ya/);
});

test('agency and service of an address are filled in; nonsense is not', async () => {
  const person = visitor(app, host);
  assert.equal((await person.get(`/aduan/baru?instansi=${office.agency}`)).url, '/aduan/baru/perihal');
  assert.match(
    (await person.get('/aduan/baru/instansi')).body,
    new RegExp(`value="${office.agency}" checked`),
  );
  await filled(person, 'Lama');
  await person.post('/aduan/baru/perihal', { perihal: 'fee', layanan: "x' or 1=1" });
  assert.equal(
    (await person.post('/aduan/baru/periksa', {})).url,
    '/aduan/tanda-terima',
    'no service, no error',
  );
  assert.equal((await person.get('/aduan/baru?instansi=%27')).url, '/aduan/baru/instansi');
  assert.equal((await person.get('/aduan/baru/langkah-lain')).status, 404);
});

test('where no agency uses complaints yet, none is taken: nobody would read it', async () => {
  const person = visitor(app, unusedHost);
  const shut = await person.get('/aduan/baru/instansi');
  assert.deepEqual([shut.status, /belum dibuka/.test(shut.body)], [409, true]);
  assert.equal((await person.post('/aduan/baru/periksa', {})).status, 409);
});

test('every page fits into 14 KB with its style sheet, in both languages, and runs nothing inline', async () => {
  for (const locale of ['id', 'en']) {
    const person = visitor(app, host, locale);
    await filled(person, 'Lama');
    const steps = ['instansi', 'perihal', 'kejadian', 'tempat', 'foto', 'kontak', 'periksa'];
    for (const path of [...steps.map((each) => `/aduan/baru/${each}`), '/aduan/cek', '/aduan/statistik']) {
      const { status, body, url } = await person.get(path);
      assert.deepEqual([status, url], [200, path]);
      assert.doesNotMatch(body, INLINE, path);
      const bytes = await travelling(app, body);
      assert.ok(bytes <= BUDGET, `${path} in ${locale}: ${bytes} bytes`);
    }
  }
});
