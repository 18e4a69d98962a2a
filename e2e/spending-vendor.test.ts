import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from './accessible.ts';
import { newVisitor, noBrowser, shoot } from './browser.ts';
import { still } from './clips/still.ts';
import { sharedBrowser, sharedProgram } from './shared.ts';
import { runningContract } from './spending-case.ts';
import { cityDay } from './travel-case.ts';

test(
  'a vendor opens its page without script, sees in which office its invoice lies, stamps a day, hands in again and contests a part',
  { skip: noBrowser },
  async () => {
    const program = await sharedProgram();
    const { id, agencyId, ppkom } = await runningContract(program, 'Perbaikan saluran Sukamaju');
    const payment = await ppkom.post<{ id: string; number: string }>('/spending/payments', {
      kind: 'ls',
      agencyId,
      contractId: id,
      purpose: 'Termin I perbaikan saluran',
      invoiceNumber: 'INV-07/2026',
      amount: 300_000_000,
      docDate: cityDay(-1),
    });
    await ppkom.post(`/spending/payments/${payment.id}/reject`, {
      docDate: cityDay(0),
      reason: 'incomplete-papers',
      text: 'Berita acara belum ditandatangani pengawas.',
    });
    const { url } = await ppkom.post<{ url: string }>(`/spending/contracts/${id}/vendor-link`, {
      contact: '0812-0000-7001',
    });
    const path = new URL(url).pathname;
    for (const width of [360, 1280]) {
      const visitor = await newVisitor(await sharedBrowser(), { width });
      const page = await visitor.newPage();
      await page.goto(program.url + path);
      await assertAccessible(page, `list at ${width}`);
      await page.getByRole('link', { name: `Buka tagihan ${payment.number}` }).click();
      await assertAccessible(page, `invoice at ${width}`);
      await visitor.close();
    }

    const visitor = await newVisitor(await sharedBrowser(), { script: false, width: 390 });
    const page = await visitor.newPage();
    await page.goto(program.url + path);
    await shoot(page, 'spending-vendor-list');
    await still(page, 'penyedia/list', {
      press: page.getByRole('link', { name: `Buka tagihan ${payment.number}` }),
    });
    await page.getByRole('link', { name: `Buka tagihan ${payment.number}` }).click();
    await page.getByText('Berita acara belum ditandatangani pengawas.').waitFor();
    await still(page, 'penyedia/returned', {
      see: page.getByText('Berita acara belum ditandatangani pengawas.'),
    });
    await page.getByRole('button', { name: 'Kirim sanggahan' }).click();
    assert.match(await page.title(), /^Galat: /);
    await shoot(page, 'spending-vendor-error');
    await page.getByLabel(/^Tagihan masuk: PPKOM/).check();
    await page.getByLabel('Mengapa keliru?').fill('Berkas sudah lengkap ketika diserahkan.');
    await still(page, 'penyedia/contest', { press: page.getByRole('button', { name: 'Kirim sanggahan' }) });
    await page.getByRole('button', { name: 'Kirim sanggahan' }).click();
    await page.getByText('Catatan Anda sudah tersimpan').waitFor();
    await page.getByLabel('Hari Anda menyerahkannya').fill(cityDay(0));
    await still(page, 'penyedia/again', { press: page.getByRole('button', { name: 'Catat penyerahan' }) });
    await page.getByRole('button', { name: 'Catat penyerahan' }).click();
    await page.getByText('Tagihan diserahkan lagi').waitFor();
    await page.getByLabel('Hari Anda menerima').fill(cityDay(0));
    await page.getByRole('button', { name: 'Catat penerimaan' }).click();
    await page.getByText('Menunggu keputusan').waitFor();
    await shoot(page, 'spending-vendor');
    await still(page, 'penyedia/after', { see: page.getByText('Menunggu keputusan').first() });
    const { holder, disputes } = await ppkom.get<{ holder: string; disputes: object[] }>(
      `/spending/payments/${payment.id}`,
    );
    assert.deepEqual([holder, disputes.length], ['commitment-officer', 1]);
    await visitor.close();
  },
);
