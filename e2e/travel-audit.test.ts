import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Standing } from '../src/capabilities/clearance/contract.ts';
import type { MemberVerdict } from '../src/capabilities/travel/contract-verdict.ts';
import { regencyFacts } from '../src/platform/geography/facts-table.ts';
import { assertAccessible } from './accessible.ts';
import { complaintsOf, noBrowser, shoot } from './browser.ts';
import { signIn } from './client.ts';
import { still } from './clips/still.ts';
import type { Program } from './program.ts';
import { sharedBrowser, sharedProgram } from './shared.ts';
import { enter } from './staff.ts';
import { accountFor, cityDay, importTariffs, sendFixes, travelling, type Travelled } from './travel-case.ts';

// An auditor finds an account whose middle day was spent at home: he reads the verdict, looks at points only after a reason, asks, hears the
// reply, and signs. What he upholds becomes a finding that holds back the certificate. The mayor sees on his phone who is travelling now.

/** The middle of a city's inner circle: surely within it, with borders and without. */
const middleOf = (code: string) => regencyFacts().find((each) => each.code === code)!.inner;
const [HOME, AWAY] = [middleOf('64.72'), middleOf('64.71')];
const HOME_SHOWN = `${HOME.latitude.toFixed(5)}, ${HOME.longitude.toFixed(5)}`;
const HOUR = 3_600;

/** Seconds since 1970 at a local hour in Samarinda, so many days from today. */
const moment = (after: number, hour: number) =>
  Date.parse(`${cityDay(after)}T00:00:00+08:00`) / 1_000 + hour * HOUR;

test(
  'queue, verdict, look with a reason, request, reply, decision, finding',
  { skip: noBrowser },
  async () => {
    const program = await sharedProgram();
    const travelled = await contradicted(program);
    const auditor = await enter(await sharedBrowser(), program, 'auditor');
    const complaints = complaintsOf(auditor);

    await fromQueue(auditor, program, travelled);
    await look(auditor, travelled);
    await ask(auditor);
    await travelled.traveller.post(`/travel/members/${travelled.memberId}/replies`, {
      text: 'Hari itu saya pulang lebih awal karena anak saya sakit.',
    });
    await auditor.reload();
    await stands(auditor, 'Sudah ditanggapi');
    await auditor.getByText('pulang lebih awal karena anak saya sakit').waitFor();
    await decide(auditor);
    assert.deepEqual(complaints, []);

    await blocks(program, travelled);
  },
);

/** Samarinda to Balikpapan for three days; the whole of the second one was spent at home. */
async function contradicted(program: Program): Promise<Travelled> {
  await importTariffs(program);
  const days = { from: cityDay(-2), to: cityDay() };
  const travelled = await travelling(program, 'account-officer', days);
  await sendFixes(program, travelled, [
    { ...AWAY, at: moment(-2, 10) },
    { ...AWAY, at: moment(-2, 14) },
    ...[8, 11, 14, 16.5].map((hour) => ({ ...HOME, at: moment(-1, hour) })),
  ]);
  await accountFor(travelled, [days.from, cityDay(-1), days.to]);
  const [inspektur, auditor] = [await signIn(program, 'inspektur'), await signIn(program, 'auditor')];
  const { personId } = await auditor.get<{ personId: string }>('/session');
  await inspektur.post(`/travel/members/${travelled.memberId}/assign`, { auditorPersonId: personId });
  return travelled;
}

