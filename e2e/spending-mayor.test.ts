import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Dashboard } from '../src/capabilities/spending/contract/dashboard.ts';
import type { ExplanationPage } from '../src/capabilities/spending/contract/explanations.ts';
import type { Party } from '../src/capabilities/spending/rules/payments/chain.ts';
import { paymentNames } from '../src/capabilities/spending/texts/payment-names.ts';
import { assertAccessible } from './accessible.ts';
import { complaintsOf, newVisitor, noBrowser, shoot } from './browser.ts';
import { signIn } from './client.ts';
import { still } from './clips/still.ts';
import type { Program } from './program.ts';
import { sharedBrowser, sharedProgram } from './shared.ts';
import { enter } from './staff.ts';

// The mayor with his telephone: figures at a glance, the slow party in three taps, the question; the head of the agency answers; without a line
// the last figures stay readable, and after signing out nothing of them is left.

test(
  'the mayor finds who is slow in three taps and asks; the head of the agency answers',
  { skip: noBrowser },
  async () => {
    const program = await sharedProgram();
    const target = await slowOfficeOf(program);
    const page = await enter(await sharedBrowser(), program, 'government-head', { width: 390 });
    const complaints = complaintsOf(page);
    await glance(page, program);
    await withoutScript(page, program);
    await ask(page, program, target);
    await answer(program);
    await page.goto(`${program.url}/m/pihak/${target.party}/${target.agencyId}`);
    await page.getByText('Berkas pajak kurang; selesai Senin.').first().waitFor();
    await shoot(page, 'mayor-cause');
    await still(page, 'kepala-daerah/answer', {
      see: page.getByText('Berkas pajak kurang; selesai Senin.').first(),
    });
    await withoutLine(page, program, target.party);
    await signOut(page, program);
    assert.deepEqual(complaints, []);
  },
);

interface Target {
  party: Party;
  agencyId: string;
  agency: string;
}

/** A party that the agency of the demo's head of agency waits for. */
async function slowOfficeOf(program: Program): Promise<Target> {
  const head = await signIn(program, 'agency-head');
  const { agencyId, agency, slow } = await head.get<Dashboard>('/spending/dashboard');
  const found = slow.find((each) => each.party !== 'treasury' && each.late > 0);
  assert.ok(found && agencyId !== null, 'nothing waits in the agency of the demo');
  return { party: found.party, agencyId, agency };
}

/** Everything on one page, readable at 360 px, light and dark, in both languages. */
async function glance(page: Page, program: Program): Promise<void> {
  await page.goto(`${program.url}/m`);
  await page.getByRole('heading', { level: 1, name: 'Serapan anggaran' }).waitFor();
  for (const name of ['Perlu perhatian', 'Siapa lambat', 'Instansi menurut selisih ke rencananya'])
    await page.getByRole('heading', { name }).waitFor();
  // In January no month has ended yet, and nothing is held against the plan.
  const ended = Temporal.Now.plainDateISO().month > 1 ? ['Akhir \\p{L}+'] : [];
  for (const term of ['Serapan', ...ended, 'Perkiraan akhir tahun'])
    assert.equal(await page.locator('dt', { hasText: new RegExp(`^${term}$`, 'u') }).count(), 1, term);
  assert.match(await page.locator('.three').innerText(), /\d+ % \(\d+ sampai \d+\)/);
  assert.ok((await page.locator('.attention li').count()) <= 5);
  assert.ok((await page.locator('.slow li').count()) <= 10);
  await shoot(page, 'mayor');
  await page.setViewportSize({ width: 360, height: 740 });
  assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 360);
  await assertAccessible(page, '/m at 360 px');
  await page.emulateMedia({ colorScheme: 'dark' });
  await assertAccessible(page, '/m, dark');
  await shoot(page, 'mayor-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Who is slow' }).waitFor();
  await shoot(page, 'mayor-en');
  await page.getByRole('link', { name: 'Bahasa Indonesia' }).click();
  await page.setViewportSize({ width: 390, height: 844 });
}

/** The same page for a browser without scripts: every step is a link or a form. */
async function withoutScript(page: Page, program: Program): Promise<void> {
  const plain = await newVisitor(await sharedBrowser(), { script: false, width: 390 });
  await plain.addCookies(await page.context().cookies());
  const other = await plain.newPage();
  await other.goto(`${program.url}/m`);
  await other.locator('.slow .line').first().click();
  await other.getByRole('heading', { name: 'Rantai sebab' }).waitFor();
  await plain.close();
}

