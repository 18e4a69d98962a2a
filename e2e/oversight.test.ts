import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import type { IntegrityMap, IntegrityRows } from '../src/capabilities/oversight/contract.ts';
import type { Part } from '../src/capabilities/oversight/rules/parts.ts';
import { texts as parts } from '../src/capabilities/oversight/texts/parts.ts';
import { assertAccessible } from './accessible.ts';
import { complaintsOf, newVisitor, noBrowser, shoot } from './browser.ts';
import { signIn } from './client.ts';
import type { Program } from './program.ts';
import { sharedBrowser, sharedProgram } from './shared.ts';
import { enter } from './staff.ts';

// The mayor reads the map: why an agency stands where it stands, down to one row, and the briefing on paper. A citizen reads what may leave.

test(
  'the mayor sees why an agency stands there, goes down to a row and takes the briefing along',
  { skip: noBrowser },
  async () => {
    const program = await sharedProgram();
    const target = await bentOf(program);
    const page = await enter(await sharedBrowser(), program, 'government-head');
    const complaints = complaintsOf(page);
    await page.goto(`${program.url}/app/peta-integritas`);
    await page.getByRole('heading', { level: 1, name: 'Peta integritas' }).waitFor();
    await page.getByRole('table').getByRole('link', { name: target.agency, exact: true }).waitFor();
    await shoot(page, 'integrity-map');
    await why(page, target);
    await down(page, target);
    await brief(page, program);
    assert.deepEqual(complaints, []);
    await page.context().close();
    const night = await enter(await sharedBrowser(), program, 'government-head', {
      locale: 'en',
      dark: true,
    });
    await night.goto(`${program.url}/app/peta-integritas`);
    await night.getByRole('table').getByRole('link', { name: target.agency, exact: true }).waitFor();
    await assertAccessible(night, 'integrity map, English and dark');
    await shoot(night, 'integrity-map-en-dark');
    await night.context().close();
  },
);

interface Target {
  agency: string;
  part: Part;
  /** rows above the line, as the figure says */
  counts: number;
}

/** The first agency with a part out of bounds whose rows the mayor may open. */
async function bentOf(program: Program): Promise<Target> {
  // Other journeys have worked in this city since its figures were taken.
  await (await signIn(program, 'inspektur')).post('/oversight/months');
  const mayor = await signIn(program, 'government-head');
  const map = await mayor.get<IntegrityMap>('/oversight/map');
  for (const { agency, cells, rows } of map.rows)
    for (const { part, standing, numerator } of cells)
      if (standing === 'outside' && rows.includes(part)) {
        const all = await mayor.get<IntegrityRows>(`/oversight/agencies/${agency.id}/rows/${part}?size=1`);
        assert.equal(all.total, numerator, `${agency.name} ${part}: as many rows as the figure counted`);
        return { agency: agency.name, part, counts: all.total };
      }
  throw new Error('no agency of the demo is out of bounds where the mayor may look');
}

/** Figure, both sides of the line, bound and peers, each part for itself. */
async function why(page: Page, { agency, part }: Target): Promise<void> {
  await page.getByRole('table').getByRole('link', { name: agency, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: agency }).waitFor();
  const section = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: parts.id[`part-${part}`], exact: true }) })
    .last();
  await section.getByText('Di luar batas').first().waitFor();
  for (const words of ['Angka', 'Batas', 'Pembilang', 'Penyebut'])
    await section.getByText(words, { exact: true }).first().waitFor();
  await assertAccessible(page, 'one agency of the map');
  await shoot(page, 'integrity-agency');
  await section.getByRole('link', { name: /Lihat barisnya/ }).click();
}

/** As many rows as the figure counted, and one of them where it lies. */
async function down(page: Page, { part, counts }: Target): Promise<void> {
  await page
    .getByRole('heading', { level: 1, name: `${parts.id[`part-${part}`]}: baris di balik angka` })
    .waitFor();
  await page.getByText(`Baris ini berjumlah ${counts} dari`).waitFor();
  await assertAccessible(page, 'rows behind a figure');
  await shoot(page, 'integrity-rows');
  await page.getByLabel('Yang ditampilkan').selectOption('all');
  await page.waitForURL('**view=all**');
  await page.getByRole('main').getByRole('table').getByRole('link').first().click();
  await page.waitForURL(/\/app\/(kontrak|aduan)\/[0-9a-f-]{36}/);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

async function brief(page: Page, program: Program): Promise<void> {
  await page.goto(`${program.url}/app/peta-integritas`);
  const arriving = page.waitForEvent('download');
  await page.getByRole('link', { name: /Ringkasan untuk kepala daerah/ }).click();
  const file = await (await arriving).path();
  assert.equal((await readFile(file)).subarray(0, 5).toString(), '%PDF-');
}

test(
  'a citizen reads the transparency page without script and takes its figures as a table',
  { skip: noBrowser },
  async () => {
    const program = await sharedProgram();
    const visitor = await newVisitor(await sharedBrowser(), { script: false });
    const page = await visitor.newPage();
    await page.goto(`${program.url}/transparansi`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const shown = await page.getByRole('table').getByRole('rowheader').count();
    assert.ok(shown > 5);
    const csv = page.getByRole('link', { name: /CSV/ });
    const reply = await page.request.get(new URL((await csv.getAttribute('href'))!, program.url).href);
    assert.match(reply.headers()['content-type'] ?? '', /text\/csv/);
    const lines = (await reply.text()).trim().split('\r\n');
    assert.equal(lines.length, 1 + shown * 7, 'seven parts of each agency, flags left out');
    assert.ok(!lines[0]!.includes('numerator') && !/flags/.test(lines.join('\n')));
    await visitor.close();
    const seen = await newVisitor(await sharedBrowser());
    const face = await seen.newPage();
    await face.goto(`${program.url}/transparansi`);
    await assertAccessible(face, '/transparansi');
    await shoot(face, 'transparency');
    await seen.close();
  },
);
