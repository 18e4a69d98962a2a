import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import bwipjs from 'bwip-js/node';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { hostMac, hostPath } from '../src/capabilities/travel/actions/host-link.ts';
import type { TripDetail } from '../src/capabilities/travel/contract.ts';
import type { TimelineReply } from '../src/capabilities/travel/contract-evidence.ts';
import { codeOfStep, stepAt } from '../src/capabilities/travel/rules/visum-code.ts';
import { openVault } from '../src/platform/identity/vault.ts';
import { assertAccessible } from './accessible.ts';
import { complaintsOf, noBrowser, shoot } from './browser.ts';
import { signIn, type Client } from './client.ts';
import { still } from './clips/still.ts';
import type { Program } from './program.ts';
import { sharedBrowser, sharedProgram } from './shared.ts';
import { enter } from './staff.ts';

// A traveller with his phone: what is recorded is told first, he checks in without a line and with it, scans visum and boarding pass, accounts,
// answers, and sees all that is known of him.

const BALIKPAPAN = { latitude: -1.2675, longitude: 116.8289, accuracy: 12 };
const DAY = 24 * 60 * 60 * 1_000;
const day = (after = 0) =>
  new Date(Date.now() + after * DAY).toLocaleDateString('sv-SE', { timeZone: 'Asia/Makassar' });

interface Prepared {
  purpose: string;
  trip: TripDetail;
  memberId: string;
}

test('a traveller goes with his phone', { skip: noBrowser }, async () => {
  const program = await sharedProgram();
  const traveller = await signIn(program, 'staff');
  const prepared = await issuedTrip(program, traveller);
  const page = await enter(await sharedBrowser(), program, 'staff', { width: 390 });
  const complaints = complaintsOf(page);
  await page.context().grantPermissions(['geolocation'], { origin: program.url });
  await page.context().setGeolocation(BALIKPAPAN);

  await readNotice(page, program, prepared);
  await checkInWithoutLine(page, traveller, prepared);
  await takeVisum(page, program, prepared);
  await keepPass(page);
  await keepReceipt(page);
  await setUpClient(page);
  await accountFor(page);
  await answer(page);
  await seeEverything(page);
  // The wrong code, and a receipt without its file, are refused on purpose.
  assert.deepEqual(
    complaints.filter((each) => !/422 .*(visums|documents)/.test(each)),
    [],
  );
});

/** A trip that began today, as far as its SPD, by those whose work it is. */
async function issuedTrip(program: Program, traveller: Client): Promise<Prepared> {
  const officer = await signIn(program, 'travel-officer');
  const { personId, agency } = await traveller.get<{ personId: string; agency: { id: string } }>('/session');
  const purpose = `Rapat koordinasi ${Date.now() % 1_000_000}`;
  const { id } = await officer.post<{ id: string }>('/travel/trips', {
    agencyId: agency.id,
    purpose,
    budgetAccount: '5.1.02.04.01.0001',
    originCode: '64.72',
    originPlace: 'Samarinda',
    fromDay: day(),
    toDay: day(1),
    destinations: [{ code: '64.71', hostName: 'Dinas Kesehatan Kota Balikpapan', address: 'Jalan Contoh 1' }],
    legs: [{ day: day(), mode: 'air', fromCode: '64.72', toCode: '64.71' }],
    members: [{ personId, isLeader: true, grade: 'III/c', positionTitle: 'Analis', costLevel: 'C' }],
  });
  await officer.post(`/travel/trips/${id}/propose`);
  const head = await signIn(program, 'agency-head');
  await head.post(`/travel/trips/${id}/sign`, { number: '090/12/ST/2026', signedDay: day() });
  const ppk = await signIn(program, 'commitment-officer');
  await ppk.post(`/travel/trips/${id}/issue`, { advances: [] });
  const trip = await traveller.get<TripDetail>(`/travel/trips/${id}`);
  await traveller.send('POST', `/travel/trips/${id}/start`);
  return { purpose, trip, memberId: trip.members[0]!.id };
}

async function readNotice(page: Page, program: Program, { purpose }: Prepared): Promise<void> {
  await page.goto(`${program.url}/app/perjalanan-saya`);
  const link = page.getByRole('link', { name: purpose }).first();
  await link.waitFor();
  await assertAccessible(page, 'my trips');
  await shoot(page, 'travel-my-trips');
  await link.click();
  await page.getByRole('heading', { name: 'Data perjalanan Anda' }).waitFor();
  await page.getByText('tidak dapat melacak Anda di latar belakang').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Lapor hadir' }).count(), 0, 'the notice stands first');
  await assertAccessible(page, 'notice');
  await shoot(page, 'travel-notice');
  await still(page, 'pegawai-perjalanan/notice', {
    press: page.getByRole('button', { name: 'Saya mengerti, siapkan ponsel ini' }),
  });
  await page.getByRole('button', { name: 'Saya mengerti, siapkan ponsel ini' }).click();
  await page.getByRole('button', { name: 'Lapor hadir' }).waitFor();
}

