import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { assertAccessible } from './accessible.ts';
import { complaintsOf, noBrowser, shoot } from './browser.ts';
import { still } from './clips/still.ts';
import { sharedBrowser, sharedProgram } from './shared.ts';
import { advance, runningContract } from './spending-case.ts';
import { enter } from './staff.ts';
import { cityDay } from './travel-case.ts';

// A contract falls behind: its PPKOM reports from the site, once without a line, and invites to a show-cause meeting. A payment goes from invoice to
// transfer over all its parties, and is sent back once on the way.

test(
  'the PPKOM reports from the site, the contract becomes critical and is discussed',
  { skip: noBrowser },
  async () => {
    const program = await sharedProgram();
    const browser = await sharedBrowser();
    const contract = await runningContract(program, `Gedung Uji ${Date.now() % 1_000_000}`);
    const path = `/app/kontrak/${contract.id}`;
    const page = await enter(browser, program, 'commitment-officer', { width: 390 });
    const complaints = complaintsOf(page);

    await page.goto(program.url + path);
    await page.getByText('Belum dapat dihitung: belum ada laporan kemajuan.').waitFor();
    await still(page, 'ppkom-pptk/begin', { press: page.getByRole('link', { name: 'Lapor kemajuan' }) });
    await page.getByRole('link', { name: 'Lapor kemajuan' }).click();
    await page.getByText('Ini laporan yang pertama.').waitFor();
    await report(page, { percent: '10', day: cityDay(-30), photo: await picture() });
    await assertAccessible(page, 'report');
    await shoot(page, 'contract-progress');
    await still(page, 'ppkom-pptk/report', { press: page.getByRole('button', { name: 'Kirim laporan' }) });
    await page.getByRole('button', { name: 'Kirim laporan' }).click();
    await page.getByText('kontrak kritis periode I').waitFor();

    await withoutLine(page, contract.id);
    await page.getByText('Terlambat 31 poin dari rencana; kontrak kritis periode I.').waitFor();
    await still(page, 'ppkom-pptk/critical');
    await page.setViewportSize({ width: 1440, height: 900 });
    await assertAccessible(page, 'critical contract');
    await shoot(page, 'contract');

    await page.getByRole('tab', { name: 'Rapat pembuktian' }).click();
    await act(page, 'Undang rapat pembuktian', { 'Hari rapat': cityDay() });
    await act(page, 'Catat hasil rapat', {
      'Hari rapat': cityDay(),
      'Sasaran fisik': '30',
      'Sampai dengan': cityDay(14),
      'Isi berita acara': 'Penyedia menambah satu regu.',
    });
    await page.getByText('sekarang 19% dari sasaran 30%, sisa 14 hari').waitFor();
    await still(page, 'ppkom-pptk/meeting', { see: page.getByText('sekarang 19% dari sasaran 30%') });
    await assertAccessible(page, 'meeting');

    await page.getByRole('tab', { name: 'Uang' }).click();
    await act(page, 'Catat jaminan', {
      Penerbit: 'Bank Contoh',
      Nomor: 'JP/1',
      Nilai: '55500000',
      'Berlaku sampai': cityDay(20),
    });
    await page.getByText('20 hari lagi').waitFor();
    await assertAccessible(page, 'money');

    await page.goto(`${program.url}/app/kontrak?q=${encodeURIComponent(contract.title)}&critical=any`);
    await page.getByText('−31 poin, kritis periode I').waitFor();
    await assertAccessible(page, 'list');
    await page.goto(`${program.url}/app/kontrak`);
    await page.getByRole('link', { name: 'Lewat waktu' }).waitFor();
    await shoot(page, 'contracts');
    assert.deepEqual(complaints, []);
  },
);

