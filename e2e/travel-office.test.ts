import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { assertAccessible } from './accessible.ts';
import { complaintsOf, noBrowser, shoot } from './browser.ts';
import { signIn } from './client.ts';
import { still } from './clips/still.ts';
import { sharedBrowser, sharedProgram } from './shared.ts';
import { enter, pick } from './staff.ts';

// One trip through the office: tariffs are imported, the officer plans, the head signs, the commitment officer issues the SPD, the trip begins and
// ends, and its costs stand beside their ceilings.

const DAY = 24 * 60 * 60 * 1000;
const ORIGIN = '64.72';
const DESTINATION = { code: '64.71', name: 'Kota Balikpapan', typed: 'balikpapan' };

test('a trip is planned, signed, issued, travelled and accounted for', { skip: noBrowser }, async () => {
  const program = await sharedProgram();
  const browser = await sharedBrowser();
  const mark = `${Date.now() % 1_000_000}`;
  const purpose = `Rapat koordinasi nomor ${mark}`;
  const traveller = await (await signIn(program, 'staff')).get<Session>('/session');

  const administrator = await enter(browser, program, 'technical-administrator');
  await importTariffs(administrator, program.url, mark);

  const officer = await enter(browser, program, 'travel-officer');
  const complaints = complaintsOf(officer);
  await otherTrip(program, traveller.personId);
  const path = await plan(officer, program.url, purpose, traveller.account.name);

  const head = await enter(browser, program, 'agency-head');
  await head.getByText(purpose).first().waitFor();
  await head.goto(program.url + path);
  await stands(head, 'Menunggu tanda tangan');
  await assertAccessible(head, 'letter to sign');
  await still(head, 'kepala-instansi/sign', {
    press: head.getByRole('button', { name: 'Tandatangani surat tugas' }),
  });
  await act(head, 'Tandatangani surat tugas', { 'Nomor surat tugas': `090/${mark}/ST` });
  await stands(head, 'Menunggu SPD');

  const payer = await enter(browser, program, 'commitment-officer');
  await payer.getByText(purpose).first().waitFor();
  await payer.goto(program.url + path);
  await act(payer, 'Terbitkan SPD', { [`Uang muka ${traveller.account.name}`]: '1000000' });
  await stands(payer, 'SPD terbit');

  await officer.reload();
  await stands(officer, 'SPD terbit');
  await officer.getByRole('button', { name: 'Catat keberangkatan' }).click();
  await stands(officer, 'Dalam perjalanan');
  await act(officer, 'Catat kepulangan', {});
  await stands(officer, 'Sudah kembali');
  await officer.getByText('Rencana kembali').waitFor();
  await assertAccessible(officer, 'trip that bends');
  await shoot(officer, 'travel-trip');
  const paper = await officer.request.get(
    `${program.url}/api/travel/trips/${path.split('/').at(-1)}/papers/letter`,
  );
  assert.equal((await paper.body()).subarray(0, 5).toString(), '%PDF-');

  await officer.getByRole('link', { name: `Rincian biaya ${traveller.account.name}` }).click();
  await claim(officer);
  await officer.goto(`${program.url}/app/perjalanan?q=${mark}`);
  await officer.getByRole('link', { name: purpose }).or(officer.getByText(purpose)).first().waitFor();
  await assertAccessible(officer, 'list');
  await officer.goto(`${program.url}/app/perjalanan`);
  await officer.getByText(purpose).first().waitFor();
  await shoot(officer, 'travel-list');
  // Half a point, and a night that is paid twice.
  assert.deepEqual(
    complaints.map((each) => /status of 422/.test(each)),
    [true, true],
  );
});

interface Session {
  account: { name: string };
  personId: string;
}