async function checkInWithoutLine(page: Page, traveller: Client, { memberId }: Prepared): Promise<void> {
  await assertAccessible(page, 'trip');
  await shoot(page, 'travel-trip');
  await page.context().setOffline(true);
  const waiting = page.getByText('Menunggu jaringan', { exact: true });
  await page.getByRole('button', { name: 'Lapor hadir' }).click();
  await waiting.waitFor();
  await page.context().setGeolocation({ ...BALIKPAPAN, latitude: -1.24 });
  await page.getByRole('button', { name: 'Lapor hadir' }).click();
  await waiting.nth(1).waitFor();
  const path = `/travel/members/${memberId}/timeline`;
  const before = await traveller.get<TimelineReply>(path);
  assert.equal(before.days.flatMap((each) => each.checkIns).length, 0, 'nothing has left the phone');
  await shoot(page, 'travel-check-in');
  await still(page, 'pegawai-perjalanan/check-in', {
    press: page.getByRole('button', { name: 'Lapor hadir' }),
  });
  await page.context().setOffline(false);
  await waiting.first().waitFor({ state: 'detached' });
  const { days } = await traveller.get<TimelineReply>(path);
  const fixes = days.flatMap((each) => each.fixes).toSorted((a, b) => a.at.localeCompare(b.at));
  assert.deepEqual(
    fixes.map(({ latitude, signed, fault, source }) => [latitude, signed, fault, source]),
    [
      [BALIKPAPAN.latitude, true, null, 'web'],
      [-1.24, true, null, 'web'],
    ],
  );
}

/** The host office opens its page; the traveller types the code of this half minute. */
async function takeVisum(page: Page, program: Program, { trip }: Prepared): Promise<void> {
  const place = trip.places[0]!;
  const vault = openVault(join(program.folder, 'data/keys'));
  const opened = await fetch(program.url + hostPath(vault, place.id), {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ nama: 'Rina Kartika' }),
  });
  assert.equal(opened.status, 303, await opened.text());
  await page.getByRole('link', { name: 'Pindai visum' }).first().click();
  const code = page.getByLabel('Kode dari layar kantor tujuan');
  await code.waitFor();
  await assertAccessible(page, 'visum');
  await code.fill('0000-0000');
  await page.getByRole('button', { name: 'Catat visum' }).click();
  await page.getByText('Kode ini tidak berlaku').first().waitFor();
  await code.fill(codeOfStep(hostMac(vault, place.id), stepAt(Date.now() / 1_000)));
  await page.getByRole('button', { name: 'Catat visum' }).click();
  await page.getByText(`Visum dari ${place.hostName} dicatat`).waitFor();
  await shoot(page, 'travel-visum');
  await still(page, 'pegawai-perjalanan/visum', { see: page.getByText('Visum dari').first() });
}

async function keepPass(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Perjalanan ini' }).first().click();
  await page.getByRole('link', { name: 'Pindai boarding pass' }).click();
  await page.getByLabel('Gambar boarding pass').setInputFiles({
    name: 'boarding-pass.png',
    mimeType: 'image/png',
    buffer: await photographedPass(),
  });
  await page.getByText('BPN ke CGK, GA 561').waitFor({ timeout: 60_000 });
  await assertAccessible(page, 'boarding pass');
  await shoot(page, 'travel-boarding-pass');
  await still(page, 'pegawai-perjalanan/pass', {
    press: page.getByRole('button', { name: 'Simpan boarding pass' }),
  });
  await page.getByRole('button', { name: 'Simpan boarding pass' }).click();
  await page.getByText('Boarding pass disimpan.').waitFor();
  await page.getByRole('listitem').filter({ hasText: 'GA' }).filter({ hasText: 'CGK' }).waitFor();
}

