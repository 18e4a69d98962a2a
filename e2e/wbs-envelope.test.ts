import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import type { CaseDetail } from '../src/capabilities/whistleblowing/contract-desk.ts';
import { openEvidence } from '../src/capabilities/whistleblowing/sealing/evidence.ts';
import { openIdentity } from '../src/capabilities/whistleblowing/sealing/identity.ts';
import { readStream } from '../src/platform/sealing/age.ts';
import { assertAccessible } from './accessible.ts';
import { newVisitor, noBrowser, openBrowser, shoot } from './browser.ts';
import { openWbsHouse, type WbsHouse } from './wbs-house.ts';

// The offline envelope: fetched once, opened from a disk without any line, sealed there, carried, handed in, and read by those who hold the keys.

let house: WbsHouse;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let page: Page;
const folder = mkdtempSync(join(tmpdir(), 'lurus-envelope-'));
const saved = join(folder, 'amplop-luring.html');
const sealed = join(folder, 'amplop.lurus');
let receipt = '';

const WHAT = 'Upah harian dicatat untuk dua puluh orang, padahal yang bekerja hanya sembilan.';
const DOCUMENT = Buffer.from('Daftar hadir rekaan: sembilan tanda tangan.\n'.repeat(4000));

// A suite, so that its program starts when its turn comes and stops when it is over.
describe('the offline envelope', () => {
  before(async () => {
    if (noBrowser !== false) return;
    house = await openWbsHouse();
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await house?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const bytesOf = async (path: string) => Buffer.from(await (await house.ask(path)).arrayBuffer());

  test(
    'the file is the same to the last byte whenever it is fetched, and its hash stands on the page',
    {
      skip: noBrowser,
    },
    async () => {
      const visitor = await newVisitor(browser, { width: 360 });
      page = await house.enter(visitor, null, '/amplop?bahasa=id');
      await assertAccessible(page, 'envelope page');
      await shoot(page, 'wbs-envelope-page');
      const [first, again] = [
        await bytesOf('/amplop/berkas?bahasa=id'),
        await bytesOf('/amplop/berkas?bahasa=id'),
      ];
      assert.ok(first.equals(again));
      const sum = createHash('sha256').update(first).digest('hex');
      assert.ok((await page.locator('main').innerText()).includes(sum));
      const text = first.toString();
      assert.match(text, /connect-src 'none'/);
      assert.doesNotMatch(text, /<(script|link|img|iframe)[^>]+(src|href)=/);
      writeFileSync(saved, first);
    },
  );

  test(
    'opened from a disk without a line it asks nobody for anything, and seals one file',
    {
      skip: noBrowser,
    },
    async () => {
      const visitor = await newVisitor(browser, { width: 360 });
      await visitor.setOffline(true);
      const offline = await visitor.newPage();
      const asked: string[] = [];
      const said: string[] = [];
      offline.on('request', (each) => asked.push(each.url()));
      offline.on('console', (each) => each.type() === 'error' && said.push(each.text()));
      offline.on('pageerror', (each) => said.push(each.message));
      await offline.goto(pathToFileURL(saved).href);
      await offline.getByRole('button', { name: 'Segel laporan' }).waitFor();
      await assertAccessible(offline, 'offline form');
      const words = await offline.locator('.fingerprint').innerText();
      await offline.getByLabel(/^Ketik 8 kata/).fill('abad abai abjad abon abstrak acar acuan acuh');
      await offline.locator('.notice.danger').waitFor();
      await offline.getByRole('button', { name: 'Segel laporan' }).click();
      assert.match(await offline.locator('.summary').innerText(), /bukan yang Anda ketik/);
      await assertAccessible(offline, 'another root typed');
      await offline.getByLabel(/^Ketik 8 kata/).fill(words);
      await offline.getByText('Sama.', { exact: true }).waitFor();

      // Nothing is sealed while something is missing.
      await offline.getByRole('button', { name: 'Segel laporan' }).click();
      await offline.locator('.summary').waitFor();
      await assertAccessible(offline, 'offline form with faults');
      await offline.evaluate('scrollTo(0, 0)');
      await shoot(offline, 'wbs-envelope-form');

      await offline.getByLabel('Tidak mendesak').check();
      await offline.getByLabel('Apa jenis pelanggarannya?').selectOption('procurement');
      await offline.locator('#what').fill(WHAT);
      await offline.locator('#who').fill('Mandor dan bendahara');
      await offline.locator('#when').fill('Agustus 2026');
      await offline.locator('#where').fill('Proyek drainase');
      await offline.locator('#agency').fill('Dinas Pekerjaan Umum');
      await offline.locator('#how').fill('Menghitung sendiri setiap pagi.');
      await offline.getByLabel('Tidak, atau saya tidak tahu').check();
      await offline.locator('#description-1').fill('Daftar hadir');
      await offline
        .locator('#file-1')
        .setInputFiles({ name: 'hadir.txt', mimeType: 'text/plain', buffer: DOCUMENT });
      await offline.locator('#fewer').fill('Foto tidak sempat diambil.');
      await offline.locator('#name').fill('Sri Penanda');
      await offline.locator('#nik').fill('9971 0155 0890 0001');
      const card = await sharp({ create: { width: 900, height: 570, channels: 3, background: '#8fb6c9' } })
        .jpeg()
        .toBuffer();
      await offline.locator('#card').setInputFiles({ name: 'ktp.jpg', mimeType: 'image/jpeg', buffer: card });
      await offline.getByText('Foto KTP siap disegel.').waitFor();
      await offline.getByRole('button', { name: 'Segel laporan' }).click();

      await offline.getByRole('button', { name: 'Simpan amplop' }).waitFor();
      await assertAccessible(offline, 'receipt of the envelope');
      await offline.evaluate('scrollTo(0, 0)');
      await shoot(offline, 'wbs-envelope-receipt');
      const sum = await offline.locator('.sum').innerText();
      const [download] = await Promise.all([
        offline.waitForEvent('download'),
        offline.getByRole('button', { name: 'Simpan amplop' }).click(),
      ]);
      assert.equal(download.suggestedFilename(), 'amplop.lurus');
      await download.saveAs(sealed);
      assert.equal(createHash('sha256').update(readFileSync(sealed)).digest('hex'), sum);
      receipt = await offline.locator('.slip .receipt.code').innerText();
      await offline.getByLabel('Ketik empat angka terakhir').fill(receipt.slice(-4));
      await offline.getByRole('button', { name: 'Sudah saya simpan' }).click();
      await offline.getByRole('heading', { name: 'Selesai' }).waitFor();

      const outside = asked.filter((each) => !each.startsWith('file:') && !each.startsWith('blob:'));
      assert.deepEqual(outside, []);
      assert.deepEqual(said, []);
      const container = readFileSync(sealed);
      for (const plain of [WHAT, 'Sri Penanda', '9971015508900001', 'sembilan tanda tangan', 'hadir.txt'])
        assert.ok(!container.includes(plain), plain);
      await visitor.close();
    },
  );

  test(
    'whoever carries it hands it in; the holders read it, and its mailbox opens',
    {
      skip: noBrowser,
    },
    async () => {
      const hand = async (path: string) => {
        await page.getByLabel('Berkas amplop').setInputFiles(path);
        await page.getByRole('button', { name: 'Serahkan amplop' }).click();
      };
      await page.goto(`${house.url}/amplop?bahasa=id`);
      const [cut, other] = [join(folder, 'potong.lurus'), join(folder, 'lain.lurus')];
      writeFileSync(cut, readFileSync(sealed).subarray(0, -2000));
      writeFileSync(other, 'bukan amplop');
      await hand(cut);
      await page.getByText('Amplop ini tidak utuh').waitFor();
      await hand(other);
      await page.getByText('Berkas ini bukan amplop').waitFor();
      await assertAccessible(page, 'refused envelope');

      await hand(sealed);
      const done = page.locator('.notice.ok');
      await done.waitFor();
      const number = /WBS-\d{4}-\w+/.exec(await done.innerText())?.[0] ?? '';
      await assertAccessible(page, 'envelope handed in');
      await page.evaluate('scrollTo(0, 0)');
      await shoot(page, 'wbs-envelope-handed-in');

      const { id, desk, caseKey, narrative, detail } = await house.openCase('intake', number);
      assert.equal(narrative.what, WHAT);
      const [piece] = narrative.evidence;
      assert.equal(piece?.original?.name, 'hadir.txt');
      const file = await desk.send(`/wbs/desk/cases/${id}/files/${piece!.original!.id}`);
      const plain = await readStream(await openEvidence(file.body!, caseKey), 1e7);
      assert.ok(DOCUMENT.equals(plain));
      const { content, wrap } = await house
        .deskOf('superAdmin')
        .post<{ content: string; wrap: string }>(`/wbs/desk/cases/${id}/identity`, {
          reason: 'Pelapor akan diperiksa sebagai saksi dalam perkara ini.',
          legalBasis: 'PP 43/2018 pasal 11',
        });
      const { identity } = house.ceremony!.holders.superAdmin.key;
      const person = await openIdentity({ content, wrap }, identity);
      assert.deepEqual(
        [person.name, person.nik, person.cardReading],
        ['Sri Penanda', '9971015508900001', 'not-compared'],
      );
      assert.ok((person.card?.length ?? 0) > 100);
      assert.equal((detail satisfies CaseDetail).assisted, false);

      await page.goto(`${house.url}/kotak?bahasa=id`);
      await page.getByLabel('Tanda terima', { exact: true }).fill(receipt);
      await page.getByRole('button', { name: 'Buka kotak' }).click();
      await page.getByText(number).waitFor();
      assert.equal(await page.locator('.notice.danger').count(), 0);

      // The same envelope once more is no second report.
      await page.goto(`${house.url}/amplop?bahasa=id`);
      await hand(sealed);
      await page.locator('.error', { hasText: /sudah terkirim/ }).waitFor();
      const { rows } = await house.deskOf('intake').get<{ rows: unknown[] }>('/wbs/desk/cases');
      assert.equal(rows.length, 1);
    },
  );

  test('a file whose root or keys were exchanged refuses to seal', { skip: noBrowser }, async () => {
    const { hex } = house.ceremony!.root;
    const forged = join(folder, 'palsu.html');
    const other = hex.replace(/^../, hex.startsWith('00') ? '11' : '00');
    writeFileSync(
      forged,
      readFileSync(saved, 'utf8').replaceAll(
        `&quot;root&quot;:&quot;${hex}`,
        `&quot;root&quot;:&quot;${other}`,
      ),
    );
    const visitor = await newVisitor(browser, { width: 360 });
    const offline = await visitor.newPage();
    await offline.goto(pathToFileURL(forged).href);
    await offline.getByText('Kunci di dalam berkas ini tidak sah').waitFor();
    assert.equal(await offline.getByRole('button').count(), 0);
    await visitor.close();
  });
});