/** The line breaks while a report is written: it waits on the device with its photograph, and goes by itself when the line returns. */
async function withoutLine(page: Page, contractId: string): Promise<void> {
  await page.getByRole('link', { name: 'Lapor kemajuan' }).click();
  await page.getByText('Laporan terakhir 10%').waitFor();
  await page.context().setOffline(true);
  await report(page, { percent: '19', day: cityDay(), photo: await picture() });
  await page.getByRole('button', { name: 'Kirim laporan' }).click();
  await page.getByText('menunggu di perangkat ini').waitFor();
  await page.getByText('19%, 1 foto').waitFor();
  await still(page, 'ppkom-pptk/offline', { see: page.getByText('19%, 1 foto') });
  await page.context().setOffline(false);
  await page.getByText('menunggu di perangkat ini').waitFor({ state: 'hidden' });
  await page.goto(page.url().replace('/kemajuan', ''));
  assert.ok(page.url().endsWith(contractId));
  await page.getByRole('link', { name: 'Foto 1' }).nth(1).waitFor();
}

test('a payment passes every office, and is sent back once', { skip: noBrowser }, async () => {
  const program = await sharedProgram();
  const browser = await sharedBrowser();
  const contract = await runningContract(program, `Jalan Uji ${Date.now() % 1_000_000}`);
  const { version } = (
    await contract.pptk.get<{ contract: { version: number } }>(`/spending/contracts/${contract.id}`)
  ).contract;
  await contract.pptk.post(`/spending/contracts/${contract.id}/progress`, {
    version,
    periodEnd: cityDay(),
    percent: 45,
  });

  const pptk = await enter(browser, program, 'technical-officer');
  const complaints = complaintsOf(pptk);
  await pptk.goto(`${program.url}/app/kontrak/${contract.id}?part=money`);
  await pptk.getByRole('link', { name: 'Catat tagihan termin 1' }).click();
  await pptk.getByLabel('Uraian').fill(`Termin I ${contract.title}`);
  await pptk.getByLabel('Nomor tagihan').fill('INV/1');
  await assertAccessible(pptk, 'new payment');
  await pptk.getByRole('button', { name: 'Catat tagihan' }).click();
  await pptk.getByRole('heading', { name: /^BYR-/ }).waitFor();
  await pptk.getByText('Bola ada pada PPKOM').waitFor();
  const path = new URL(pptk.url()).pathname;
  const id = path.split('/').at(-1)!;
  await advance(program, 'commitment-officer', id);
  await advance(program, 'technical-officer', id);
  await advance(program, 'treasurer', id);

  const verifier = await enter(browser, program, 'finance-verifier');
  await verifier.goto(`${program.url}/app/pembayaran?view=mine&q=${encodeURIComponent(contract.title)}`);
  await verifier.getByRole('row').filter({ hasText: contract.title }).getByRole('link').click();
  await verifier.getByText('Giliran Anda: Nyatakan SPP benar').waitFor();
  await still(verifier, 'ppk-skpd/turn', { see: verifier.getByText('Giliran Anda: Nyatakan SPP benar') });
  await verifier.getByRole('button', { name: 'Kembalikan' }).click();
  const dialog = verifier.getByRole('dialog');
  await dialog.getByLabel('Alasan').selectOption('tax-number');
  await dialog.getByLabel('Apa yang perlu diperbaiki?').fill('NPWP pada faktur tidak sama dengan kontrak.');
  await assertAccessible(verifier, 'sending back');
  await still(verifier, 'ppk-skpd/reason', { press: dialog.getByRole('button', { name: 'Kembalikan' }) });
  await dialog.getByRole('button', { name: 'Kembalikan' }).click();
  await verifier.getByText('Bola ada pada Bendahara').waitFor();
  await verifier.getByText('1 kali dikembalikan pada tahap ini').waitFor();
  await assertAccessible(verifier, 'payment that was sent back');
  await shoot(verifier, 'spending-payment');
  await still(verifier, 'ppk-skpd/bent', { see: verifier.getByText('1 kali dikembalikan pada tahap ini') });

  await advance(program, 'treasurer', id);
  await advance(program, 'finance-verifier', id);
  await advance(program, 'budget-user', id);
  await advance(program, 'budget-user', id);
  const treasury = await enter(browser, program, 'treasury');
  await treasury.goto(program.url + path);
  await still(treasury, 'bud/order', { press: treasury.getByRole('button', { name: 'Terbitkan SP2D' }) });
  await act(treasury, 'Terbitkan SP2D', { 'Nomor SP2D': `SP2D/${id.slice(-6)}` });
  await still(treasury, 'bud/arrive', { press: treasury.getByRole('button', { name: 'Catat uang tiba' }) });
  await act(treasury, 'Catat uang tiba', {});
  await treasury.getByText('Uang sudah tiba di penyedia').waitFor();
  await still(treasury, 'bud/arrived');
  assert.equal(
    await treasury.getByText('Menyimpang').count(),
    1,
    'the line bends where it was sent back, and nowhere else',
  );

  await treasury.goto(`${program.url}/app/pembayaran`);
  await treasury.getByRole('tab', { name: 'Berjalan' }).waitFor();
  await assertAccessible(treasury, 'payments');
  await shoot(treasury, 'payments');
  await still(treasury, 'bud/list');
  await treasury.goto(`${program.url}/app/kontrak`);
  await treasury.getByRole('link', { name: 'Lewat waktu' }).waitFor();
  await shoot(treasury, 'contracts');
  assert.deepEqual(complaints, []);
});

