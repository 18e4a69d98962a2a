import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { codeFrom } from '../src/platform/codes.ts';
import { assertAccessible } from './accessible.ts';
import { complaintsOf, newVisitor, noBrowser, shoot } from './browser.ts';
import { sharedBrowser, sharedProgram } from './shared.ts';
import { freshInvitations } from './survey-invitation.ts';

// Somebody who was invited answers: on a phone whose line goes away, in English at a desk with most questions skipped, with a code that is wrong
// or used, on a phone of several people, and without script.

const RECEIPT = /^[0-9a-f]{64}$/;
/** Well formed, and nobody's. */
const FOREIGN = codeFrom(new Uint8Array(26).fill(7));

test('an invited person answers on a phone that loses its line', { skip: noBrowser }, async () => {
  const program = await sharedProgram();
  const [first, second] = (await freshInvitations(program, 2)) as [URL, URL];
  const visitor = await newVisitor(await sharedBrowser(), { width: 390 });
  // Whoever chose a language before has a cookie: it shall not travel with what is sent.
  await visitor.addCookies([{ name: 'lurus_bahasa', value: 'id', url: program.url }]);
  const page = await visitor.newPage();
  const complaints = complaintsOf(page);
  const cookies: Promise<string | undefined>[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'fetch')
      cookies.push(request.allHeaders().then((headers) => headers['cookie'] ?? headers['referer']));
  });

  await wrongCodes(page, first);
  await beginOnPhone(page, first);
  await otherPerson(page, first);
  await losesLine(page);
  await usedCode(page, first);
  await atDesk(page, second);
  await withoutScript(second);

  assert.ok(cookies.length > 5);
  assert.deepEqual(
    (await Promise.all(cookies)).filter((each) => each !== undefined),
    [],
    'nothing that is sent names who sends it',
  );
  // A code that nobody has is refused on purpose.
  assert.deepEqual(
    complaints.filter((each) => !/404 .*\/kode$/.test(each)),
    [],
  );
  await visitor.close();
});

/** Nothing to complain of: in Indonesian as narrow, in English as wide as pages are made for. */
async function look(page: Page, where: string): Promise<void> {
  const before = page.viewportSize()!;
  const width = (await page.getAttribute('html', 'lang')) === 'en' ? 1280 : 360;
  await page.setViewportSize({ width, height: 800 });
  assert.equal(await page.evaluate('document.documentElement.scrollWidth'), width, where);
  await assertAccessible(page, `${where} at ${width} px`);
  await page.setViewportSize(before);
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const headed = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
const without = (url: URL) => url.origin + url.pathname;

async function wrongCodes(page: Page, url: URL): Promise<void> {
  await page.goto(without(url));
  await headed(page, 'Survei integritas untuk pegawai');
  await press(page, 'Mulai mengisi');
  await page.getByText('Isi kode undangan lengkap').waitFor();
  await look(page, 'first page with a code that is not whole');
  await page.getByLabel('Kode undangan').fill(FOREIGN.toLowerCase());
  await press(page, 'Mulai mengisi');
  await headed(page, 'Kode undangan tidak dikenal');
  await look(page, 'unknown code');
}

async function beginOnPhone(page: Page, url: URL): Promise<void> {
  await page.goto(url.href);
  await page.getByRole('button', { name: 'Mulai mengisi' }).waitFor();
  await look(page, 'first page');
  await shoot(page, 'survey-start');
  await press(page, 'Mulai mengisi');
  await position(page, 1);
  assert.ok(!page.url().includes('#'), 'the code stands in the address no longer');
  await press(page, 'Lanjut');
  assert.equal(await page.evaluate('document.activeElement.className'), 'summary');
  await look(page, 'question without an answer');
  await answerNext(page, 1);
  await scaleShown(page);
  // Back, forth and a reload lose nothing.
  const chosen = await chosenLabel(page);
  await press(page, 'Lanjut');
  await press(page, 'Kembali');
  assert.equal(await chosenLabel(page), chosen);
  await page.reload();
  assert.equal(await chosenLabel(page), chosen);
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByText(/^Question \d+ of/).waitFor();
  assert.equal(await page.locator('input:checked').count(), 1);
  await look(page, 'question in English');
  await page.getByRole('link', { name: 'Bahasa Indonesia' }).click();
  await page.getByText(/^Pertanyaan \d+ dari/).waitFor();
}

/** A phone of several people: whoever comes with another invitation does not read what is there. */
async function otherPerson(page: Page, url: URL): Promise<void> {
  const other = await page.context().newPage();
  await other.goto(`${without(url)}#${FOREIGN}`);
  await other.getByText('Ada isian dari undangan lain di ponsel ini').waitFor();
  assert.equal(await other.getByRole('button', { name: 'Lanjutkan isian' }).count(), 0);
  await look(other, 'answers of another person');
  await other.close();
}

/** Answers to the end; the line goes in the middle and comes back when all is done. */
async function losesLine(page: Page): Promise<void> {
  const kinds = new Set<string>();
  for (let steps = 0; steps < 40 && !(await atReview(page)); steps += 1) {
    if (steps === 4) await page.context().setOffline(true);
    const kind = await kindOf(page);
    if (!kinds.has(kind)) {
      kinds.add(kind);
      await look(page, kind);
      if (kind === 'scale') await shoot(page, 'survey-scale');
    }
    if (steps < 8 || kind === 'open') await answerNext(page, steps);
    // The rest is left open: half an instrument is sent as well as a whole one.
    await press(page, steps < 8 || kind === 'open' ? 'Lanjut' : 'Lewati');
  }
  await headed(page, 'Periksa sebelum mengirim');
  await press(page, /Lanjut ke pengiriman|Ya, kirim/);
  await headed(page, 'Dua langkah yang terpisah');
  await shoot(page, 'survey-two-steps');
  await press(page, 'Ambil token');
  await headed(page, 'Tidak ada jaringan');
  await assertAccessible(page, 'no line');
  await shoot(page, 'survey-offline');
  await page.context().setOffline(false);
  await headed(page, 'Jawaban menunggu dikirim');
  await look(page, 'waiting');
  await shoot(page, 'survey-waiting');
  // Asked before it is done, because a token cannot be had again.
  await press(page, 'Hapus isian dari ponsel ini');
  await headed(page, 'Hapus isian dari ponsel ini?');
  await press(page, 'Batal');
  await press(page, 'Kirim sekarang');
  await headed(page, 'Terima kasih');
  assert.match(await page.locator('.receipt-code').innerText(), RECEIPT);
  await page.getByText('tanda terimanya dibuat dari jawaban Anda').waitFor();
  await look(page, 'receipt');
  await shoot(page, 'survey-receipt');
  const kept = await page.evaluate('JSON.stringify(Object.keys(localStorage))');
  assert.match(String(kept), /^\["lurus-survei-bukti[^,]*"\]$/, 'only the receipt stays on the phone');
  await page.getByRole('link', { name: 'Cara dan tempat memeriksanya' }).click();
  await page.waitForURL('**/bukti');
  await page.getByRole('heading', { level: 1 }).waitFor();
}

async function usedCode(page: Page, url: URL): Promise<void> {
  await page.goto(url.href);
  await page.getByText('Tanda terima di ponsel ini').waitFor();
  await press(page, 'Mulai mengisi');
  await headed(page, 'Kode undangan ini sudah dipakai');
  await look(page, 'used code');
  await press(page, 'Ketik kode lagi');
}

/** In English, in the dark, with one answer: the token first, the answers after it. */
async function atDesk(page: Page, url: URL): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(`${without(url)}?bahasa=en${url.hash}`);
  await press(page, 'Start answering');
  await page.getByText(/^Question 1 of/).waitFor();
  await answerNext(page, 1);
  await press(page, 'Next');
  for (let steps = 0; steps < 40 && !(await atReview(page)); steps += 1) await press(page, 'Skip');
  await headed(page, 'Check before you send');
  await page.getByText(/^1 of \d+ questions are answered/).waitFor();
  await look(page, 'review in English');
  await shoot(page, 'survey-review-dark');
  await press(page, 'Yes, send without those answers');
  await headed(page, 'Two separate steps');
  await look(page, 'two steps in English');
  await press(page, 'Take the token');
  await headed(page, 'The token is on this phone');
  assert.doesNotMatch(
    String(await page.evaluate('JSON.stringify(localStorage)')),
    new RegExp(url.hash.slice(1)),
  );
  await look(page, 'token in English');
  // Closed and opened again, nothing is lost.
  await page.reload();
  await headed(page, 'The token is on this phone');
  await press(page, 'Send now');
  await headed(page, 'Thank you');
  await look(page, 'receipt in English');
  await page.emulateMedia({ colorScheme: 'light' });
}

