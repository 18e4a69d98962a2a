import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { assertAccessible } from './accessible.ts';
import { complaintsOf, noBrowser, shoot } from './browser.ts';
import { sharedBrowser, sharedProgram } from './shared.ts';
import { enter } from './staff.ts';
import { cityDay } from './travel-case.ts';

// The PPTK types an activity without any file: what is budgeted, the contract, its papers, its schedule, the months, the first instalment. Then
// those who read the budget see it: in the tree, at its agency, and in the drawings.

test('an activity is typed step by step, gone on with later, and counts', { skip: noBrowser }, async () => {
  const program = await sharedProgram();
  const browser = await sharedBrowser();
  const mark = String(Date.now() % 1_000_000).padStart(6, '0');
  const work = `Perbaikan drainase ${mark}`;

  const officer = await enter(browser, program, 'technical-officer');
  const complaints = complaintsOf(officer);
  await officer.goto(`${program.url}/app/serapan/kegiatan-baru`);
  await titled(officer, 'Kegiatan dan pagunya');
  await assertAccessible(officer, 'first step');
  await saveAndGoOn(officer);
  const summary = officer.getByRole('alert').first();
  await summary.getByRole('link', { name: 'Pagu: Isi bagian ini.' }).waitFor();
  await fill(officer, {
    'Kode sub kegiatan': `1.03.10.2.01.${mark.slice(-4)}`,
    'Nama sub kegiatan': `Pemeliharaan drainase ${mark}`,
    'Kode rekening': '5.2.04.01.01.0005',
    Pagu: '1200000000',
    'Sumber dana': 'DAK Fisik',
  });
  await saveAndGoOn(officer);

  await titled(officer, 'Kontrak');
  await fill(officer, {
    'Nama pekerjaan': work,
    'Nomor kontrak': `027/${mark}`,
    'Nama penyedia baru': `CV Teladan ${mark}`,
    'Nilai kontrak': '1110000000',
    'Nilai tanpa PPN': '1000000000',
  });
  await saveAndGoOn(officer);

  // He stops here, and goes on from the list of what he has not finished.
  await titled(officer, 'Surat dan tanggal');
  await officer.goto(`${program.url}/app/serapan/kegiatan-baru`);
  await officer.getByRole('link', { name: work }).click();
  await titled(officer, 'Kegiatan dan pagunya');
  assert.equal(await officer.getByLabel('Pagu').inputValue(), '1.200.000.000');
  await officer.getByRole('link', { name: 'Surat dan tanggal' }).click();
  await titled(officer, 'Surat dan tanggal');
  const [start, end] = [cityDay(-60), cityDay(60)];
  await fill(officer, {
    'Tanggal SPPBJ': cityDay(-70),
    'Tanggal kontrak': cityDay(-64),
    'Tanggal SPMK': start,
    'Hari pertama pekerjaan': start,
    'Hari terakhir pekerjaan': end,
  });
  await saveAndGoOn(officer);

  await titled(officer, 'Jadwal pekerjaan');
  await officer.getByRole('button', { name: 'Lambat di awal dan akhir' }).click();
  await officer.getByRole('img', { name: 'Jadwal pekerjaan' }).waitFor();
  await assertAccessible(officer, 'schedule');
  await shoot(officer, 'activity-wizard');
  await saveAndGoOn(officer);

  await titled(officer, 'Anggaran kas per bulan');
  await officer.getByText('Masih kurang').waitFor();
  await officer.getByRole('button', { name: 'Rata', exact: true }).click();
  await officer.getByText('Jumlahnya sama dengan pagu').waitFor();
  await saveAndGoOn(officer);

  await titled(officer, 'Termin pertama');
  await officer.getByRole('button', { name: 'Seluruh nilai kontrak setelah selesai' }).click();
  await saveAndGoOn(officer);

  await titled(officer, 'Periksa dan simpan');
  await assertAccessible(officer, 'check');
  await officer.getByRole('button', { name: 'Simpan kegiatan' }).click();
  await officer.waitForURL(/\/app\/kontrak\/[0-9a-f-]{36}$/);
  await titled(officer, work);

  await officer.goto(
    `${program.url}/app/serapan/anggaran?view=lines&q=${encodeURIComponent(`drainase ${mark}`)}`,
  );
  await officer.getByRole('link', { name: `Pemeliharaan drainase ${mark}` }).click();
  await officer.getByRole('figure', { name: 'Anggaran kas dan realisasi' }).waitFor();
  await assertAccessible(officer, 'budget line');
  await officer.goto(`${program.url}/app/serapan/kegiatan-baru`);
  await titled(officer, 'Kegiatan dan pagunya');
  assert.equal(await officer.getByText(work).count(), 0, 'what is finished is no draft');
  // The step that was sent empty.
  assert.deepEqual(complaints, []);
});