async function importTariffs(page: Page, url: string, mark: string): Promise<void> {
  await page.goto(`${url}/app/tarif-perjalanan`);
  await page.getByRole('link', { name: 'Impor tarif' }).click();
  const row = (component: string, amount: number) =>
    `Perwali Uji ${mark};2026-01-01;;${DESTINATION.code};${component};;${amount}`;
  const text = [
    'dasar;berlaku_mulai;berlaku_sampai;daerah;komponen;golongan;besaran',
    row('uang harian', 430_000),
    row('hotel', 800_000),
  ].join('\n');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'tarif.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: 'Unggah berkas' }).click();
  await page.getByRole('button', { name: 'Periksa berkas' }).click();
  await page.getByRole('button', { name: 'Simpan 2 baris' }).click();
  await page.getByText('Impor tersimpan', { exact: true }).waitFor();
  await page.goto(`${url}/app/tarif-perjalanan?region=${DESTINATION.code}`);
  await page.getByText(`Perwali Uji ${mark}`).first().waitFor();
  await assertAccessible(page, 'tariffs');
  await shoot(page, 'travel-tariffs');
}

/** Another draft of the same person on the same days, so that the wizard has something to warn of. */
async function otherTrip(
  program: Awaited<ReturnType<typeof sharedProgram>>,
  personId: string,
): Promise<void> {
  const officer = await signIn(program, 'travel-officer');
  const { agency } = await officer.get<{ agency: { id: string } }>('/session');
  await officer.post('/travel/trips', {
    agencyId: agency.id,
    purpose: 'Rapat lain pada hari yang sama',
    budgetAccount: '',
    originCode: ORIGIN,
    originPlace: 'Kantor',
    fromDay: dayAfter(1),
    toDay: dayAfter(1),
    destinations: [],
    members: [{ personId, isLeader: true, grade: 'III/c', positionTitle: 'Analis', costLevel: 'C' }],
  });
}

/** The wizard, each step saved. @returns path of the trip */
async function plan(page: Page, url: string, purpose: string, name: string): Promise<string> {
  await page.goto(`${url}/app/perjalanan`);
  await page.getByRole('link', { name: 'Susun perjalanan' }).click();
  await page.getByLabel('Maksud perjalanan').fill(purpose);
  await page.getByLabel('Tanggal berangkat').fill(dayAfter(0));
  await page.getByLabel('Tanggal kembali').fill(dayAfter(2));
  await pick(page, 'Pelaksana', name, name);
  await page.getByLabel('Pangkat, golongan').fill('III/c');
  await page.getByLabel('Tingkat biaya').fill('C');
  await assertAccessible(page, 'who');
  await still(page, 'petugas-perjalanan/who', {
    press: page.getByRole('button', { name: 'Simpan dan lanjut' }),
  });
  await goOn(page, 'Ke mana');
  await page.getByText('Ada perjalanan lain pada hari yang sama').waitFor();
  await pick(page, 'Kabupaten/kota tujuan', DESTINATION.typed, DESTINATION.name);
  await page.getByLabel('Instansi yang didatangi').fill('Dinas Kesehatan Kota Balikpapan');
  await page.getByLabel('Alamat').fill('Jalan Contoh 1');
  await page.getByLabel('Titik lokasi').fill('Jalan Contoh 1');
  await page.getByRole('button', { name: 'Simpan dan lanjut' }).click();
  await page.getByText('Isi lintang lalu bujur').first().waitFor();
  await page.getByLabel('Titik lokasi').fill('-1,2654; 116,8312');
  await still(page, 'petugas-perjalanan/where', {
    see: page.getByText('Ada perjalanan lain pada hari yang sama'),
  });
  await goOn(page, 'Rute');
  // Saved: a page loaded anew goes on where it was.
  await page.reload();
  await page.getByRole('button', { name: 'Isi pulang-pergi' }).click();
  await page.getByLabel('Jam berangkat').first().fill('08:00');
  await page.getByLabel('Jam tiba').first().fill('11:30');
  await assertAccessible(page, 'legs');
  await shoot(page, 'travel-plan');
  await still(page, 'petugas-perjalanan/legs', {
    press: page.getByRole('button', { name: 'Simpan dan lanjut' }),
  });
  await goOn(page, 'Anggaran');
  await goOn(page, 'Rombongan');
  await page.getByText('Belum ada anggota lain').waitFor();
  await goOn(page, 'Periksa dan ajukan');
  await page.getByRole('link', { name: 'Isi pembebanan anggaran' }).click();
  await page.getByLabel('Pembebanan anggaran').fill('5.1.02.04.01.0001');
  await goOn(page, 'Rombongan');
  await goOn(page, 'Periksa dan ajukan');
  await page.getByText('08.00 WITA').waitFor();
  await assertAccessible(page, 'check');
  await still(page, 'petugas-perjalanan/propose', {
    press: page.getByRole('button', { name: 'Ajukan untuk ditandatangani' }),
  });
  await page.getByRole('button', { name: 'Ajukan untuk ditandatangani' }).click();
  await stands(page, 'Menunggu tanda tangan');
  return new URL(page.url()).pathname;
}

