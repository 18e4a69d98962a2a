import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { inventCeremony } from '../src/capabilities/whistleblowing/demo/key-ceremony.ts';
import { verifyDirectory, keysOn } from '../src/capabilities/whistleblowing/sealing/directory.ts';
import { readersOf } from '../src/capabilities/whistleblowing/sealing/readers.ts';
import { readRoot } from '../src/capabilities/whistleblowing/sealing/staff-key.ts';
import { toHex } from '../src/platform/sealing/bytes.ts';
import { assertAccessible } from './accessible.ts';
import { complaintsOf, newVisitor, noBrowser, openBrowser, shoot } from './browser.ts';
import { jsonOf } from './sealed-wire.ts';
import { openWbsHouse, type WbsHouse } from './wbs-house.ts';
import { codeOn, fillDecree, giveDevice, makeKey, readBackShares, sitDown, takeRequest } from './wbs-keys.ts';

let browser: Browser;
let house: WbsHouse;
// A suite, so that its program starts when its turn comes and stops when it is over.
describe('the key ceremony', () => {
  before(async () => {
    if (noBrowser !== false) return;
    browser = await openBrowser();
    house = await openWbsHouse({ withoutCeremony: true });
  });
  after(async () => {
    await browser?.close();
    await house?.stop();
  });

  /** Screens are looked at in the state they are in, and written for the guide. */
  async function look(page: Page, name: string): Promise<void> {
    await page.locator('h1').waitFor();
    await assertAccessible(page, name);
    await shoot(page, name);
  }

  test(
    'the key ceremony, from a government without keys to a channel that takes reports',
    { skip: noBrowser },
    async () => {
      const { accounts, url } = house;
      const intake = await sitDown(browser, house, 'intake');
      await intake.page.goto(`${url}/app/meja`);
      await intake.page.getByText('Belum ada kunci').waitFor();
      const request = await makeKey(intake.page, url);
      await look(intake.page, 'wbs-kunci-saya');
      const alternate = await sitDown(browser, house, 'alternate');
      const otherRequest = await makeKey(alternate.page, url);

      const visitor = await newVisitor(browser);
      const page = await visitor.newPage();
      await giveDevice(page);
      await page.goto(`${url}/app/`);
      await look(page, 'wbs-masuk');
      await page.getByLabel(/NIP, nama pengguna/).fill(accounts.superAdmin.user);
      await page.getByLabel('Kata sandi', { exact: true }).fill(accounts.superAdmin.password);
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: 'Ke upacara kunci' }).click();
      // From here on: before the log-in the page asks who is there and is told nobody.
      const complaints = complaintsOf(page);

      await fillDecree(page, 'SK 700/77/2026');
      await look(page, 'wbs-upacara-sk');
      await page.getByRole('button', { name: 'Lanjut' }).click();

      const root = await codeOn(page, 'root');
      await page
        .getByLabel('Ketik ulang kunci akar')
        .fill(root.slice(0, -1) + (root.endsWith('Q') ? 'P' : 'Q'));
      assert.equal(await page.getByRole('button', { name: 'Lanjut' }).getAttribute('aria-disabled'), 'true');
      await page.getByLabel('Ketik ulang kunci akar').fill(root.toLowerCase());
      const words = await page
        .getByRole('list', { name: 'Kata sidik jari kunci akar' })
        .locator('li')
        .allTextContents();
      assert.equal(words.length, 8);
      await look(page, 'wbs-upacara-akar');
      await page.getByRole('button', { name: 'Lanjut' }).click();

      await look(page, 'wbs-upacara-super-admin');
      await page.getByRole('button', { name: 'Buat kunci sandi' }).click();

      await page.getByRole('heading', { name: 'Kunci pemulihan, bagian 1 dari 5' }).waitFor();
      await look(page, 'wbs-upacara-bagian');
      await readBackShares(page);

      await takeRequest(page, request);
      await page.getByRole('rowheader', { name: accounts.intake.name }).waitFor();
      await look(page, 'wbs-upacara-penerima');
      await page.getByRole('button', { name: 'Lanjut' }).click();

      await page.getByLabel('Kantor yang diwakili').fill('Inspektorat Provinsi');
      await takeRequest(page, otherRequest);
      await look(page, 'wbs-upacara-pengganti');
      await page.getByRole('button', { name: 'Lanjut' }).click();

      const untouched = await jsonOf<{ entries: unknown[] }>(
        await house.ask('/api/wbs/directory'),
        'directory',
      );
      assert.equal(untouched.entries.length, 0, 'nothing is published before the last step');
      await look(page, 'wbs-upacara-terbit');
      await page.getByRole('button', { name: 'Tanda tangani dan terbitkan' }).click();
      await page.getByText('Saluran dapat menerima laporan').waitFor();
      await look(page, 'wbs-upacara-selesai');

      const { entries } = await jsonOf<{ entries: unknown[] }>(
        await house.ask('/api/wbs/directory'),
        'directory',
      );
      const { directory, fault } = await verifyDirectory(entries, {
        government: house.government.id,
        root: toHex((await readRoot(root)).publicKey),
      });
      assert.equal(fault, null);
      const today = Temporal.Now.plainDateISO(house.government.zone).toString();
      assert.equal(readersOf(keysOn(directory!, today), 'none').fault, null);
      assert.equal(readersOf(keysOn(directory!, today), 'alternate').fault, null);
      assert.ok(!house.program.output().includes(root));

      // A new page knows nothing; the passkey opens the key again.
      await page.goto(`${url}/app/meja`);
      await page.getByRole('heading', { name: 'Buka kunci Anda' }).waitFor();
      await look(page, 'wbs-terkunci');
      await page.getByRole('button', { name: 'Buka dengan kunci sandi' }).click();
      await page.getByRole('heading', { name: 'Kunci Anda terbuka' }).waitFor();
      await page.getByRole('button', { name: /Kunci terbuka 1[45]:\d\d/ }).waitFor();
      await look(page, 'wbs-terbuka');
      await page.getByRole('link', { name: 'Buku kunci' }).first().click();
      await page.getByRole('heading', { name: 'Pemegang kunci' }).waitFor();
      await look(page, 'wbs-buku-kunci');

      // Intake made its key before there was a root: the page asks to compare, and the key learns the root when it is kept anew.
      await intake.page.goto(`${url}/app/meja`);
      await intake.page.getByRole('button', { name: 'Buka dengan kunci sandi' }).click();
      await intake.page.getByText('Bandingkan dulu dengan SK').waitFor();
      await intake.page.getByRole('link', { name: 'Ke kunci saya' }).click();
      await intake.page.getByRole('button', { name: 'Tambah kunci sandi perangkat lain' }).click();
      await intake.page.getByText('Kunci tersimpan.').waitFor();
      await intake.page.goto(`${url}/app/kunci/saya`);
      await intake.page.getByRole('button', { name: 'Buka dengan kunci sandi' }).click();
      const keepAnew = intake.page.getByRole('button', { name: 'Simpan ulang kunci ini' });
      await keepAnew.waitFor();
      // A new passkey beside old ones of the same name: the person takes the old ones off the device.
      await intake.forget();
      await keepAnew.click();
      await intake.page.getByRole('button', { name: 'Buat kunci sandi' }).click();
      await intake.page.getByRole('button', { name: 'Simpan ulang kunci ini' }).waitFor();
      assert.equal(await intake.page.getByText('Kunci ini belum mengingat kunci akar').count(), 0);
      await intake.page.goto(`${url}/app/meja`);
      await intake.page.getByRole('button', { name: 'Buka dengan kunci sandi' }).click();
      await intake.page.getByRole('heading', { name: 'Kunci Anda terbuka' }).waitFor();
      assert.equal(await intake.page.getByText('Bandingkan dulu dengan SK').count(), 0);
      // A server that founds another root is consistent in itself; the key remembers the real one.
      const forged = await inventCeremony(
        house.government.id,
        { intake: { role: 'intake', accountId: accounts.intake.id, office: null } },
        { from: today, decree: { number: 'SK 700/77/2026', day: today } },
      );
      const deceived = intake.page;
      const real = await house.deskOf('intake').get<Record<string, unknown>>('/wbs/desk/keys');
      await deceived.route('**/api/wbs/desk/keys', (route) =>
        route.fulfill({ json: { ...real, entries: forged.chain, root: forged.root.hex } }),
      );
      await deceived.goto(`${url}/app/meja`);
      await deceived.getByRole('button', { name: 'Buka dengan kunci sandi' }).click();
      await deceived.getByText('Berhenti: buku kunci tidak sah').waitFor();
      await look(deceived, 'wbs-kunci-akar-palsu');
      assert.deepEqual([...complaints, ...intake.complaints, ...alternate.complaints], []);
    },
  );

  test(
    'a device that keeps no passkeys: the key goes into a file with a passphrase, and back',
    { skip: noBrowser },
    async () => {
      const { url } = house;
      const { page, complaints } = await sitDown(browser, house, 'second', { prf: false });
      await page.goto(`${url}/app/kunci/saya`);
      await page.getByRole('button', { name: 'Buat kunci baru' }).click();
      await page.getByRole('button', { name: 'Buat kunci sandi' }).click();
      await page.getByText('belum dapat menyimpan kunci di balik kunci sandi').waitFor();
      await page.getByRole('radio', { name: /^Berkas kunci dengan frasa sandi/ }).check();
      const passphrase = await codeOn(page, 'passphrase');
      assert.equal(passphrase.split('-').length, 6);
      await page.getByLabel('Ketik ulang frasa sandi').fill(passphrase.replaceAll('-', ' '));
      const coming = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Unduh berkas kunci' }).click();
      const file = await (await coming).path();
      await look(page, 'wbs-kunci-berkas');
      await page.locator('input[type=file]').setInputFiles(file);
      await page.getByRole('button', { name: 'Buka sebagai bukti' }).click();
      await page.locator('[data-code="request"]').waitFor();
      const request = await codeOn(page, 'request');
      await page.goto(`${url}/app/kunci/saya`);
      await page.locator('input[type=file]').setInputFiles(file);
      await page.getByLabel('Frasa sandi', { exact: true }).fill(passphrase);
      await page.getByRole('button', { name: 'Buka kunci', exact: true }).click();
      await page.locator('[data-code="request"]').waitFor();
      assert.equal(await codeOn(page, 'request'), request);
      assert.deepEqual(complaints, []);
    },
  );
});
