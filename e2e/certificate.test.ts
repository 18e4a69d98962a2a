import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { newVisitor, noBrowser, shoot } from './browser.ts';
import { still } from './clips/still.ts';
import type { Program } from './program.ts';
import { sharedBrowser, sharedProgram } from './shared.ts';
import { signIn } from './client.ts';
import { enter, pick } from './staff.ts';

// The whole journey, as five people live it: an auditor enters a finding, somebody asks for his certificate and is refused with the reason,
// pays and is verified, gets the certificate, a third person checks it, and a new final finding revokes it.

interface Holder {
  name: string;
  id: string;
}

test(
  'finding → refused → paid and verified → issued → checked by anybody → revoked',
  { skip: noBrowser },
  async () => {
    const program = await sharedProgram();
    const browser = await sharedBrowser();
    const session = await (
      await signIn(program, 'staff')
    ).get<{ account: { name: string }; personId: string }>('/session');
    const holder: Holder = { name: session.account.name, id: session.personId };

    // A program that runs already may have been walked before.
    const run = holder.id.slice(-4) + Math.floor(Math.random() * 1e6);
    const [first, second] = [`LHP-1/${run}`, `LHP-2/${run}`];
    const auditor = await enter(browser, program, 'auditor');
    const report = await enterFinding(auditor, program, holder, first);
    const inspektur = await enter(browser, program, 'inspektur');
    await issue(inspektur, program, report, first);

    const staff = await enter(browser, program, 'staff');
    await ask(staff, program);
    await staff.getByText('Ditolak').first().waitFor();
    await staff.getByText('Rp 1.500.000').first().waitFor();
    await shoot(staff, 'certificate-refused');
    await still(staff, 'pegawai/refused');
    await still(staff, 'pegawai/mend', { press: staff.getByRole('link', { name: 'Buka' }).first() });

    const officer = await enter(browser, program, 'loss-officer');
    await pay(officer, program, report, `STS-${run}`);
    const verifier = await enter(browser, program, 'loss-verifier');
    await verify(verifier, program, report);

    await ask(staff, program);
    await staff.getByText('Berlaku', { exact: true }).first().waitFor({ timeout: 60_000 });
    await shoot(staff, 'certificate-valid');
    await still(staff, 'pegawai/valid');
    const code = await staff.getByText(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/).innerText();

    const stranger = await (await newVisitor(browser, { script: false })).newPage();
    await stranger.goto(`${program.url}/cek`);
    await shoot(stranger, 'check-form');
    await stranger.getByRole('textbox').fill(code.toLowerCase());
    await stranger.keyboard.press('Enter');
    await stranger.waitForURL('**/cek/eskbt/*');
    assert.match(await stranger.title(), /^Berlaku/);
    const shown = await stranger.locator('main').innerText();
    assert.ok(!shown.includes(holder.name), 'the name is masked');
    await shoot(stranger, 'check-valid');
    await still(stranger, 'pegawai/check');

    const again = await enterFinding(auditor, program, holder, second);
    await issue(inspektur, program, again, second);
    await stranger.reload();
    assert.match(await stranger.title(), /^Dicabut/);
    await shoot(stranger, 'check-revoked');
    await still(stranger, 'inspektur/revoked');
    await staff.goto(`${program.url}/app/eskbt`);
    await staff.getByText('Dicabut', { exact: true }).first().waitFor();
    await shoot(staff, 'certificate-revoked');
  },
);

