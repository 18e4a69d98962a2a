import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from './accessible.ts';
import { newVisitor, noBrowser, shoot } from './browser.ts';
import { still } from './clips/still.ts';
import { sharedBrowser, sharedProgram } from './shared.ts';
import { enter } from './staff.ts';

test(
  'a citizen without script asks, is led away from one live package, and opens his question with its code',
  { skip: noBrowser },
  async () => {
    const program = await sharedProgram();
    const visitor = await newVisitor(await sharedBrowser(), { script: false });
    const page = await visitor.newPage();
    await page.goto(`${program.url}/konsultasi`);
    await shoot(page, 'consultation-public');
    await page.getByRole('link', { name: 'Mulai bertanya' }).click();
    await page.getByRole('button', { name: 'Lanjut', exact: true }).click();
    assert.match(await page.title(), /^Galat: /);
    await page.getByRole('link', { name: 'Pilih satu topik.' }).click();
    assert.match(page.url(), /#topik$/, 'the summary leads to the question');
    await page.getByLabel('Pengadaan barang/jasa').check();
    await page.getByRole('button', { name: 'Lanjut', exact: true }).click();
    await page.getByLabel('Apa yang ingin Anda tanyakan?').fill('Bolehkah syarat kode RUP 45123987 diubah?');
    await page.getByLabel('Apa keadaannya?').fill('Kami peserta dan syaratnya berat.');
    await shoot(page, 'consultation-public-form');
    await page.getByRole('button', { name: 'Lanjut', exact: true }).click();
    await page.getByText('Ini memerlukan pendampingan, bukan konsultasi').waitFor();
    await shoot(page, 'consultation-public-led');
    await page.getByRole('link', { name: 'Ubah pertanyaan saya' }).click();
    await page
      .getByLabel('Apa yang ingin Anda tanyakan?')
      .fill('Berapa batas nilai pengadaan langsung untuk barang?');
    await page.getByRole('button', { name: 'Lanjut', exact: true }).click();
    await page.getByLabel('Tidak, ini pertanyaan umum').check();
    await page.getByRole('button', { name: 'Lanjut', exact: true }).click();
    await page.getByLabel('Surel', { exact: true }).check();
    await page.getByLabel('Alamat surel').fill('budi <b>@');
    await page.getByRole('button', { name: 'Lanjut', exact: true }).click();
    assert.match(await page.title(), /^Galat: /);
    assert.equal(await page.getByLabel('Alamat surel').inputValue(), 'budi <b>@', 'nothing is lost');
    await page.getByLabel('Tidak usah dikabari').check();
    await page.getByRole('button', { name: 'Lanjut', exact: true }).click();
    await page.getByText('Mungkin sudah terjawab').waitFor();
    await shoot(page, 'consultation-public-review');
    await page.getByRole('button', { name: 'Kirim pertanyaan' }).click();
    const [number = '', code = ''] = await page.locator('.receipt dd').allTextContents();
    assert.match(number, /^KON-\d{4}-\d{5}$/);
    await shoot(page, 'consultation-public-receipt');
    await page.goto(`${program.url}/konsultasi/cek`);
    await page.getByLabel('Nomor').fill(number);
    await page.getByLabel('Kode rahasia').fill('bukan <kode>');
    await page.getByRole('button', { name: 'Buka' }).click();
    assert.match(await page.title(), /^Galat: /);
    assert.equal(await page.getByLabel('Kode rahasia').inputValue(), 'bukan <kode>');
    await page.getByLabel('Kode rahasia').fill(code);
    await page.getByRole('button', { name: 'Buka' }).click();
    await page.getByText('Menunggu jawaban konsultan').first().waitFor();
    await shoot(page, 'consultation-public-status');
    await visitor.close();
  },
);

test(
  'the public pages of consultation are accessible on a phone and a desk',
  { skip: noBrowser },
  async () => {
    const program = await sharedProgram();
    for (const width of [360, 1280]) {
      const visitor = await newVisitor(await sharedBrowser(), { width });
      const page = await visitor.newPage();
      for (const path of ['', '/topik', '/cek', '/tanya-jawab', '/tanya-jawab?q=penginapan']) {
        await page.goto(`${program.url}/konsultasi${path}`);
        await assertAccessible(page, `${path} at ${width}`);
      }
      await page.locator('h3 a').first().click();
      await assertAccessible(page, `an entry at ${width}`);
      await page.goto(`${program.url}/konsultasi/topik`);
      await page.getByLabel('Layanan publik').check();
      await page.getByRole('button', { name: 'Lanjut', exact: true }).click();
      await assertAccessible(page, `the form at ${width}`);
      await visitor.close();
    }
  },
);

test(
  'somebody of the staff asks, the consultant answers with a ready-made text, and publishes it',
  { skip: noBrowser },
  async () => {
    const [program, browser] = [await sharedProgram(), await sharedBrowser()];
    const asker = await enter(browser, program, 'staff');
    await asker.goto(`${program.url}/app/konsultasi/tanya`);
    await asker.getByLabel('Topik').selectOption({ label: 'Perjalanan dinas' });
    await asker
      .getByLabel('Pertanyaan')
      .fill('Apakah biaya penginapan dibayar bila menginap di rumah keluarga?');
    await asker
      .getByLabel('Fakta')
      .fill('Pegawai bertugas tiga hari di luar daerah dan menginap di rumah saudara.');
    await assertAccessible(asker, 'the form of staff');
    await shoot(asker, 'consultation-ask');
    await asker.getByRole('button', { name: 'Periksa dulu' }).click();
    await asker.getByText('Mungkin sudah terjawab').waitFor();
    await shoot(asker, 'consultation-review');
    await asker.getByRole('button', { name: 'Kirim pertanyaan' }).click();
    await asker.waitForURL(/konsultasi\/[0-9a-f-]{36}$/);
    const address = asker.url();
    await asker.context().close();

    const page = await enter(browser, program, 'consultant');
    await page.goto(`${program.url}/app/konsultasi`);
    await page.getByRole('table').waitFor();
    await assertAccessible(page, 'the list');
    await shoot(page, 'consultation-list');
    await still(page, 'konsultan/list');
    await page.goto(address);
    await page.getByLabel('Jawaban siap pakai').selectOption({ label: 'Bukti perjalanan dinas' });
    await still(page, 'konsultan/insert', { press: page.getByRole('button', { name: 'Sisipkan' }) });
    await page.getByRole('button', { name: 'Sisipkan' }).click();
    await page.getByLabel('Dasar hukum').fill('Perpres 33/2020 tentang Standar Harga Satuan Regional');
    await assertAccessible(page, 'the question');
    await shoot(page, 'consultation-question');
    await still(page, 'konsultan/send', { press: page.getByRole('button', { name: 'Kirim jawaban' }) });
    await page.getByRole('button', { name: 'Kirim jawaban' }).click();
    await page.getByRole('button', { name: 'Terbitkan' }).click();
    await page.waitForURL('**/pengetahuan/*');
    await page.getByLabel('Judul').fill('Bukti perjalanan dinas bila menginap di rumah keluarga');
    await page.getByRole('button', { name: 'Simpan naskah' }).click();
    await page.getByLabel(/Sudah saya baca/).check();
    await assertAccessible(page, 'the entry');
    await shoot(page, 'consultation-publish');
    await still(page, 'konsultan/publish', { press: page.getByRole('button', { name: 'Terbitkan' }) });
    await page.getByRole('button', { name: 'Terbitkan' }).click();
    await page.getByRole('link', { name: 'Lihat halaman publik' }).waitFor();
    for (const [path, name] of [
      ['jadwal', 'consultation-roster'],
      ['daftar', 'consultation-lists'],
      ['angka', 'consultation-figures'],
      ['pengetahuan', 'consultation-knowledge'],
    ] as const) {
      await page.goto(`${program.url}/app/konsultasi/${path}`);
      await page.getByRole('table').first().waitFor();
      await assertAccessible(page, path);
      await shoot(page, name);
    }
    await page.context().close();
  },
);