/** Party, agency, question: three taps. */
async function ask(page: Page, program: Program, { party, agency, agencyId }: Target): Promise<void> {
  await page.goto(`${program.url}/m`);
  await still(page, 'kepala-daerah/glance');
  const slow = page.locator('.slow').getByRole('link', { name: paymentNames.id[`party-${party}`] });
  await still(page, 'kepala-daerah/slow', { press: slow });
  await slow.click();
  await page.getByRole('heading', { name: 'Di instansi mana' }).waitFor();
  const office = page.getByRole('link', { name: agency }).first();
  await still(page, 'kepala-daerah/agency', { press: office });
  await office.click();
  await page.waitForURL(`**/m/pihak/${party}/${agencyId}`);
  await page.getByRole('heading', { name: 'Rantai sebab' }).waitFor();
  await page.setViewportSize({ width: 360, height: 740 });
  assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 360);
  await assertAccessible(page, 'cause chain at 360 px');
  await page.setViewportSize({ width: 390, height: 844 });
  const question = page.getByRole('button', { name: 'Minta penjelasan' });
  await still(page, 'kepala-daerah/ask', { press: question });
  await question.click();
  await page.getByText('Permintaan terkirim.').waitFor();
  await page
    .getByText(/Menunggu jawaban sampai/)
    .first()
    .waitFor();
}

/** From the head's desk to the answer. */
async function answer(program: Program): Promise<void> {
  const page = await enter(await sharedBrowser(), program, 'agency-head', { width: 390 });
  const head = await signIn(program, 'agency-head');
  const { rows } = await head.get<ExplanationPage>('/spending/explanations?state=open');
  const asked = rows.find((each) => each.subject.kind === 'party');
  assert.ok(asked?.mayAnswer);
  await page.goto(`${program.url}/app/penjelasan`);
  await page.getByRole('heading', { level: 1, name: 'Penjelasan' }).waitFor();
  await assertAccessible(page, '/app/penjelasan');
  await page.goto(`${program.url}/app/penjelasan/${asked.id}`);
  await page.getByLabel('Jawaban', { exact: true }).fill('Berkas pajak kurang; selesai Senin.');
  await assertAccessible(page, '/app/penjelasan/:id');
  await shoot(page, 'explanation');
  await still(page, 'kepala-instansi/explain', {
    press: page.getByRole('button', { name: 'Kirim jawaban' }),
  });
  await page.getByRole('button', { name: 'Kirim jawaban' }).click();
  await page.getByText(/^Dijawab \d/).waitFor();
  await still(page, 'kepala-instansi/answered', { see: page.getByText(/^Dijawab \d/) });
  await page.context().close();
}

/** A reload without a network: the last figures with their time, and the way down to the causes. */
async function withoutLine(page: Page, program: Program, party: Party): Promise<void> {
  await page.goto(`${program.url}/m`);
  const figure = await page.locator('.figure').first().innerText();
  await page.waitForFunction(
    `caches.open('lurus-reader').then((kept) => kept.match('/m/pihak/${party}')).then((found) => found !== undefined)`,
  );
  await page.context().setOffline(true);
  await page.reload();
  await page.getByText('Tanpa jaringan.').waitFor();
  assert.equal(await page.locator('.figure').first().innerText(), figure);
  await page.getByText(/Keadaan \d+ \S+ \d{4} pukul/).waitFor();
  await assertAccessible(page, '/m without a network');
  await shoot(page, 'mayor-offline');
  await still(page, 'kepala-daerah/offline');
  await page
    .locator('.slow')
    .getByRole('link', { name: paymentNames.id[`party-${party}`] })
    .click();
  await page.getByRole('heading', { name: 'Rantai sebab' }).waitFor();
  await page.context().setOffline(false);
}

/** After signing out, nothing of the pages is left on the device. */
async function signOut(page: Page, program: Program): Promise<void> {
  await page.goto(`${program.url}/m`);
  await page.getByRole('button', { name: 'Keluar' }).click();
  await page.waitForURL('**/app/login*');
  await page.waitForFunction(`caches.has('lurus-reader').then((kept) => !kept)`);
  await page.goto(`${program.url}/m`);
  await page.waitForURL('**/app/login?kembali=*');
}