async function goOn(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Simpan dan lanjut' }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

/** The allowance of all days by tariff, and a hotel night above its ceiling. */
async function claim(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Isi uang harian 3 hari' }).click();
  await page.getByRole('button', { name: 'Tambah baris' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Malam yang dimulai pada').fill(dayAfter(0));
  await dialog.getByLabel('Keterangan').fill('Hotel Contoh');
  await dialog.getByLabel('Dibayar').fill('950000');
  await dialog.getByText('150.000 di atas batas').waitFor();
  await assertAccessible(page, 'one line');
  await dialog.getByRole('button', { name: 'Tambahkan' }).click();
  await page.getByText('Ada perubahan yang belum disimpan.').waitFor();
  await page.reload();
  await page.getByText('sebelum halaman dimuat ulang').waitFor();
  await refusedLine(page);
  await page.getByRole('button', { name: 'Simpan rincian' }).click();
  await page.getByText('Ada perubahan yang belum disimpan.').waitFor({ state: 'hidden' });
  await page.reload();
  await page.getByText('Hotel Contoh').waitFor();
  await page.getByText('Rp 2.240.000').first().waitFor();
  await assertAccessible(page, 'claim');
  await shoot(page, 'travel-claim');
  await still(page, 'petugas-perjalanan/claim', { see: page.getByText('Hotel Contoh') });
  await page.getByRole('button', { name: 'Ajukan pertanggungjawaban' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ajukan pertanggungjawaban' }).click();
  await page.getByRole('button', { name: 'Simpan rincian' }).waitFor({ state: 'detached' });
}

/** A night that is paid twice is refused; the summary leads to it. */
async function refusedLine(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tambah baris' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Malam yang dimulai pada').fill(dayAfter(0));
  await dialog.getByLabel('Keterangan').fill('Hotel lagi');
  await dialog.getByLabel('Dibayar').fill('100000');
  await dialog.getByRole('button', { name: 'Tambahkan' }).click();
  await page.getByRole('button', { name: 'Simpan rincian' }).click();
  await page.getByRole('alert').getByRole('link').first().click();
  assert.match(String(await page.evaluate('document.activeElement.id')), /^claim-lines\.4\./);
  await page.getByRole('button', { name: 'Hapus baris 5' }).click();
}

/** Opens the dialog of a step, fills it in and sends it. */
async function act(page: Page, name: string, values: Record<string, string>): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  for (const [label, value] of Object.entries(values)) await dialog.getByLabel(label).fill(value);
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

async function stands(page: Page, state: string): Promise<void> {
  await page.locator('h1').locator('xpath=..').getByText(state, { exact: true }).waitFor();
}

function dayAfter(days: number): string {
  return new Date(Date.now() + days * DAY).toLocaleDateString('sv-SE', { timeZone: 'Asia/Makassar' });
}