/** Begins a report with one finding for which `holder` owes Rp 1.500.000. @returns id of the report */
async function enterFinding(page: Page, program: Program, holder: Holder, number: string): Promise<string> {
  await page.goto(`${program.url}/app/lhp`);
  await page.getByRole('button', { name: 'Laporan baru' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Judul').fill(`Audit ketaatan ${number}`);
  await dialog.getByRole('button', { name: 'Mulai laporan' }).click();
  await page.waitForURL(/\/app\/lhp\/[0-9a-f-]{36}$/);
  const id = page.url().split('/').at(-1)!;
  await page.getByRole('link', { name: 'Tambah temuan' }).click();
  await page.getByLabel('Nomor temuan').fill('1');
  await page.getByLabel('Judul').fill('Uang harian dibayar untuk hari yang tidak dijalani');
  await page.getByLabel('Kode temuan').selectOption({ value: '1.01.07' });
  await page.getByLabel('Nilai temuan').fill('1500000');
  for (const part of ['Kondisi', 'Kriteria', 'Sebab', 'Akibat'])
    await page.getByRole('textbox', { name: part }).fill(`${part} temuan ini.`);
  const first = page.getByRole('group', { name: 'Rekomendasi 1' });
  if (!(await first.isVisible())) await page.getByRole('button', { name: 'Tambah rekomendasi' }).click();
  await first.getByLabel('Kode rekomendasi').selectOption({ value: '01' });
  await first.getByLabel('Isi rekomendasi').fill('Menyetorkan kelebihan uang harian ke kas daerah.');
  await first.getByLabel('Nilai', { exact: true }).fill('1500000');
  const responsible = first.getByRole('group', { name: 'Penanggung jawab 1' });
  if (!(await responsible.isVisible()))
    await first.getByRole('button', { name: 'Tambah penanggung jawab' }).click();
  await pick(page, 'Penanggung jawab', holder.name, holder.name);
  await responsible.getByLabel('Porsi').fill('1500000');
  await shoot(page, 'finding-form');
  await page.getByRole('button', { name: 'Simpan temuan' }).click();
  await page.waitForURL((url) => !url.pathname.endsWith('/temuan'));
  return id;
}

async function issue(page: Page, program: Program, report: string, number: string): Promise<void> {
  await page.goto(`${program.url}/app/lhp/${report}`);
  await page.getByRole('button', { name: 'Terbitkan LHP' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nomor LHP').fill(number);
  await shoot(page, 'report-issue');
  await still(page, 'inspektur/issue', { press: dialog.getByRole('button', { name: 'Terbitkan LHP' }) });
  await dialog.getByRole('button', { name: 'Terbitkan LHP' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

async function ask(page: Page, program: Program): Promise<void> {
  await page.goto(`${program.url}/app/eskbt/ajukan`);
  await page.getByLabel('Keperluan').selectOption({ label: 'Kenaikan pangkat' });
  await still(page, 'pegawai/ask', { press: page.getByRole('button', { name: 'Ajukan', exact: true }) });
  await page.getByRole('button', { name: 'Ajukan', exact: true }).click();
  await page.waitForURL(/\/app\/eskbt\/[0-9a-f-]{36}/);
}

async function pay(page: Page, program: Program, report: string, receipt: string): Promise<void> {
  await page.goto(`${program.url}/app/lhp/${report}`);
  await page
    .getByRole('link', { name: /Uang harian dibayar/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Catat setoran' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Jumlah setoran').fill('1500000');
  await dialog.getByLabel('Tanggal setor').fill(Temporal.Now.plainDateISO('Asia/Makassar').toString());
  await dialog.getByLabel('Nomor STS').fill(receipt);
  await shoot(page, 'payment');
  await still(page, 'kerugian-daerah/pay', { press: dialog.getByRole('button', { name: 'Catat setoran' }) });
  await dialog.getByRole('button', { name: 'Catat setoran' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await still(page, 'kerugian-daerah/waiting');
}

async function verify(page: Page, program: Program, report: string): Promise<void> {
  await page.goto(`${program.url}/app/lhp/${report}`);
  await page
    .getByRole('link', { name: /Uang harian dibayar/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Periksa setoran' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Uang sudah masuk').check();
  await shoot(page, 'payment-check');
  const save = dialog.getByRole('button', { name: 'Simpan pemeriksaan' });
  await still(page, 'kerugian-daerah/verify', { press: save });
  await save.click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('Menunggu pemeriksaan').first().waitFor({ state: 'hidden' });
  await still(page, 'kerugian-daerah/done');
}
