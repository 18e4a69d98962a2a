// The Super Admin opens identities and reads statistics; and the desk as it looks to those beside him.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { newIdentity, open, recipientOf } from '../src/platform/sealing/age.ts';
import { assertAccessible } from './accessible.ts';
import { noBrowser, openBrowser } from './browser.ts';
import { enterSealed, unlock } from './sealed-staff.ts';
import { mailboxOf, openCase, openDesk, shoot } from './wbs-desk.ts';
import type { WbsHouse } from './wbs-house.ts';

const REASON = 'LPSK meminta nama pelapor untuk memberi perlindungan.';

let house: WbsHouse;
let browser: Browser;

// A suite, so that its program starts when its turn comes and stops when it is over.
describe('the Super Admin of the sealed channel', () => {
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
    'the Super Admin opens an identity: the reporter reads why; the second one is a repeat',
    { skip: noBrowser },
    async () => {
      const page = await enterSealed(browser, house, 'superAdmin', '/identitas');
      await page.getByRole('link', { name: first().number }).click();
      await unlock(page, house, 'superAdmin');
      await openIdentity(page);
      await page.getByText('Ratna Penanda').waitFor();
      await page.getByText('NIK berbentuk benar').waitFor();
      await page.getByText('Tidak ada yang sama').waitFor();
      const card = page.getByRole('img', { name: 'Foto kartu identitas pelapor' });
      assert.equal(
        await card.evaluate((each) => (each as unknown as { naturalWidth: number }).naturalWidth),
        900,
      );
      await assertAccessible(page, 'identity');
      await shoot(page, 'wbs-identity-opened');
      const { openings } = await mailboxOf(house, first());
      assert.equal(openings.length, 1);
      assert.equal(openings[0]!.reason, REASON);

      const lpsk = await newIdentity();
      await page.getByLabel('Lembaga penerima').fill('LPSK');
      await page.getByLabel('Hari pelapor setuju').fill('2026-11-20');
      await page.getByLabel('Bagaimana ia menyatakannya').fill('Pesan di kotak surat');
      await page.getByLabel('Kunci penerima').fill(await recipientOf(lpsk));
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Segel dan unduh' }).click();
      const apart = new Uint8Array(readFileSync(await (await download).path()));
      const files = unzipSync(await open(apart, [lpsk]));
      assert.deepEqual(Object.keys(files), ['identitas.json', 'kartu-identitas.jpg']);

      await page.getByRole('button', { name: 'Tutup sekarang' }).click();
      await page.getByText('Identitas sudah ditutup lagi').waitFor();
      assert.equal(await page.getByText('Ratna Penanda').count(), 0);

      await page.getByRole('link', { name: 'Identitas tersegel' }).first().click();
      await page.getByRole('link', { name: house.samples[1]!.number }).click();
      await openIdentity(page);
      await page.getByText(`${first().number}: telepon sama`).waitFor();
      await shoot(page, 'wbs-identity-repeat');
      await page
        .getByText(/^Kunci terbuka/)
        .first()
        .click();
      await page.getByText('Buka kunci Anda').first().waitFor();
      assert.equal(await page.getByText('R. Penanda').count(), 0, 'locking clears the identity');
      await page.context().close();
    },
  );

  async function openIdentity(page: Page): Promise<void> {
    await page.getByLabel('Alasan membuka').fill('Perlu.');
    await page.getByLabel('Dasar hukum').fill('UU 31/2014 pasal 10');
    await page.getByRole('button', { name: 'Periksa lalu buka' }).click();
    await page.getByText('Tulis alasannya').first().waitFor();
    await page.getByLabel('Alasan membuka').fill(REASON);
    await page.getByRole('button', { name: 'Periksa lalu buka' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(REASON).waitFor();
    await dialog.getByRole('button', { name: 'Buka identitas' }).click();
    await page.getByText('Menutup sendiri').waitFor();
  }

  test('statistics show no small count and lead to no case', { skip: noBrowser }, async () => {
    const page = await enterSealed(browser, house, 'superAdmin', '/statistik');
    await page.getByRole('heading', { level: 1, name: 'Statistik laporan tersegel' }).waitFor();
    await page.getByRole('table').getByText('< 5').first().waitFor();
    assert.equal(await page.getByRole('main').locator('a[href*="kasus"]').count(), 0);
    await assertAccessible(page, 'statistics');
    await shoot(page, 'wbs-statistics');
    await page.context().close();
  });

  test('a report that ended shows when its reporter is asked how he fares', { skip: noBrowser }, async () => {
    const [, sample] = house.samples;
    const { id, desk } = await house.openCase('intake', sample!.number);
    for (const status of ['read', 'rejected']) await desk.post(`/wbs/desk/cases/${id}/status`, { status });
    const page = await enterSealed(browser, house, 'intake', `/kasus/${id}`, { width: 390 });
    await page
      .getByText(/^Mulai \d/)
      .first()
      .waitFor();
    assert.equal(await page.getByText(/^Mulai \d/).count(), 3);
    await assertAccessible(page, 'check-ins, phone, locked');
    await page.context().close();
  });

  for (const dark of [false, true])
    test(`the desk in English${dark ? ', dark' : ''}`, { skip: noBrowser }, async () => {
      const page = await enterSealed(browser, house, 'intake', '/kasus', { locale: 'en', dark });
      const shade = dark ? '-dark' : '';
      await page.getByRole('button', { name: 'Open your key' }).click();
      await unlock(page, house, 'intake');
      await page.getByText('Pemenang lelang pagar kantor').waitFor();
      await shoot(page, `wbs-cases-en${shade}`);
      await openCase(page, house.samples[1]!);
      await page.getByRole('heading', { name: 'Sums of the village fund' }).waitFor();
      await assertAccessible(page, `case, English${shade}`);
      await shoot(page, `wbs-case-en${shade}`);
      await page.context().close();
    });
});
