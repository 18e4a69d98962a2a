import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AlarmDetail, AlarmPage, HygieneReport } from '../src/platform/alarms/contract.ts';
import { assertAccessible } from './accessible.ts';
import { noBrowser, shoot } from './browser.ts';
import { signIn } from './client.ts';
import { sharedBrowser, sharedProgram } from './shared.ts';
import { enter } from './staff.ts';

// An alarm has come to the commitment officer: he reads it, acknowledges it for two days, and his head sees who was told and who answered.
// The answer by SMS has tests of its own: platform/notifications/incoming.test.ts, through a real gateway.

test(
  'a commitment officer finds the alarms that he was told of, and acknowledges one',
  { skip: noBrowser },
  async () => {
    const program = await sharedProgram();
    const officer = await signIn(program, 'commitment-officer');
    const before = await officer.get<AlarmPage>('/alarms?state=open&severity=critical');
    const first = before.rows[0];
    assert.ok(first, 'the demo city has a critical alarm for him');

    const page = await enter(await sharedBrowser(), program, 'commitment-officer', { width: 390 });
    await page.goto(`${program.url}/app/peringatan`);
    const line = page.getByRole('listitem').filter({ hasText: first.title.id });
    await line.first().waitFor();
    await assertAccessible(page, 'alarms');
    await shoot(page, 'alarms');
    await line.first().getByRole('button', { name: 'Tanggapi' }).click();
    await page.getByRole('dialog').getByLabel('Hari kerja').fill('2');
    await page.getByRole('dialog').getByRole('button', { name: 'Tanggapi' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });

    const detail = await officer.get<AlarmDetail>(`/alarms/${first.id}`);
    assert.equal(detail.alarm.state, 'held');
    assert.deepEqual(
      detail.acks.map((each) => each.way),
      ['button'],
    );
    assert.ok(detail.told.some((each) => each.ways.some((way) => way.way === 'app')));
    await page.close();
  },
);

test(
  'the Inspektur reads the catalogue and how offices deal with their alarms',
  { skip: noBrowser },
  async () => {
    const program = await sharedProgram();
    const inspektur = await signIn(program, 'inspektur');
    const report = await inspektur.get<HygieneReport>('/alarms/hygiene');
    assert.ok(report.total.fired > 0);
    const page = await enter(await sharedBrowser(), program, 'inspektur');
    await page.goto(`${program.url}/app/peringatan/kesehatan`);
    await page.getByRole('table').last().waitFor();
    await assertAccessible(page, 'hygiene');
    await page.goto(`${program.url}/app/peringatan/aturan?open=K-END`);
    await page.getByRole('heading', { name: /^K-END/ }).waitFor();
    await assertAccessible(page, 'rules');
    await shoot(page, 'alarm-rules');
    await page.close();
  },
);
