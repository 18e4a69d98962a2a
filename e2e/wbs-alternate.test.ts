import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import {
  appointOutsider,
  openDeskHouse,
  type DeskHouse,
} from '../src/capabilities/whistleblowing/http/desk.fixture.ts';
import type { StaffKey } from '../src/capabilities/whistleblowing/sealing/staff-key.ts';
import { sampleReport, sendSample } from '../src/capabilities/whistleblowing/wbs.fixture.ts';
import { embeddedDatabase, newGovernment } from '../src/platform/test-database.ts';
import { assertAccessible } from './accessible.ts';
import { newVisitor, noBrowser, openBrowser, shoot } from './browser.ts';

/** The sealed origin on a socket, with a report that an office outside may read. */
async function openOrigin(): Promise<{ house: DeskHouse; key: StaffKey; number: string; url: string }> {
  const database = await embeddedDatabase();
  const house = await openDeskHouse(database, await newGovernment(database));
  const { key } = await appointOutsider(house);
  const { number } = await sendSample(house, await sampleReport(house, { conflict: 'alternate' }));
  await house.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = house.app.server.address() as { port: number };
  return { house, key, number, url: `http://wbs.${house.government.id}.localhost:${port}/pengganti` };
}

const keyFile = (secret: string) => ({
  name: 'kunci.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from(`# created: 2026-11-23\n# public key: …\n${secret}\n`),
});

test(
  'an office outside fetches its sealed reports with its key file alone',
  { skip: noBrowser },
  async (t) => {
    const { house, key, number, url } = await openOrigin();
    const browser = await openBrowser();
    t.after(() => browser.close());
    const page = await (await newVisitor(browser, { width: 360 })).newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    await page.goto(url);
    await page.getByLabel('Berkas kunci').waitFor();
    await assertAccessible(page, 'pengganti');
    assert.ok(
      Number(await page.evaluate('document.documentElement.scrollWidth')) <= 360,
      'wider than a phone',
    );
    await page.getByRole('button', { name: 'Ambil laporan tersegel' }).click();
    await page.getByText('Pilih berkas kunci Anda.').first().waitFor();
    await page.getByLabel('Berkas kunci').setInputFiles(keyFile('bukan kunci'));
    await page.getByRole('button', { name: 'Ambil laporan tersegel' }).click();
    await page.getByText('tidak memuat tepat satu kunci').waitFor();
    await page.getByLabel('Berkas kunci').setInputFiles(keyFile(house.holders.intake.key.identity));
    await page.getByRole('button', { name: 'Ambil laporan tersegel' }).click();
    await page.getByText('tidak tercatat hari ini').waitFor();
    await page.getByLabel('Berkas kunci').setInputFiles(keyFile(key.identity));
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.postData() ?? ''));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Ambil laporan tersegel' }).click(),
    ]);
    await page.getByText('Sudah diambil sebagai').waitFor();
    const names = Object.keys(unzipSync(readFileSync(await download.path())));
    assert.ok(names.includes(`${number}/narasi.age`), names.join());
    assert.ok(sent.length >= 2 && sent.every((each) => !each.includes('SECRET')));
    await shoot(page, 'wbs-pengganti');
    assert.deepEqual(faults, []);
  },
);
