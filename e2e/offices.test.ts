import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AccountsReply } from '../src/platform/identity/contract.ts';
import { complaintsOf, noBrowser } from './browser.ts';
import { signIn } from './client.ts';
import { still } from './clips/still.ts';
import { sharedBrowser, sharedProgram } from './shared.ts';
import { enter } from './staff.ts';

// Three offices whose work no other journey goes: the officer of certificates checks a list, the account officer begins a reset, the Sekda asks
// an agency for an explanation.

test(
  'the officer of certificates checks a list at once, and finds the number that is cut',
  { skip: noBrowser },
  async () => {
    const program = await sharedProgram();
    const keeper = await signIn(program, 'account-officer');
    const { rows } = await keeper.get<AccountsReply>('/accounts?status=active&text=&page=1');
    const numbers = rows.flatMap(({ nip }) => nip ?? []).slice(0, 6);
    assert.ok(numbers.length > 1, 'people of the demo city have numbers');
    const page = await enter(await sharedBrowser(), program, 'certificate-officer');
    const complaints = complaintsOf(page);
    await page.goto(`${program.url}/app/eskbt/antrean`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    await still(page, 'surat-bebas-temuan/queue');
    await page.goto(`${program.url}/app/eskbt/daftar`);
    await page.getByLabel('Nama daftar').fill('Kenaikan pangkat April 2027');
    await page.getByLabel('NIP atau kode pegawai').fill([...numbers, '19850'].join('\n'));
    const check = page.getByRole('button', { name: 'Periksa', exact: true });
    await still(page, 'surat-bebas-temuan/paste', { press: check });
    await check.click();
    await page.waitForURL(/\/app\/eskbt\/daftar\/[0-9a-f-]{36}$/);
    await page.getByText('Hasil ini bukan surat keterangan.').waitFor({ timeout: 60_000 });
    // The heading and every line of the list.
    await page
      .getByRole('row')
      .nth(numbers.length + 1)
      .waitFor();
    await page.getByRole('table').getByText('19850', { exact: true }).waitFor();
    await page.getByText('Memeriksa', { exact: true }).first().waitFor({ state: 'hidden' });
    await still(page, 'surat-bebas-temuan/result');
    await page.goto(`${program.url}/app/eskbt/register`);
    await page.getByRole('row').nth(1).waitFor();
    await still(page, 'surat-bebas-temuan/register');
    assert.deepEqual(complaints, []);
    await page.context().close();
  },
);

test('an account officer asks for a reset, and cannot grant it himself', { skip: noBrowser }, async () => {
  const program = await sharedProgram();
  const page = await enter(await sharedBrowser(), program, 'account-officer');
  const complaints = complaintsOf(page);
  await page.goto(`${program.url}/app/akun?status=active`);
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: /^Minta atur ulang/ }) })
    .first();
  const ask = row.getByRole('button', { name: /^Minta atur ulang/ });
  await still(page, 'pejabat-akun/account', { press: ask });
  await ask.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Alasan').fill('Lupa kata sandi; datang sendiri dengan kartu pegawai.');
  const send = dialog.getByRole('button', { name: 'Minta atur ulang' });
  await still(page, 'pejabat-akun/reason', { press: send });
  await send.click();
  await dialog.waitFor({ state: 'hidden' });
  const waiting = page.getByRole('table').getByText('Menunggu persetujuan').first();
  await waiting.waitFor();
  await still(page, 'pejabat-akun/waiting', { see: waiting });
  await page.getByRole('tab', { name: 'Permintaan atur ulang' }).click();
  await page.getByText('Diputus pejabat lain').first().waitFor();
  assert.equal(await page.getByRole('button', { name: 'Setujui dan cetak surat' }).count(), 0);
  await still(page, 'pejabat-akun/other');
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test('the Sekda asks an agency for an explanation on his phone', { skip: noBrowser }, async () => {
  const program = await sharedProgram();
  const page = await enter(await sharedBrowser(), program, 'regional-secretary', { width: 390 });
  const complaints = complaintsOf(page);
  await page.goto(`${program.url}/m`);
  const agency = page.locator('a.agency').first();
  await still(page, 'sekda/agencies', { press: agency });
  await agency.click();
  const ask = page.getByRole('button', { name: 'Minta penjelasan' }).first();
  await still(page, 'sekda/ask', { press: ask });
  await ask.click();
  const asked = page.getByText(/Menunggu jawaban sampai/).first();
  await asked.waitFor();
  await still(page, 'sekda/asked', { see: asked });
  await page.goto(`${program.url}/app/peringatan`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  await still(page, 'sekda/alarms');
  assert.deepEqual(complaints, []);
  await page.context().close();
});