async function withoutScript(url: URL): Promise<void> {
  const plain = await newVisitor(await sharedBrowser(), { script: false, width: 390 });
  const page = await plain.newPage();
  await page.goto(url.href);
  await page.getByText('Mengisi di sini memerlukan JavaScript').waitFor();
  await page.getByText('minta lembar kertas').waitFor();
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByText('ask for the paper form').waitFor();
  await plain.close();
}

function position(page: Page, at: number): Promise<void> {
  return page.getByText(new RegExp(`^Pertanyaan ${at} dari`)).waitFor();
}

async function atReview(page: Page): Promise<boolean> {
  return /Periksa sebelum|Check before/.test(await page.locator('#isian h1').innerText());
}

async function kindOf(page: Page): Promise<string> {
  if ((await page.locator('.scale').count()) > 0) return 'scale';
  if ((await page.locator('textarea').count()) > 0) return 'open';
  return (await page.locator('#isian input[type=radio]').count()) > 0 ? 'experience' : 'count';
}

/** One of the answers, another for each question. */
async function answerNext(page: Page, step: number): Promise<void> {
  const kind = await kindOf(page);
  if (kind === 'open') return page.locator('textarea').fill('Antrean di loket panjang.');
  if (kind === 'count') return page.locator('#isian input').fill('2');
  const radios: Locator = page.locator('#isian input[type=radio]');
  await radios.nth(step % (await radios.count())).check();
}

async function chosenLabel(page: Page): Promise<string> {
  const chosen = page.locator('#isian input:checked');
  await chosen.waitFor();
  return String(await chosen.getAttribute('id'));
}

/** Every target is at least 48 px, the numbers have names. */
async function scaleShown(page: Page): Promise<void> {
  while ((await kindOf(page)) !== 'scale') {
    await press(page, 'Lanjut');
    await answerNext(page, 1);
  }
  await answerNext(page, 3);
  const box = await page.locator('.point').first().boundingBox();
  assert.ok(box && box.width >= 48 && box.height >= 48);
  await page.getByRole('radio', { name: /^6: / }).waitFor();
}
