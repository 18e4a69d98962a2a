import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { assertAccessible } from './accessible.ts';
import { newVisitor, noBrowser, shoot } from './browser.ts';
import { still } from './clips/still.ts';
import type { Program } from './program.ts';
import { sharedBrowser, sharedProgram } from './shared.ts';
import { enter } from './staff.ts';

// A complaint told on the telephone: entered by keyboard alone, verified, answered, sent back, told, objected to, opened again.

const CONTACT = '081234567890';

test(
  'a complaint goes its way over the desks, and its reporter is heard a second time',
  { skip: noBrowser },
  async () => {
    const program = await sharedProgram();
    const browser = await sharedBrowser();
    const intake = await enter(browser, program, 'intake-officer');
    const { number, code } = await enterByKeyboard(intake, program);
    await shoot(intake, 'complaint-slip');
    await still(intake, 'pengaduan/slip');

    await intake.getByRole('link', { name: 'Buka aduan ini' }).click();
    await heading(intake, 'Langkah Anda: Verifikasi dan teruskan');
    await assertAccessible(intake, 'verify');
    await shoot(intake, 'complaint');
    await still(intake, 'pengaduan/verify', {
      press: intake.getByRole('button', { name: 'Verifikasi dan teruskan' }),
    });
    const path = new URL(intake.url()).pathname;
    await intake.getByRole('button', { name: 'Verifikasi dan teruskan' }).click();
    await heading(intake, 'Sekarang');

    const officer = await enter(browser, program, 'complaint-officer');
    await officer.goto(program.url + path);
    await answer(officer, 'Petugas akan ditambah.');
    assert.ok(!(await officer.content()).includes(CONTACT), 'the agency does not learn who it was');
    assert.equal(await officer.getByRole('button', { name: 'Lihat kontak' }).count(), 0);

    const reviewer = await enter(browser, program, 'complaint-reviewer');
    await reviewer.goto(program.url + path);
    await heading(reviewer, 'Langkah Anda: Periksa jawaban');
    await assertAccessible(reviewer, 'review');
    await reviewer.getByLabel('Kembalikan ke instansi').check();
    await reviewer.getByRole('button', { name: 'Kembalikan ke instansi' }).click();
    await reviewer.getByRole('alert').waitFor();
    await reviewer.getByLabel('Catatan untuk instansi').fill('Sebutkan tanggalnya.');
    await reviewer.getByRole('button', { name: 'Kembalikan ke instansi' }).click();
    await heading(reviewer, 'Sekarang');

    await officer.reload();
    await answer(officer, 'Mulai Senin tiga petugas melayani pendaftaran.');
    await reviewer.reload();
    await still(reviewer, 'pengaduan/approve', {
      press: reviewer.getByRole('button', { name: 'Setujui dan sampaikan' }),
    });
    await reviewer.getByRole('button', { name: 'Setujui dan sampaikan' }).click();
    await reviewer.getByText('Pelapor dapat berkeberatan sampai').waitFor();

    await object(await (await newVisitor(browser, { script: false })).newPage(), program, number, code);

    const inspektur = await enter(browser, program, 'inspektur');
    await inspektur.goto(program.url + path);
    await heading(inspektur, 'Langkah Anda: Putuskan keberatan');
    await assertAccessible(inspektur, 'objection');
    await inspektur.getByLabel('Alasan kepada pelapor').fill('Keberatan beralasan; instansi menjawab lagi.');
    await still(inspektur, 'inspektur/objection', {
      press: inspektur.getByRole('button', { name: 'Terima: dibuka kembali' }),
    });
    await inspektur.getByRole('button', { name: 'Terima: dibuka kembali' }).click();
    await heading(inspektur, 'Sekarang');
    await shoot(inspektur, 'complaint-way');
    await officer.reload();
    await heading(officer, 'Langkah Anda: Jawab aduan');
  },
);

async function heading(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
}

/** Source, words, agency and contact without a pointer; then number and code as they stand on the slip. */
async function enterByKeyboard(page: Page, program: Program): Promise<{ number: string; code: string }> {
  await page.goto(`${program.url}/app/aduan/catat`);
  const { keyboard } = page;
  await page.getByRole('radio', { name: 'Datang langsung' }).waitFor();
  await assertAccessible(page, 'enter');
  await shoot(page, 'complaint-enter');
  assert.equal(await page.evaluate('document.activeElement?.type'), 'radio', 'typing begins at once');
  await keyboard.press('ArrowDown');
  await keyboard.press('Tab');
  await keyboard.type('Antrean pendaftaran di puskesmas baru dilayani siang hari.');
  await keyboard.press('Tab');
  await keyboard.type('Dinas Kesehatan');
  await page.getByRole('option', { name: 'Dinas Kesehatan' }).first().waitFor();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await page.getByLabel('Kabar dikirim lewat').focus();
  await keyboard.type('SMS');
  await keyboard.press('Tab');
  await keyboard.type(CONTACT);
  await still(page, 'pengaduan/enter');
  await keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: 'Tanda terima aduan' }).waitFor();
  const read = async (term: string) =>
    (
      await page.locator('dt', { hasText: term }).first().locator('xpath=following-sibling::dd').innerText()
    ).trim();
  return { number: await read('Nomor'), code: await read('Kode') };
}

async function answer(page: Page, text: string): Promise<void> {
  await heading(page, 'Langkah Anda: Jawab aduan');
  await page.getByLabel('Jawaban kepada pelapor').fill(text);
  await still(page, 'pengaduan/answer', { press: page.getByRole('button', { name: 'Jawab aduan' }) });
  await page.getByRole('button', { name: 'Jawab aduan' }).click();
  await heading(page, 'Sekarang');
}

/** The reporter, on a phone without script. */
async function object(page: Page, program: Program, number: string, code: string): Promise<void> {
  await page.goto(`${program.url}/aduan/cek`);
  await page.locator('input[name="nomor"]').fill(number);
  await page.locator('input[name="kode"]').fill(code);
  await page.getByRole('button', { name: 'Buka' }).click();
  await page.getByText('Mulai Senin tiga petugas melayani pendaftaran.').first().waitFor();
  await still(page, 'pengaduan/told', {
    see: page.getByText('Mulai Senin tiga petugas melayani pendaftaran.').first(),
  });
  await page.locator('textarea[name="alasan"]').fill('Hari Senin tetap hanya satu petugas.');
  await page.getByRole('button', { name: 'Sampaikan keberatan' }).click();
  await page.getByText('Keberatan Anda diperiksa').first().waitFor();
}
