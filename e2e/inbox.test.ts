import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { InboxPage, MatterPanel } from '../src/platform/inbox/contract.ts';
import { assertAccessible } from './accessible.ts';
import { noBrowser, shoot } from './browser.ts';
import { signIn, type Client } from './client.ts';
import { still } from './clips/still.ts';
import { sharedBrowser, sharedProgram } from './shared.ts';
import { enter } from './staff.ts';

// An officer's morning without a pointer: he finds the queue, takes ten matters one after the other, notes, holds, gives two away.

const TAKEN = 10;
const GIVEN = 2;
const IN_A_ROW = "document.activeElement?.closest('[data-row]') != null";

test('an officer clears ten matters by keyboard alone', { skip: noBrowser }, async () => {
  const program = await sharedProgram();
  const officer = await signIn(program, 'intake-officer');
  const mark = `kotak-${Date.now().toString(36)}`;
  await bringMatters(officer, mark, TAKEN + GIVEN);
  const mine = async (query: string) => officer.get<InboxPage>(`/inbox?q=${mark}&${query}`);

  const page = await enter(await sharedBrowser(), program, 'intake-officer');
  const { keyboard } = page;
  await page.locator('nav a[href="/app/kotak"]').first().waitFor({ state: 'attached' });
  await keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('searchbox').waitFor();
  await keyboard.type('kotak masuk');
  await keyboard.press('Enter');
  await page.waitForURL('**/app/kotak');
  await page.locator('[data-row]').first().waitFor();
  await assertAccessible(page, 'list');

  await keyboard.press('/');
  await keyboard.type(mark);
  await rowsLeft(page, TAKEN + GIVEN);
  await tabTo(page, 'Belum ada petugas');
  await keyboard.press('Enter');
  await page.waitForURL('**unassigned=1**');
  await shoot(page, 'inbox');

  // Each one leaves the list as it is taken; the next one is under the hands at once, and none is skipped.
  await keyboard.press('j');
  const order: string[] = [];
  for (let done = 1; done <= TAKEN; done++) {
    order.push(await rowInFocus(page));
    if (done === 1) await writeInDialog(page, 'n', 'Pelapor dihubungi, menunggu foto.');
    if (done === 2) await writeInDialog(page, 'p', 'Menunggu foto dari pelapor.');
    await keyboard.press('t');
    await rowsLeft(page, TAKEN + GIVEN - done);
    await until(page, IN_A_ROW, true);
    await keyboard.press('.');
  }
  assert.equal(new Set(order).size, TAKEN, 'ten different ones');
  const taken = await mine('mine=true');
  assert.deepEqual(taken.rows.map((each) => each.id).toSorted(), order.toSorted());
  const noted = await officer.get<MatterPanel>(`/inbox/${order[0]}`);
  assert.equal(noted.notes?.[0]?.text, 'Pelapor dihubungi, menunggu foto.');
  assert.deepEqual(
    taken.rows.filter((each) => each.paused).map((each) => each.id),
    [order[1]],
  );

  await keyboard.press('x');
  await keyboard.press('j');
  await keyboard.press('x');
  await page.getByText('2 dipilih').waitFor();
  await keyboard.press('a');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio').or(dialog.getByRole('combobox')).first().waitFor();
  await assertAccessible(page, 'assigning');
  await keyboard.press('ArrowDown');
  await tabTo(page, 'Tugaskan');
  await keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('Tidak ada urusan').waitFor();
  assert.equal((await mine('unassigned=true')).total, 0);
});

test(
  'the panel beside the list goes on with the keys and gives the place back',
  { skip: noBrowser },
  async () => {
    const program = await sharedProgram();
    const mark = `panel-${Date.now().toString(36)}`;
    await bringMatters(await signIn(program, 'intake-officer'), mark, 3);
    const page = await enter(await sharedBrowser(), program, 'intake-officer', { dark: true });
    await page.goto(`${program.url}/app/kotak?q=${mark}&sort=oldest`);
    await rowsLeft(page, 3);
    const rows = await page
      .locator('[data-row]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-row')));
    const { keyboard } = page;
    await keyboard.press('j');
    await keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: mark });
    await panel.getByRole('heading', { name: 'Riwayat' }).waitFor();
    await assertAccessible(page, 'panel');
    await shoot(page, 'inbox-panel-dark');
    await keyboard.press('.');
    await page.waitForURL(`**show=${rows[1]}**`);
    await keyboard.press('t');
    await panel.getByText('(Anda)').waitFor();
    await keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    assert.equal(await rowInFocus(page), rows[1]);

    await keyboard.press('?');
    const help = page.getByRole('dialog');
    await help.getByText('tulis catatan dalam').waitFor();
    await help.getByLabel('Pakai pintasan satu tombol').press('Space');
    await keyboard.press('Escape');
    await help.waitFor({ state: 'hidden' });
    await keyboard.press('n');
    await keyboard.press('j');
    assert.equal(await page.getByRole('dialog').count(), 0, 'switched off');
    assert.equal(await rowInFocus(page), rows[1]);
  },
);

