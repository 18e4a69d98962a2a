import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible } from './accessible.ts';
import { complaintsOf, noBrowser, shoot } from './browser.ts';
import { signIn } from './client.ts';
import { still } from './clips/still.ts';
import { sharedBrowser, sharedProgram } from './shared.ts';
import { enter } from './staff.ts';
import { cityDay } from './travel-case.ts';

test(
  'the supervisor of villages records the last paper and the payment; the use of that village deviates',
  { skip: noBrowser },
  async () => {
    const program = await sharedProgram();
    const regency = { ...program, url: program.url.replace('localhost', 'contoh.localhost') };
    const page = await enter(await sharedBrowser(), regency, 'contoh:village-supervisor', { width: 1440 });
    const complaints = complaintsOf(page);
    await page.goto(`${regency.url}/app/desa`);
    await page.getByText('Menyimpang').first().waitFor();
    await assertAccessible(page, 'villages');
    await shoot(page, 'villages');
    await still(page, 'desa/list');
    await page.getByRole('row').filter({ hasText: 'Menyimpang' }).getByRole('link').first().click();
    await page.getByRole('button', { name: 'Catat dokumen' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Nomor').fill('140/99/DS');
    await dialog.getByLabel('Tanggal dokumen').fill(cityDay(-1));
    await still(page, 'desa/paper', { press: dialog.getByRole('button', { name: 'Catat dokumen' }) });
    await dialog.getByRole('button', { name: 'Catat dokumen' }).click();
    await page.getByRole('button', { name: 'Catat penyaluran' }).click();
    await dialog.getByLabel('Tanggal dokumen').fill(cityDay());
    await still(page, 'desa/pay', { press: dialog.getByRole('button', { name: 'Catat penyaluran' }) });
    await dialog.getByRole('button', { name: 'Catat penyaluran' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('Disalurkan', { exact: true }).first().waitFor();
    await assertAccessible(page, 'village');
    await shoot(page, 'village');
    await still(page, 'desa/done', { see: page.getByText('Disalurkan', { exact: true }).first() });
    assert.deepEqual(complaints, []);
  },
);

test(
  'the prosecutor reads a contract under an agreement; it is gone when the agreement has ended',
  { skip: noBrowser },
  async () => {
    const program = await sharedProgram();
    const page = await enter(await sharedBrowser(), program, 'prosecutor', { width: 1440 });
    await page.goto(`${program.url}/app/kejaksaan`);
    const link = page.getByRole('table').first().getByRole('row').nth(1).getByRole('link').first();
    await link.waitFor();
    await assertAccessible(page, 'prosecutor');
    await shoot(page, 'prosecutor');
    await still(page, 'jaksa-pendamping/list', { press: link });
    await link.click();
    await page.getByText('Jalan kontrak').first().waitFor();
    await still(page, 'jaksa-pendamping/contract');
    const mayor = await signIn(program, 'government-head');
    const { rows } = await mayor.get<{ rows: { id: string; state: string }[] }>(
      '/spending/prosecutor/agreements',
    );
    for (const { id } of rows.filter((each) => each.state === 'in-force'))
      await mayor.post(`/spending/prosecutor/agreements/${id}/end`, { reason: 'Pendampingan selesai.' });
    await page.reload();
    await page.getByText('Jalan kontrak').first().waitFor({ state: 'hidden' });
    await page.goto(`${program.url}/app/kejaksaan`);
    await page.getByText('Tidak ada kontrak.').waitFor();
    await still(page, 'jaksa-pendamping/ended');
  },
);