async function fromQueue(page: Page, program: Program, { memberId, tripNumber }: Travelled): Promise<void> {
  await page.goto(`${program.url}/app/verifikasi-perjalanan?view=mine`);
  const row = page.getByRole('row').filter({ hasText: tripNumber });
  await row.waitFor();
  await row.getByText('1 dari 3 hari dibantah').waitFor();
  await assertAccessible(page, 'queue');
  await shoot(page, 'travel-verification');
  await row.getByRole('link').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/verifikasi-perjalanan/${memberId}*`);
  await stands(page, 'Perlu tanggapan');
  const days = page.getByRole('list', { name: 'Hari demi hari' });
  await days.getByText('Menyimpang').waitFor();
  await days.getByText('Berada di tempat kedudukan').waitFor();
  await page.getByText('PD-P01').first().waitFor();
  assert.equal(
    await page.getByRole('button', { name: 'Putuskan' }).count(),
    0,
    'first the traveller may reply',
  );
  await assertAccessible(page, 'verdict');
  await shoot(page, 'travel-verdict');
  await still(page, 'tim-pemeriksa/travel', { see: days.getByText('Menyimpang') });
}

async function look(page: Page, { traveller, memberId }: Travelled): Promise<void> {
  await page.getByRole('tab', { name: 'Tempat' }).click();
  await page.getByRole('img', { name: /^Peta perjalanan/ }).waitFor();
  await page.getByText('hanya menunjukkan wilayah, bukan titik').waitFor();
  const before = await page.locator('main').innerText();
  assert.ok(!before.includes(HOME.latitude.toFixed(2)), 'no point before a reason');
  await page.getByLabel('Alasan melihat').fill('Mencocokkan hari kedua dengan tanggapan.');
  await page.getByRole('button', { name: 'Catat alasan dan lihat' }).click();
  await page.getByText(HOME_SHOWN).first().waitFor();
  await assertAccessible(page, 'looked');
  await shoot(page, 'travel-look');
  const own = await traveller.get<MemberVerdict>(`/travel/members/${memberId}/verdict`);
  assert.equal(own.looks[0]?.reason, 'Mencocokkan hari kedua dengan tanggapan.', 'the traveller reads it');
}

async function ask(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Minta bukti' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tagihan atau keterangan hotel').check();
  await dialog.getByLabel('Penjelasan untuk pelaksana').fill('Keterangan hotel untuk malam pertama.');
  await assertAccessible(page, 'request');
  await dialog.getByRole('button', { name: 'Minta bukti' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('tab', { name: 'Tanggapan dan bukti' }).click();
  await page.getByText('Keterangan hotel untuk malam pertama.').waitFor();
}

async function decide(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Putuskan' }).click();
  await page.getByText('Jumlah yang harus disetor: Rp 430.000').waitFor();
  await page.getByLabel('Alasan keputusan').fill('Tanggapan membenarkan bahwa hari kedua tidak dijalani.');
  await assertAccessible(page, 'decision');
  await shoot(page, 'travel-decision');
  await still(page, 'tim-pemeriksa/decide', {
    press: page.getByRole('button', { name: 'Tanda tangani keputusan' }),
  });
  await page.getByRole('button', { name: 'Tanda tangani keputusan' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('tidak dapat ditarik').waitFor();
  await dialog.getByRole('button', { name: 'Tanda tangani keputusan' }).click();
  await stands(page, 'Diputuskan');
  await page.getByText('belum lunas').waitFor();
}

/** Issued by the Inspektur, the finding stands before the certificate. */
async function blocks(program: Program, { traveller, personId, memberId }: Travelled): Promise<void> {
  const inspektur = await signIn(program, 'inspektur');
  const { decision } = await inspektur.get<MemberVerdict>(`/travel/members/${memberId}/verdict`);
  const findingId = decision!.finding!.id;
  const { reportId } = await inspektur.get<{ reportId: string }>(`/findings/${findingId}`);
  await inspektur.post(`/findings/reports/${reportId}/issue`, {
    number: `LHP-PD/${memberId.slice(-6)}`,
    datedOn: cityDay(),
  });
  const standing = await traveller.get<Standing>('/clearance/standing');
  assert.equal(standing.outcome, 'refused');
  assert.ok(standing.items.length > 0 && standing.owed >= 430_000);
  const asked = await traveller.post<{ state: string }>('/clearance/requests', {
    kind: 'person',
    subjectId: personId,
    purpose: 'pangkat',
  });
  assert.equal(asked.state, 'refused');
}

test('the mayor sees on his phone who is travelling now, by area only', { skip: noBrowser }, async () => {
  const program = await sharedProgram();
  const travelled = await travelling(program, 'follow-up-officer', { from: cityDay(), to: cityDay(1) });
  await sendFixes(program, travelled, [{ ...AWAY, at: Math.floor(Date.now() / 1_000) - 600 }]);
  const mayor = await enter(await sharedBrowser(), program, 'government-head', { width: 390 });
  const complaints = complaintsOf(mayor);
  await mayor.goto(`${program.url}/app/perjalanan-langsung`);
  // A program that runs already may have seen him travel before.
  const rows = mayor.getByRole('listitem').filter({ hasText: travelled.name });
  await rows
    .filter({ hasText: /Terakhir di Kota Balikpapan, .* pukul/ })
    .first()
    .waitFor();
  await mayor.getByText('Sedang bepergian', { exact: true }).first().waitFor();
  const shown = await mayor.locator('main').innerText();
  assert.ok(!shown.includes(AWAY.longitude.toFixed(2)), 'areas only');
  await assertAccessible(mayor, 'live view');
  await shoot(mayor, 'travel-live');
  assert.deepEqual(complaints, []);
});

async function stands(page: Page, state: string): Promise<void> {
  await page.locator('h1').locator('xpath=..').getByText(state, { exact: true }).waitFor();
}
