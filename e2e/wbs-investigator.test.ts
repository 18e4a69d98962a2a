// A report's way through the office: intake, investigator, a package for KPK that the program age opens, and the end of a grant.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { openMessage } from '../src/capabilities/whistleblowing/sealing/message.ts';
import { newIdentity, openWithPassphrase, recipientOf } from '../src/platform/sealing/age.ts';
import { ageOpens, noAge } from '../src/platform/sealing/age-programs.fixture.ts';
import { assertAccessible } from './accessible.ts';
import { noBrowser, openBrowser } from './browser.ts';
import { still } from './clips/still.ts';
import { enterSealed, unlock } from './sealed-staff.ts';
import { mailboxOf, openCase, openDesk, shoot } from './wbs-desk.ts';
import type { WbsHouse } from './wbs-house.ts';

const QUESTION = 'Apakah Anda tahu nama penyedia yang menang?';
const NOTE = 'Bandingkan dengan berita acara pembukaan penawaran.';

let house: WbsHouse;
let browser: Browser;

// A suite, so that its program starts when its turn comes and stops when it is over.
describe('a report at the desk of the sealed channel', () => {
  before(async () => {
    house = await openDesk();
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await house?.stop();
  });

  const first = () => house.samples[0]!;

  test(
    'intake unlocks, reads, takes the report on and grants it to an investigator',
    { skip: noBrowser },
    async () => {
      const page = await enterSealed(browser, house, 'intake', '/kasus');
      await page.getByText('tersegel', { exact: true }).first().waitFor();
      assert.equal(await page.getByText('Pemenang lelang').count(), 0);
      assert.equal(
        await page.getByText(house.samples.at(-1)!.number).count(),
        0,
        'the case of the alternate is absent',
      );
      await assertAccessible(page, 'locked list');
      await shoot(page, 'wbs-cases-locked');
      await still(page, 'petugas-wbs/locked', { press: page.getByRole('button', { name: 'Buka kunci' }) });
      await page.getByRole('button', { name: 'Buka kunci' }).click();
      await unlock(page, house, 'intake');
      await page.getByText('Pemenang lelang pagar kantor').waitFor();
      await assertAccessible(page, 'list');
      await shoot(page, 'wbs-cases');

      await openCase(page, first());
      await page.getByText('Panitia membacakan nama penyedia').waitFor();
      await page.getByText('Identitas dan isi laporan satu kiriman').waitFor();
      await assertAccessible(page, 'case');
      await shoot(page, 'wbs-case');
      await still(page, 'petugas-wbs/case');

      await page.getByRole('button', { name: 'Tandai sudah dibaca' }).click();
      const asked = page.getByRole('dialog');
      await asked.getByText('pelapor akan membaca').waitFor();
      await asked.getByRole('button', { name: 'Tandai sudah dibaca' }).click();
      await page.getByText('Dibaca', { exact: true }).first().waitFor();
      assert.equal((await mailboxOf(house, first())).status, 'read');

      await page.getByRole('button', { name: 'Ubah label' }).click();
      await page.getByLabel('Kategori').selectOption('procurement');
      await page.getByLabel('Perangkat daerah').selectOption({ label: 'Dinas Pekerjaan Umum' });
      await page.getByRole('button', { name: 'Simpan' }).click();
      await page.getByRole('button', { name: 'Ubah label' }).waitFor();

      await page.getByRole('tab', { name: /Pembaca/ }).click();
      await page
        .getByLabel('Penyelidik', { exact: true })
        .selectOption({ label: house.accounts.investigator.name });
      await page.getByRole('button', { name: 'Bungkus dan beri akses' }).click();
      await page.getByText('Isi nomor surat tugas.').first().waitFor();
      await page.getByLabel('Nomor surat tugas').fill('ST/700/88/2026');
      await page.getByLabel('Hari terakhir').fill('2027-02-28');
      await still(page, 'petugas-wbs/grant', {
        press: page.getByRole('button', { name: 'Bungkus dan beri akses' }),
      });
      await page.getByRole('button', { name: 'Bungkus dan beri akses' }).click();
      await page.getByText('Tanda tangan pemberi sah').waitFor();
      await assertAccessible(page, 'readers');
      await shoot(page, 'wbs-case-readers');
      await page.getByRole('tab', { name: 'Riwayat' }).click();
      await page.getByText('Akses diberikan').first().waitFor();
      await shoot(page, 'wbs-case-history');
      await page.context().close();
    },
  );

  test(
    'the investigator opens evidence with both hashes, writes a note, asks the reporter',
    { skip: noBrowser },
    async () => {
      const page = await enterSealed(browser, house, 'investigator', '/kasus');
      await page.getByRole('button', { name: 'Buka kunci' }).click();
      await unlock(page, house, 'investigator');
      await openCase(page, first());
      await page.getByRole('button', { name: 'Buka', exact: true }).click();
      await page.getByText('Utuh: kedua hash cocok').waitFor();
      const image = page.getByRole('img', { name: 'Papan tulis rapat' });
      await image.waitFor();
      assert.equal(
        await image.evaluate((each) => (each as unknown as { naturalWidth: number }).naturalWidth),
        900,
      );
      await assertAccessible(page, 'evidence');
      await shoot(page, 'wbs-case-evidence');
      await still(page, 'petugas-wbs/evidence', { see: page.getByText('Utuh: kedua hash cocok') });
      await page.getByRole('button', { name: 'Unduh' }).last().click();
      const download = page.waitForEvent('download');
      await page.getByRole('dialog').getByRole('button', { name: 'Unduh' }).click();
      assert.match(readFileSync(await (await download).path(), 'utf8'), /^Notulen rekaan\./);

      await page.getByRole('tab', { name: /Percakapan/ }).click();
      await page.getByLabel('Pesan untuk pelapor').fill(QUESTION);
      await page.getByRole('tab', { name: /Catatan/ }).click();
      await page.getByLabel('Catatan', { exact: true }).last().fill(NOTE);
      await page.getByRole('button', { name: 'Segel dan simpan' }).click();
      await page.getByText(NOTE).last().waitFor();
      await page.getByRole('tab', { name: /Percakapan/ }).click();
      assert.equal(
        await page.getByLabel('Pesan untuk pelapor').inputValue(),
        QUESTION,
        'a draft outlives its tab',
      );
      await page.getByRole('button', { name: 'Segel dan kirim' }).click();
      await page.locator('li').getByText(QUESTION).waitFor();
      await assertAccessible(page, 'conversation');
      await shoot(page, 'wbs-case-conversation');
      const { messages } = await mailboxOf(house, first());
      assert.equal(messages.length, 1, 'the note does not reach the reporter');
      assert.equal((await openMessage(messages[0]!.body, first().caseKey)).text, QUESTION);

      await page
        .getByText(/^Kunci terbuka/)
        .first()
        .click();
      await page.getByText('Buka kunci Anda').first().waitFor();
      assert.equal(await page.getByText(QUESTION).count(), 0, 'locking clears the screen');
      await page.getByText('langkah diambil setelah laporannya dibaca').waitFor();
      assert.equal(await page.getByRole('button', { name: /Mulai menelaah|Ubah label/ }).count(), 0);
      await page.context().close();
    },
  );

  test(
    'an investigator without a grant finds neither the case nor its address',
    { skip: noBrowser },
    async () => {
      const page = await enterSealed(browser, house, 'colleague', '/kasus');
      await page.getByText('Belum ada laporan yang dibuka oleh kunci Anda.').waitFor();
      await shoot(page, 'wbs-cases-none');
      const { id } = (await house.openCase('intake', first().number)).detail;
      await page.goto(`${house.url}/app/kasus/${id}`);
      await page.getByText('Tidak ditemukan').first().waitFor();
      assert.equal(await page.getByText(first().number).count(), 0);
      await page.context().close();
    },
  );

  test(
    'a package for KPK is made in the browser, recorded, and opened with the program age',
    { skip: noBrowser || noAge },
    async () => {
      const identity = await newIdentity();
      const page = await enterSealed(browser, house, 'intake', '/kasus');
      await page.getByRole('button', { name: 'Buka kunci' }).click();
      await unlock(page, house, 'intake');
      await openCase(page, first());
      await page.getByRole('link', { name: 'Buat paket untuk KPK' }).click();
      await page.getByText('Belum ada saran').waitFor();
      await page.getByLabel('Perkiraan kerugian').fill('1500000000');
      await page.getByText('Saran: KPK').waitFor();
      assert.equal(await page.getByLabel(/^Siapa/).inputValue(), 'Ketua panitia pengadaan');
      await page.getByLabel(/^Siapa/).fill('Ketua panitia pengadaan dan penyedia');
      await page.getByLabel('Kunci penerima').fill(await recipientOf(identity));
      await assertAccessible(page, 'referral');
      await shoot(page, 'wbs-referral');
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Buat paket' }).click();
      const sealed = readFileSync(await (await download).path());
      await page.getByText('Paket diunduh dan tercatat').first().waitFor();
      await page.locator(':focus', { hasText: 'Paket diunduh dan tercatat' }).waitFor();
      const files = unzipSync(new Uint8Array(ageOpens(sealed, identity)));
      assert.deepEqual(Object.keys(files), [
        'laporan.json',
        'riwayat-penanganan.json',
        'surat-pengantar.pdf',
        'bukti/01-papan-rapat.jpg',
        'bukti/02-notulen.txt',
        'SHA256SUMS',
        'manifest.json',
      ]);
      const report = JSON.parse(new TextDecoder().decode(files['laporan.json'])) as Record<string, unknown>;
      assert.equal(report['siapa'], 'Ketua panitia pengadaan dan penyedia');
      assert.equal(report['perkiraan_kerugian_rupiah'], 1_500_000_000);
      assert.ok(Buffer.from(files['surat-pengantar.pdf']!).subarray(0, 5).equals(Buffer.from('%PDF-')));
      assert.ok(!Buffer.from(unzippedText(files)).includes('Penanda'), 'nothing of the identity is in it');

      await page.getByRole('textbox', { name: 'Nomor penerimaan dari lembaga' }).fill('KPK/2026/11/0042');
      await page.getByRole('button', { name: 'Catat nomor' }).click();
      await page.getByText('KPK/2026/11/0042').waitFor();
      await assertAccessible(page, 'recorded referral');
      await shoot(page, 'wbs-referral-recorded');

      await page.getByLabel('Frasa sandi enam kata').check();
      const second = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Buat paket' }).click();
      const locked = new Uint8Array(readFileSync(await (await second).path()));
      await page.getByText('Frasa sandi paket, tampil sekali').waitFor();
      const passphrase = await page.getByText(/^([a-z]+-){5}[a-z]+$/).innerText();
      assert.ok('manifest.json' in unzipSync(await openWithPassphrase(locked, passphrase)));
      await page.getByRole('button', { name: 'Sudah saya catat' }).click();
      assert.equal(await page.getByText(passphrase).count(), 0);
      await page.context().close();
    },
  );

  function unzippedText(files: Record<string, Uint8Array>): Uint8Array {
    return Buffer.concat(
      ['laporan.json', 'riwayat-penanganan.json', 'manifest.json'].map((name) => files[name]!),
    );
  }

  test(
    'a revoked grant closes the case again; the alternate finds his own case and no other',
    { skip: noBrowser },
    async () => {
      const page = await enterSealed(browser, house, 'intake', '/kasus');
      await page.getByRole('button', { name: 'Buka kunci' }).click();
      await unlock(page, house, 'intake');
      await openCase(page, first());
      await page.getByRole('tab', { name: /Pembaca/ }).click();
      await page.getByRole('button', { name: /^Cabut:/ }).click();
      await page.getByRole('dialog').getByText('tidak dapat ditarik kembali').waitFor();
      await page.getByRole('dialog').getByRole('button', { name: 'Cabut akses' }).click();
      await page.getByText('Akses dicabut.').waitFor();
      await page.context().close();
      const gone = await enterSealed(browser, house, 'investigator', '/kasus');
      await gone.getByText('Belum ada laporan yang dibuka oleh kunci Anda.').waitFor();
      await gone.context().close();
      const alternate = await enterSealed(browser, house, 'alternate', '/kasus');
      await alternate.getByRole('link', { name: house.samples.at(-1)!.number }).waitFor();
      assert.equal(await alternate.getByRole('link', { name: /^WBS-/ }).count(), 1);
      await alternate.getByText('Ke penerima pengganti').waitFor();
      await alternate.context().close();
    },
  );
});
