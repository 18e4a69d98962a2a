import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { ModelChoices } from '../src/capabilities/survey/screens/models/addresses.ts';
import type { WaveView } from '../src/capabilities/survey/contract/wave/waves.ts';
import { assertAccessible } from './accessible.ts';
import { complaintsOf, noBrowser, shoot } from './browser.ts';
import { signIn } from './client.ts';
import { still } from './clips/still.ts';
import type { Program } from './program.ts';
import { sharedBrowser, sharedProgram } from './shared.ts';
import { enter } from './staff.ts';
import { cityDay } from './travel-case.ts';

// A manager plans a wave, fills its frame with staff and draws; somebody else opens it; invitations leave; the response is watched from issuing
// alone. The result is that of the city's published wave: the answers of this one are nobody's business while it runs.

test(
  'a wave goes from its frame to invitations, and a published one shows its result',
  { skip: noBrowser },
  async () => {
    const program = await sharedProgram();
    const manager = await enter(await sharedBrowser(), program, 'survey-manager');
    const complaints = complaintsOf(manager);
    const id = await planned(manager, program);
    await drawn(manager);
    await opened(program, id);
    await invited(manager);
    await watched(manager);
    await result(manager, program);
    assert.deepEqual(complaints, []);
  },
);

async function planned(page: Page, program: Program): Promise<string> {
  await page.goto(`${program.url}/app/survei/baru`);
  await page.getByLabel('Nama', { exact: true }).fill('Denyut integritas percobaan');
  await page.getByLabel('Hari pertama').fill(cityDay(0));
  await page.getByLabel('Hari terakhir').fill(cityDay(20));
  const client = await signIn(program, 'survey-manager');
  const { models } = await client.get<ModelChoices>('/survey/models');
  assert.ok(models[0], 'the city has a published model');
  await page.getByLabel('Model').selectOption(models[0].id);
  await page
    .getByRole('group', { name: 'Pengguna layanan dan rekanan' })
    .getByLabel('Tanyai sumber ini')
    .uncheck();
  await page.getByRole('group', { name: 'Ahli' }).getByLabel('Tanyai sumber ini').uncheck();
  await assertAccessible(page, 'new wave');
  await shoot(page, 'survey-new');
  await still(page, 'pengelola-survei/plan', { press: page.getByRole('button', { name: 'Buat gelombang' }) });
  await page.getByRole('button', { name: 'Buat gelombang' }).click();
  await page.waitForURL(/\/survei\/[0-9a-f-]{36}/);
  return page.url().match(/[0-9a-f-]{36}/)![0];
}

async function drawn(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Kerangka dan sampel' }).click();
  await page.getByRole('button', { name: 'Ambil pegawai dari direktori' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Ambil pegawai dari direktori' }).click();
  await dialog.getByText(/pegawai ditambahkan/).waitFor();
  await dialog.getByRole('button', { name: 'Batal' }).click();
  // The frame as it was judged: what is drawn is what stands there.
  await page.getByText('pimpinan unit yang disampel').first().waitFor();
  await still(page, 'pengelola-survei/draw', { press: page.getByRole('button', { name: 'Tarik sampel' }) });
  await page.getByRole('button', { name: 'Tarik sampel' }).click();
  await dialog.getByRole('button', { name: 'Tarik sampel' }).click();
  await page.getByRole('heading', { name: 'Penarikan 1' }).waitFor();
  await assertAccessible(page, 'frame');
  await shoot(page, 'survey-frame');
  await still(page, 'pengelola-survei/drawn', { see: page.getByRole('heading', { name: 'Penarikan 1' }) });
}

/** Whoever drew may not open; the Inspektur does. */
async function opened(program: Program, id: string): Promise<void> {
  const manager = await signIn(program, 'survey-manager');
  const { version, may } = await manager.get<WaveView>(`/survey/waves/${id}`);
  assert.ok(!may.includes('open'));
  const inspektur = await signIn(program, 'inspektur');
  const wave = await inspektur.post<WaveView>(`/survey/waves/${id}/open`, { version });
  assert.equal(wave.state, 'open');
  await keysMade(program, wave.code);
}

/** Keys are made in the background; before they are published nobody can be invited. */
async function keysMade(program: Program, code: string): Promise<void> {
  const end = Date.now() + 60_000;
  while ((await fetch(`${program.url}/s/${code}/kunci.json`)).status !== 200) {
    assert.ok(Date.now() < end, 'keys are made within a minute');
    await new Promise((done) => setTimeout(done, 250));
  }
}

async function invited(page: Page): Promise<void> {
  await page.reload();
  await page.getByRole('tab', { name: 'Undangan' }).click();
  await still(page, 'pengelola-survei/invite', {
    press: page.getByRole('button', { name: 'Kirim undangan' }),
  });
  await page.getByRole('button', { name: 'Kirim undangan' }).click();
  await page.getByText('pemberitahuan di aplikasi').waitFor();
  await assertAccessible(page, 'invitations');
  await shoot(page, 'survey-invitations');
}

async function watched(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Pantau' }).click();
  await page.getByText('Sisa hari').waitFor();
  await assertAccessible(page, 'response');
  await shoot(page, 'survey-response');
  await still(page, 'pengelola-survei/watch');
}

async function result(page: Page, program: Program): Promise<void> {
  const client = await signIn(program, 'survey-manager');
  const { rows } = await client.get<{ rows: WaveView[] }>('/survey/waves');
  const published = rows.find((row) => row.state === 'published');
  assert.ok(published, 'the city has a published wave');
  await page.goto(`${program.url}/app/survei/${published.id}?tab=results`);
  await page.getByRole('heading', { name: 'Bukti hitungan' }).waitFor();
  await assertAccessible(page, 'result');
  await shoot(page, 'survey-result');
  await still(page, 'pengelola-survei/result');
  await page.goto(`${program.url}/app/survei`);
  await page.getByText('Denyut integritas percobaan').first().waitFor();
  await assertAccessible(page, 'waves');
  await shoot(page, 'survey-waves');
}
