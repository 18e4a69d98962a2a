import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { violationsOf } from './accessible.ts';
import { newVisitor, noBrowser, shoot } from './browser.ts';
import { signIn } from './client.ts';
import { sharedBrowser, sharedProgram } from './shared.ts';
import type { Program } from './program.ts';

// A citizen on a phone, with script and without: from the one door to ticket, answer, satisfaction and objection.

/** Text that breaks programs: markup, quotes, emoji of several characters, right-to-left, accents in pieces, a leading line break. */
const NAUGHTY = `\nKTP & <b>"Budi's"</b> \${x} {{y}} %00 ' OR 1=1 -- é ﷽ \u202Eabc\u202C 👩‍👩‍👧 </textarea><script>alert(1)</script>`;
const AGENCY = 'Dinas Kesehatan';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();

/** From `/lapor` to the review; every answer is given once and one of them wrong. */
async function fillIn(page: Page, program: Program, text: string): Promise<void> {
  await page.goto(`${program.url}/lapor`);
  await page.getByLabel('Warga atau pengguna layanan').check();
  await press(page, 'Lanjut');
  await page.getByLabel('Tidak', { exact: true }).check();
  await press(page, 'Lanjut');
  await page.getByLabel('Pelayanan yang buruk').check();
  await press(page, 'Lanjut');
  await page.getByRole('link', { name: 'Mulai menulis pengaduan' }).click();

  await page.getByLabel('Cari instansi').fill('dinkes');
  await press(page, 'Cari');
  await page.getByLabel(AGENCY, { exact: true }).check();
  await press(page, 'Lanjut');
  await page.getByLabel('Sikap petugas').check();
  await press(page, 'Lanjut');
  await page.getByLabel('Apa yang terjadi?').fill(text);
  await press(page, 'Lanjut');
  await page.getByLabel('Tempat', { exact: true }).fill('Loket <3>');
  await page.getByLabel('Titik peta').fill('bukan titik');
  await press(page, 'Lanjut');
  assert.match(await page.title(), /^Galat: /);
  assert.equal(await page.getByLabel('Tempat', { exact: true }).inputValue(), 'Loket <3>', 'nothing is lost');
  await page.getByLabel('Titik peta').fill('-1.265386, 116.8312');
  await press(page, 'Lanjut');
  await page.getByLabel('Pilih foto').setInputFiles([
    { name: 'a.png', mimeType: 'image/png', buffer: PIXEL },
    { name: 'b.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('not a picture') },
  ]);
  await press(page, 'Lanjut');
  assert.ok(await page.getByText('b.jpg').first().isVisible(), 'the refused photo is named');
  assert.ok(await page.getByLabel('Buang foto 1').isVisible(), 'the other one is kept');
  await press(page, 'Lanjut');
  await page.getByLabel('Tidak usah dikabari').check();
  await press(page, 'Lanjut');
}

/** One white point. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  'base64',
);

async function readReceipt(page: Page): Promise<{ number: string; code: string }> {
  const [number = '', code = ''] = await page.locator('.receipt dd').allTextContents();
  assert.match(number, /^ADU-\d{4}-\d{5}$/);
  assert.match(code, /^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
  return { number, code };
}

/** What the offices do, over the wire: verify, answer, approve. */
async function answerIt(program: Program, number: string): Promise<string> {
  const intake = await signIn(program, 'intake-officer');
  const { rows } = await intake.get<{ rows: { id: string; agency: { id: string } }[] }>(
    `/complaints?q=${number}`,
  );
  const [found] = rows;
  assert.ok(found);
  const step = `/complaints/${found.id}`;
  await intake.post(`${step}/verify`, { class: 'ordinary', agencyId: found.agency.id });
  const officer = await signIn(program, 'complaint-officer');
  await officer.post(`${step}/answer`, { text: 'Petugas sudah dibina, dan loket ditambah satu.' });
  const reviewer = await signIn(program, 'complaint-reviewer');
  await reviewer.post(`${step}/review`, { decision: 'approve' });
  return found.id;
}

for (const script of [true, false]) {
  const how = script ? 'with' : 'without';
  test(`a citizen complains, follows, rates and objects (${how} script)`, { skip: noBrowser }, async () => {
    const program = await sharedProgram();
    const visitor = await newVisitor(await sharedBrowser(), { script, width: 390 });
    const page = await visitor.newPage();
    const wrong: string[] = [];
    page.on('pageerror', (error) => wrong.push(String(error)));
    page.on(
      'console',
      (said) => said.type() === 'error' && /policy/i.test(said.text()) && wrong.push(said.text()),
    );

    const text = `${NAUGHTY} (${how})`;
    await fillIn(page, program, text);
    const shown = await page.locator('#r-kejadian .said').textContent();
    assert.equal(shown, text, 'shown back unchanged');
    if (script) await shoot(page, 'complaint-review');

    // A second window sends the same draft again: the same ticket, no other.
    const twin = await visitor.newPage();
    await twin.goto(`${program.url}/aduan/baru/periksa`);
    await press(page, 'Kirim pengaduan');
    await page.waitForURL('**/aduan/tanda-terima');
    const receipt = await readReceipt(page);
    await press(twin, 'Kirim pengaduan');
    await twin.waitForURL('**/aduan/tanda-terima');
    assert.deepEqual(await readReceipt(twin), receipt);
    await twin.close();
    if (script) await shoot(page, 'complaint-receipt');

    await answerIt(program, receipt.number);
    await page.goto(`${program.url}/aduan/cek`);
    await page.getByLabel('Nomor').fill(receipt.number);
    await page.getByLabel('Kode').fill('00000-00000');
    await press(page, 'Buka');
    assert.match(await page.title(), /^Galat: /);
    await page.getByLabel('Kode').fill(receipt.code.toLowerCase().replace('-', ' '));
    await press(page, 'Buka');
    await page.waitForURL('**/aduan/tiket');
    assert.ok(await page.getByText('loket ditambah satu').first().isVisible());

    await page.getByLabel('2 · Tidak puas').check();
    await press(page, 'Kirim nilai');
    await page.getByText('Nilai Anda: 2 dari 5').waitFor();
    await press(page, 'Sampaikan keberatan');
    assert.match(await page.title(), /^Galat: /, 'an empty objection names its field');
    await page.getByLabel('Apa yang belum selesai?').fill(`Belum ada loket baru. ${NAUGHTY}`);
    await press(page, 'Sampaikan keberatan');
    await page.getByText('Keberatan Anda diperiksa').first().waitFor();
    if (script) {
      assert.deepEqual(await violationsOf(page), []);
      await shoot(page, 'complaint-ticket');
    }
    await press(page, 'Selesai, tutup pengaduan ini');
    await page.goto(`${program.url}/aduan/tiket`);
    assert.match(page.url(), /\/aduan\/cek$/, 'closed on a shared device');
    assert.deepEqual(wrong, []);
    await visitor.close();
  });
}

test(
  'words about money are noticed on the device, before anything is sent',
  { skip: noBrowser },
  async () => {
    const program = await sharedProgram();
    const visitor = await newVisitor(await sharedBrowser(), { width: 390 });
    const page = await visitor.newPage();
    await page.goto(`${program.url}/aduan/baru/kejadian`);
    const field = page.getByLabel('Apa yang terjadi?');
    const offer = page.getByText('Ini tampaknya menyangkut uang');
    await field.fill('Antrean lama sekali.');
    await page.waitForTimeout(600);
    assert.equal(await offer.isVisible(), false);
    let posts = 0;
    page.on('request', (request) => (posts += request.method() === 'POST' ? 1 : 0));
    await field.fill('Petugas minta uang 200 ribu supaya cepat.');
    await press(page, 'Lanjut');
    await offer.waitFor();
    assert.equal(posts, 0, 'the first press sends nothing');
    await page.getByRole('link', { name: 'Lihat jalur yang aman' }).click();
    await page.waitForURL('**/lapor?uang=ya');
    await page.goBack();
    assert.equal(
      await field.inputValue(),
      'Petugas minta uang 200 ribu supaya cepat.',
      'what was typed is kept',
    );
    await visitor.close();
  },
);

test(
  'pages of the front door and of complaints fit a phone and have no axe violation',
  { skip: noBrowser },
  async () => {
    const program = await sharedProgram();
    for (const locale of ['id', 'en'] as const) {
      // axe needs a script of its own; the pages are the same without ours.
      const visitor = await newVisitor(await sharedBrowser(), { locale });
      const page = await visitor.newPage();
      await page.goto(`${program.url}/instansi`);
      const agency = await page.getByRole('link', { name: AGENCY, exact: true }).getAttribute('href');
      const paths = [
        '/',
        '/lapor',
        '/lapor?siapa=warga&uang=ya',
        '/lapor?siapa=warga&lanjut=1',
        '/asli?tautan=https%3A%2F%2Fjahat.example',
        '/instansi?q=puskesmas',
        agency ?? '',
        ...['instansi', 'perihal', 'kejadian', 'tempat', 'foto', 'kontak'].map(
          (each) => `/aduan/baru/${each}`,
        ),
        '/aduan/cek',
        '/aduan/statistik',
      ];
      for (const path of paths) {
        await page.goto(program.url + path);
        for (const width of [360, 1280]) {
          await page.setViewportSize({ width, height: 900 });
          const wider = await page.evaluate(
            'document.documentElement.scrollWidth - document.documentElement.clientWidth',
          );
          assert.equal(wider, 0, `${path} at ${width}`);
          assert.deepEqual(await violationsOf(page), [], `${path} at ${width} in ${locale}`);
        }
      }
      await visitor.close();
    }
  },
);