test('a view is saved, found in the palette and removed', { skip: noBrowser }, async () => {
  const program = await sharedProgram();
  const page = await enter(await sharedBrowser(), program, 'complaint-reviewer', { width: 390 });
  const name = `Terlambat ${Date.now().toString(36)}`;
  await page.goto(`${program.url}/app/kotak?late=1`);
  await page.getByRole('button', { name: 'Tampilan' }).click();
  await page.getByRole('button', { name: 'Simpan tampilan ini' }).click();
  await page.getByLabel('Nama tampilan').fill(name);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name }).waitFor();
  await page.goto(`${program.url}/app/meja`);
  await page.locator('nav a[href="/app/kotak"]').first().waitFor({ state: 'attached' });
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('searchbox').waitFor();
  await page.keyboard.type(name);
  await page.getByRole('link', { name }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/app/kotak?late=1');
  await page.getByRole('button', { name }).click();
  await page.getByRole('button', { name: 'Atur tampilan' }).click();
  await page.getByRole('button', { name: `Hapus ${name}` }).click();
  await page.getByRole('dialog').locator('b', { hasText: name }).waitFor({ state: 'detached' });
});

test('the Inspektur sees first what went up to him, on a phone', { skip: noBrowser }, async () => {
  const program = await sharedProgram();
  const page = await enter(await sharedBrowser(), program, 'inspektur', { width: 390 });
  await page.goto(`${program.url}/app/kotak`);
  const first = page.getByRole('heading', { level: 2 }).first();
  await first.waitFor();
  assert.equal(await first.innerText(), 'Naik kepada Anda');
  await page.waitForLoadState('networkidle');
  await assertAccessible(page, 'what went up');
  await shoot(page, 'inbox-inspektur');
  await still(page, 'inspektur/up');
});

/** Complaints as somebody tells them at the counter. */
async function bringMatters(officer: Client, mark: string, count: number): Promise<void> {
  const { agencies } = await officer.get<{ agencies: { id: string }[] }>('/directory/agencies?limit=5');
  for (let at = 1; at <= count; at++) {
    await officer.post('/complaints/enter', {
      source: 'walk-in',
      category: 'service',
      subject: `Loket tutup sebelum waktunya ${mark} ${at}`,
      body: `Loket sudah tutup pukul dua, padahal papan menulis pukul empat. ${mark} ${at}`,
      agencyId: agencies[at % agencies.length]?.id ?? null,
    });
  }
}

async function rowsLeft(page: Page, count: number): Promise<void> {
  await until(page, "document.querySelectorAll('[data-row]').length", count);
}

/** Waits in this process: the content policy forbids the page to evaluate text by itself. */
async function until(page: Page, expression: string, wanted: unknown): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if ((await page.evaluate(expression)) === wanted) return;
    await page.waitForTimeout(50);
  }
  assert.equal(await page.evaluate(expression), wanted, expression);
}

async function rowInFocus(page: Page): Promise<string> {
  const id = await page.evaluate<string | undefined>(
    "document.activeElement?.closest('[data-row]')?.dataset.row",
  );
  assert.ok(id, 'a row holds the focus');
  return id;
}

/** Goes on with Tab until a control of that name holds the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let tries = 0; tries < 60; tries++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate<string>("document.activeElement?.textContent ?? ''");
    if (at.startsWith(name)) return;
  }
  assert.fail(`Tab never comes to ${name}`);
}

/** Opens a dialog by its key, writes, and sends it. */
async function writeInDialog(page: Page, key: string, text: string): Promise<void> {
  await page.keyboard.press(key);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').waitFor();
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
}