test(
  'the mayor sees every agency beside its own plan, and why one stands where it stands',
  { skip: noBrowser },
  async () => {
    const program = await sharedProgram();
    const browser = await sharedBrowser();
    const mayor = await enter(browser, program, 'government-head');
    const complaints = complaintsOf(mayor);
    await mayor.goto(`${program.url}/app/serapan`);
    const agencies = mayor.getByRole('figure', { name: 'Instansi menurut selisih ke rencananya sendiri' });
    await agencies.getByRole('listitem').last().waitFor();
    await assertAccessible(mayor, 'absorption');
    await shoot(mayor, 'absorption');
    await agencies.getByRole('button', { name: 'Lihat sebagai tabel' }).click();
    await agencies.getByRole('rowheader').first().waitFor();
    await assertAccessible(mayor, 'absorption as a table');
    await agencies.getByRole('rowheader').getByRole('link').first().click();

    await mayor.getByRole('slider', { name: 'Geser untuk membaca Kurva S serapan' }).waitFor();
    await mayor.getByRole('figure', { name: 'Program' }).waitFor();
    await mayor.waitForLoadState('networkidle');
    await assertAccessible(mayor, 'one agency');
    await shoot(mayor, 'absorption-agency');

    await mayor.goto(`${program.url}/app/serapan/anggaran`);
    await mayor.getByRole('button', { name: 'Buka sampai program' }).click();
    await mayor
      .getByRole('button', { name: /^Tutup \d/ })
      .first()
      .waitFor();
    await assertAccessible(mayor, 'budget tree');
    await shoot(mayor, 'budget-tree');
    assert.deepEqual(complaints, []);
  },
);

test('the analyst reads the drawings in the dark and in English', { skip: noBrowser }, async () => {
  const program = await sharedProgram();
  const browser = await sharedBrowser();
  const analyst = await enter(browser, program, 'inspektur', { locale: 'en', dark: true });
  const complaints = complaintsOf(analyst);
  await analyst.goto(`${program.url}/app/serapan/analisis`);
  await analyst.getByRole('figure', { name: 'Gap to the plan by agency and month' }).waitFor();
  await analyst.getByRole('img', { name: 'S-curve of absorption' }).waitFor();
  await assertAccessible(analyst, 'months');
  await shoot(analyst, 'analysis-dark-en');
  for (const [tab, figure] of Object.entries(DRAWINGS)) {
    await analyst.getByRole('tab', { name: tab }).click();
    await analyst.getByRole('figure', { name: figure }).waitFor();
    await assertAccessible(analyst, tab);
  }
  const sheet = await analyst.request.get(`${program.url}/api/spending/analysis/heatmap.csv`);
  assert.match(await sheet.text(), /;/);
  assert.deepEqual(complaints, []);
});

const DRAWINGS = {
  Stages: 'How long each stage takes, beside its limit',
  'Ceiling to SP2D': 'From ceiling to SP2D',
  'Age of invoices': 'Payments not done yet, by age',
  'Schedule of contracts': 'Contracts: the plan, and how they stand',
  'What if': 'If one stage took what is usual among the others',
};

async function titled(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

async function fill(page: Page, values: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(values))
    await page.getByLabel(new RegExp(`^${label}`)).fill(value);
}

async function saveAndGoOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Simpan dan lanjut' }).click();
}
