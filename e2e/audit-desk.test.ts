import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { FlagPage } from '../src/capabilities/audit/contract/flags.ts';
import type { Standing } from '../src/capabilities/clearance/contract.ts';
import { assertAccessible } from './accessible.ts';
import { complaintsOf, noBrowser, shoot } from './browser.ts';
import { signIn, type Client } from './client.ts';
import { still } from './clips/still.ts';
import type { Program } from './program.ts';
import { sharedBrowser, sharedProgram } from './shared.ts';
import { enter, pick } from './staff.ts';
import { cityDay } from './travel-case.ts';

// An auditor meets an invoice that was paid twice in his queue, reads the verdict beside it, and makes it a finding against the officer who
// is answerable. The Inspektur signs the report; from then on the officer's certificate is refused.

const RULE = 'DUP-01';

test('queue, verdict, finding, signed report, refused certificate', { skip: noBrowser }, async () => {
  const program = await sharedProgram();
  const officer = await signIn(program, 'technical-officer');
  const { personId, account } = await officer.get<{ personId: string; account: { name: string } }>(
    '/session',
  );
  const before = await officer.get<Standing>('/clearance/standing');
  const page = await enter(await sharedBrowser(), program, 'auditor');
  const complaints = complaintsOf(page);

  await fromQueue(page, program);
  const reportId = await makeFinding(page, account.name);
  assert.deepEqual(complaints, []);

  const inspektur = await signIn(program, 'inspektur');
  const number = `LHP-AD/${reportId.slice(-6)}`;
  await inspektur.post(`/findings/reports/${reportId}/issue`, { number, datedOn: cityDay() });
  await follows(inspektur);
  const after = await officer.get<Standing>('/clearance/standing');
  assert.equal(after.outcome, 'refused');
  assert.equal(after.items.length, before.items.length + 1);
  const asked = await officer.post<{ state: string }>('/clearance/requests', {
    kind: 'person',
    subjectId: personId,
    purpose: 'pangkat',
  });
  assert.equal(asked.state, 'refused');
});

async function fromQueue(page: Page, program: Program): Promise<void> {
  await page.goto(`${program.url}/app/audit?rule=${RULE}`);
  const row = page.getByRole('row').filter({ hasText: RULE }).first();
  await row.waitFor();
  await assertAccessible(page, 'audit desk');
  await shoot(page, 'audit-desk');
  await still(page, 'tim-pemeriksa/queue', { press: row });
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Rumus dengan angkanya' }).waitFor();
  await page.getByRole('button', { name: 'Buktikan lagi' }).click();
  await page.getByText('Putusannya sama').waitFor();
  await assertAccessible(page, 'flag beside the queue');
  await shoot(page, 'audit-flag');
  await still(page, 'tim-pemeriksa/prove', { see: page.getByText('Putusannya sama') });
}

/** By key, from the open flag to the form that it fills in; what is missing is added by hand. */
async function makeFinding(page: Page, officer: string): Promise<string> {
  await page.keyboard.press('f');
  await page.waitForURL('**/audit/temuan-baru?ids=*');
  const condition = page.getByLabel('Kondisi');
  await condition.waitFor();
  assert.match(await condition.inputValue(), /Faktur/);
  await page.getByLabel('Yang bertanggung jawab', { exact: true }).selectOption('person');
  await pick(page, 'Nama yang bertanggung jawab', officer, officer);
  await assertAccessible(page, 'finding from a flag');
  await shoot(page, 'audit-finding');
  await still(page, 'tim-pemeriksa/finding', {
    press: page.getByRole('button', { name: 'Simpan konsep temuan' }),
  });
  await page.getByRole('button', { name: 'Simpan konsep temuan' }).click();
  await page.waitForURL(/\/app\/lhp\/[0-9a-f-]{36}$/);
  return page.url().split('/').at(-1)!;
}

/** The flag follows its finding. */
async function follows(desk: Client): Promise<void> {
  const { rows } = await desk.get<FlagPage>(`/audit/flags?state=finding&rule=${RULE}`);
  assert.ok(rows.some((row) => row.findingState === 'final'));
}
