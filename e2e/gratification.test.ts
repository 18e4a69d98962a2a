import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { assertAccessible } from './accessible.ts';
import { noBrowser, shoot } from './browser.ts';
import { still } from './clips/still.ts';
import { sharedBrowser, sharedProgram } from './shared.ts';
import { enter } from './staff.ts';

// A gift of a vendor: its receiver learns at once that it has to be reported; the UPG asks, accepts, takes the item, and tells KPK.

const DAY = 24 * 60 * 60 * 1000;

test(
  'a gift is reported, completed, accepted, handed over and sent to KPK',
  { skip: noBrowser },
  async () => {
    const program = await sharedProgram();
    const browser = await sharedBrowser();
    const thing = `Jam tangan nomor ${Date.now() % 100_000}`;
    const reporter = await enter(browser, program, 'staff');
    await report(reporter, program.url, thing);
    const path = new URL(reporter.url()).pathname;

    const officer = await enter(browser, program, 'gratification-officer');
    await officer.goto(`${program.url}/app/gratifikasi`);
    await officer.getByText(thing).first().waitFor();
    await assertAccessible(officer, 'list of the UPG');
    await shoot(officer, 'gifts');
    await still(officer, 'upg/list');
    await officer.goto(program.url + path);
    await officer.getByRole('button', { name: 'Nyatakan lengkap' }).waitFor();
    await officer.getByRole('heading', { name: 'Catatan dalam' }).waitFor();
    await assertAccessible(officer, 'report to check');
    await still(officer, 'upg/ask', { press: officer.getByRole('button', { name: 'Minta dilengkapi' }) });
    await act(officer, 'Minta dilengkapi', { 'Apa yang perlu dilengkapi?': 'Di mana jam itu sekarang?' });
    await stands(officer, 'Perlu dilengkapi');

    await reporter.reload();
    await reporter.getByText('Di mana jam itu sekarang?').first().waitFor();
    assert.equal(await reporter.getByRole('button', { name: 'Nyatakan lengkap' }).count(), 0);
    assert.equal(await reporter.getByRole('heading', { name: 'Catatan dalam' }).count(), 0);
    await act(reporter, 'Lengkapi laporan', {
      'Barang sekarang ada di mana?': 'Di laci meja saya, belum dipakai.',
    });
    await stands(reporter, 'Diperiksa UPG');

    await officer.reload();
    await officer.getByText('Di laci meja saya, belum dipakai.').waitFor();
    await still(officer, 'upg/complete', {
      press: officer.getByRole('button', { name: 'Nyatakan lengkap' }),
    });
    await officer.getByRole('button', { name: 'Nyatakan lengkap' }).click();
    await stands(officer, 'Lengkap, siap dikirim ke KPK');
    await officer.reload();
    await stands(officer, 'Lengkap, siap dikirim ke KPK');
    await officer.waitForLoadState('networkidle');
    await shoot(officer, 'gift');

    await act(officer, 'Catat penyerahan barang', {
      'Tanggal penyerahan': dayBefore(0),
      'Yang menerima': 'Andi Ramadhan',
      Keadaan: 'Baik, dalam kotak tertutup',
    });
    const receipt = await download(officer, 'Unduh tanda terima');
    assert.equal(receipt.subarray(0, 5).toString(), '%PDF-');
    await still(officer, 'upg/send', { press: officer.getByRole('link', { name: 'Unduh berkas KPK' }) });
    const parcel = await download(officer, 'Unduh berkas KPK');
    assert.equal(parcel.subarray(0, 2).toString(), 'PK');

    await act(officer, 'Catat pengiriman ke KPK', {
      'Nomor laporan di KPK': 'GOL-2026-7711',
      'Tanggal dikirim': dayBefore(0),
    });
    await stands(officer, 'Di KPK');
    await reporter.reload();
    await stands(reporter, 'Di KPK');
    await reporter.getByText('GOL-2026-7711').first().waitFor();
    await still(reporter, 'upg/sent', { see: reporter.getByText('GOL-2026-7711').first() });
  },
);

/** What the rules say stands on the page before the name of the giver is asked for. */
async function report(page: Page, url: string, thing: string): Promise<void> {
  await page.goto(`${url}/app/gratifikasi/lapor`);
  await page.getByLabel('Tanggal pemberian').fill(dayBefore(2));
  await page.getByLabel('Jenis').selectOption({ label: 'Barang' });
  await page.getByLabel('Apa yang diberikan').fill(thing);
  await page.getByLabel('Peristiwa').selectOption({ label: 'Tidak ada acara khusus' });
  await page.getByRole('radio', { name: 'Ya, pemberi berkepentingan' }).check();
  await page.getByLabel('Nilai taksiran').fill('1500000');
  await page.getByText('Wajib dilaporkan', { exact: true }).waitFor();
  await page.getByText('30 hari kerja sejak pemberian').waitFor();
  await assertAccessible(page, 'report form');
  await shoot(page, 'gift-report');
  await page.getByLabel('Pemberi', { exact: true }).fill('Rudi Hartanto');
  await page.getByLabel('Lembaga atau perusahaan').fill('CV Maju Terus');
  await page.getByLabel('Hubungan dengan Anda').selectOption({ label: 'Penyedia atau rekanan' });
  await page.getByLabel('Tempat', { exact: true }).fill('Ruang kerja');
  await page
    .getByLabel('Kronologi')
    .fill('Diantar kurir setelah serah terima pekerjaan; saya belum membukanya.');
  await page.getByRole('button', { name: 'Kirim laporan' }).click();
  await stands(page, 'Diperiksa UPG');
}

/** Opens the dialog of a step, fills it in and sends it. */
async function act(page: Page, name: string, values: Record<string, string>): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  for (const [label, value] of Object.entries(values)) await dialog.getByLabel(label).fill(value);
  await assertAccessible(page, name);
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

async function stands(page: Page, state: string): Promise<void> {
  await page.locator('h1').locator('xpath=..').getByText(state, { exact: true }).waitFor();
}

async function download(page: Page, name: string): Promise<Buffer> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name }).click();
  return readFile(await (await waiting).path());
}

function dayBefore(days: number): string {
  return new Date(Date.now() - days * DAY).toLocaleDateString('sv-SE', { timeZone: 'Asia/Makassar' });
}