test(
  'who is slow names offices, never persons; the head sees his own staff, and each of them himself',
  { skip: noBrowser },
  async () => {
    const program = await sharedProgram();
    const browser = await sharedBrowser();
    const mayor = await enter(browser, program, 'government-head', { locale: 'en', dark: true });
    const complaints = complaintsOf(mayor);
    await mayor.goto(`${program.url}/app/siapa-lambat`);
    await mayor.getByRole('heading', { name: 'Offices in each stage' }).waitFor();
    await mayor.getByText('not enough data yet').first().waitFor();
    await assertAccessible(mayor, 'who is slow, dark');
    await shoot(mayor, 'who-is-slow');
    await mayor.getByRole('row').filter({ hasText: /BYR-/ }).first().getByRole('button').first().click();
    await mayor.getByRole('complementary').getByText('recorded').first().waitFor();
    await assertAccessible(mayor, 'timeline of a case');

    const treasurer = await enter(browser, program, 'treasurer', { width: 390 });
    await treasurer.goto(`${program.url}/app/staf-keuangan`);
    await treasurer.getByRole('heading', { level: 2 }).filter({ hasText: '(Anda)' }).waitFor();
    assert.equal(await treasurer.getByRole('heading', { level: 2 }).filter({ hasText: '(Anda)' }).count(), 1);
    const text = `Dokumen lengkap baru tiba ${Date.now() % 1_000_000}.`;
    await treasurer.getByLabel('Penjelasan Anda').fill(text);
    await treasurer.getByRole('button', { name: 'Kirim penjelasan' }).click();
    await treasurer.getByText(text).first().waitFor();
    await assertAccessible(treasurer, 'own page');

    const head = await enter(browser, program, 'agency-head');
    await head.goto(`${program.url}/app/staf-keuangan`);
    await head.getByText(text).waitFor();
    await assertAccessible(head, 'finance staff');
    await shoot(head, 'finance-staff');
    await still(head, 'kepala-instansi/staff', { see: head.getByText(text) });
    assert.deepEqual(complaints, []);
  },
);

async function report(
  page: Page,
  { percent, day, photo }: { percent: string; day: string; photo: Buffer },
): Promise<void> {
  await page.getByLabel('Fisik seluruhnya').fill(percent);
  await page.getByLabel('Sampai hari').fill(day);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'lokasi.jpg', mimeType: 'image/jpeg', buffer: photo });
  await page.getByRole('img', { name: 'Foto 1' }).waitFor();
}

/** Opens the dialog of an act, fills it in and sends it. */
async function act(page: Page, name: string, values: Record<string, string>): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  for (const [label, value] of Object.entries(values))
    await dialog.getByLabel(label, { exact: true }).fill(value);
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

function picture(): Promise<Buffer> {
  return sharp({ create: { width: 640, height: 480, channels: 3, background: '#8a8f7a' } })
    .jpeg()
    .toBuffer();
}