/** A paper pass of today, held askew. */
async function photographedPass(): Promise<Buffer> {
  const [year, month, date] = day().split('-').map(Number) as [number, number, number];
  const number = Math.round((Date.UTC(year, month - 1, date) - Date.UTC(year - 1, 11, 31)) / DAY);
  const text = `M1PELAKSANA/BUDI      EABC123 BPNCGKGA 0561 ${String(number).padStart(3, '0')}Y012A0045 100`;
  const code = await bwipjs.toBuffer({
    bcid: 'pdf417',
    text,
    scale: 2,
    padding: 12,
    backgroundcolor: 'FFFFFF',
  });
  return sharp(code).flatten({ background: '#fff' }).rotate(9, { background: '#fff' }).png().toBuffer();
}

async function keepReceipt(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Perjalanan ini' }).first().click();
  await page.getByRole('link', { name: 'Bukti lain' }).click();
  await page.getByLabel('Jenis bukti').selectOption({ label: 'Kuitansi atau tiket' });
  await page.getByLabel('Untuk apa').fill('Taksi bandara');
  await page.getByLabel('Jumlah').fill('150000');
  await assertAccessible(page, 'evidence');
  await shoot(page, 'travel-evidence');
  const keep = page.getByRole('button', { name: 'Simpan bukti' });
  await keep.click();
  await page.getByText('Unggah foto atau PDF kuitansinya').first().waitFor();
  const paper = sharp({ create: { width: 300, height: 200, channels: 3, background: '#dfe4da' } });
  await page.locator('input[type=file]').setInputFiles({
    name: 'kuitansi.jpg',
    mimeType: 'image/jpeg',
    buffer: await paper.jpeg().toBuffer(),
  });
  await keep.click();
  await page.getByRole('listitem').filter({ hasText: 'Taksi bandara' }).waitFor();
}

async function setUpClient(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Perjalanan ini' }).first().click();
  await page.getByRole('link', { name: 'Perangkat' }).last().click();
  await page.getByRole('radio', { name: /Traccar/ }).check();
  await page.getByRole('button', { name: 'Buat tautan pemasangan' }).click();
  const link = page.getByRole('link', { name: 'Buka di aplikasi' });
  await link.waitFor();
  assert.match(String(await link.getAttribute('href')), /^org\.traccar\.client:\/\/config\?url=http/);
  await assertAccessible(page, 'devices');
  await page.getByRole('button', { name: 'Cabut Traccar Client' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cabut' }).click();
  await page.getByText(/^Dicabut/).waitFor();
  await page.getByRole('link', { name: 'Perjalanan ini' }).first().click();
}

async function accountFor(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Saya sudah kembali' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Saya sudah kembali' }).click();
  await page.getByText('Menyusun pertanggungjawaban').waitFor();
  await page.getByRole('link', { name: 'Isi pertanggungjawaban' }).click();
  await page.getByRole('button', { name: 'Tambah baris' }).click();
  await page.getByRole('textbox', { name: 'Keterangan' }).fill('Tiket pesawat');
  await page.getByLabel('Dibayar').fill('900000');
  await page.getByLabel('Menurut bukti').fill('900000');
  await page.getByRole('button', { name: 'Simpan', exact: true }).click();
  await page.getByText('Pertanggungjawaban disimpan.').waitFor();
  await assertAccessible(page, 'account');
  await shoot(page, 'travel-account');
  await still(page, 'pegawai-perjalanan/account', { press: page.getByRole('button', { name: 'Ajukan' }) });
  await page.getByRole('button', { name: 'Ajukan' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ajukan' }).click();
  await page.getByText(/^Diajukan /).waitFor();
}

/** The examination runs as the account is handed in; what is not proven is asked, and he answers. */
async function answer(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Baca hasilnya' }).click();
  await page.getByRole('heading', { name: 'Hari demi hari' }).waitFor();
  const text = page.getByLabel('Jelaskan apa yang terjadi');
  await text.waitFor();
  await assertAccessible(page, 'result');
  await shoot(page, 'travel-result');
  await text.fill('Rapat selesai lebih cepat, jadi saya pulang pada hari yang sama.');
  await still(page, 'pegawai-perjalanan/answer', {
    press: page.getByRole('button', { name: 'Kirim jawaban' }),
  });
  await page.getByRole('button', { name: 'Kirim jawaban' }).click();
  await page.getByRole('heading', { name: 'Jawaban yang sudah dikirim' }).waitFor();
}

async function seeEverything(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Perjalanan ini' }).first().click();
  await page.getByRole('link', { name: 'Jejak saya' }).click();
  await page.getByText('Lapor hadir').nth(1).waitFor();
  await page.getByText(/^\d\d\.\d\d Visum Dinas Kesehatan/).waitFor();
  await page.getByText('Belum ada yang membuka titik Anda.').waitFor();
  await assertAccessible(page, 'timeline');
  await shoot(page, 'travel-timeline');
}
