import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import type { EvidenceFile } from '../src/capabilities/whistleblowing/rules/narrative.ts';
import type { StepName } from '../src/capabilities/whistleblowing/pages/browser/wizard-state.ts';
import type { CaseKey } from '../src/capabilities/whistleblowing/sealing/case-key.ts';
import { openEvidence } from '../src/capabilities/whistleblowing/sealing/evidence.ts';
import { openIdentity } from '../src/capabilities/whistleblowing/sealing/identity.ts';
import { cleanPicture } from '../src/capabilities/whistleblowing/sealing/pictures/clean-picture.ts';
import { readStream } from '../src/platform/sealing/age.ts';
import { assertAccessible } from './accessible.ts';
import { newVisitor, noBrowser, shoot } from './browser.ts';
import { openCuttableLine } from './cut-line.ts';
import { sharedBrowser } from './shared.ts';
import { finger, keyboard } from './wbs-hand.ts';
import { openWbsHouse, type OpenedCase, type WbsHouse } from './wbs-house.ts';
import { onward, STORY, walk, type Story } from './wbs-wizard.ts';

// Who reports, in a real browser: on a phone with a finger, at a desk with the keyboard alone, at the counter through an officer.

/** MiB of the large piece of evidence; the aim is 200, which takes a minute more. */
const BIG = Number(process.env['LURUS_BIG_EVIDENCE'] ?? 24);
const MiB = 2 ** 20;

let opening: Promise<WbsHouse> | null = null;
const house = () => (opening ??= openWbsHouse());
const folder = mkdtempSync(join(tmpdir(), 'lurus-reporter-'));
after(async () => {
  await (await opening)?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#5a8c78' } })
  .withExif({
    IFD0: { Make: 'Penanda', Model: 'P1', Artist: 'Sri' },
    IFD3: {
      GPSLatitudeRef: 'S',
      GPSLatitude: '1/1 15/1 0/1',
      GPSLongitudeRef: 'E',
      GPSLongitude: '116/1 49/1 0/1',
    },
  })
  .jpeg()
  .toBuffer();
const photo = { name: 'jalan.jpg', mimeType: 'image/jpeg', buffer: picture };
const document = {
  name: 'kuitansi.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(`%PDF-1.4\n${randomBytes(20_000).toString('hex')}\n%%EOF`),
};
const NAMED = { name: 'Sri Penanda', nik: '9971015508900001', card: { ...photo, name: 'ktp.jpg' } };

const VILLAGE: readonly StepName[] = [
  'urgent',
  'category',
  'what',
  'who',
  'when-where',
  'agency',
  'how',
  'village-fund',
  'conflict',
  'evidence-1',
  'evidence-2',
  'evidence-3',
  'identity',
  'review',
];
const ORDINARY = VILLAGE.filter((each) => each !== 'village-fund');

function phone(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({
    locale: 'id-ID',
    timezoneId: 'Asia/Makassar',
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    reducedMotion: 'reduce',
  });
}

/** Whatever the page or its policy complains of. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    // A line that the test cuts is told of by the browser itself.
    if (message.type() === 'error' && !message.text().includes('net::ERR_')) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return complaints;
}

/** Types the receipt back and leaves. @returns the report's public number */
async function keepReceipt(
  page: Page,
  press: (what: ReturnType<Page['locator']>) => Promise<void>,
): Promise<string> {
  await page.waitForSelector('.receipt', { timeout: 120_000 });
  const number = /WBS-[\w-]+/.exec((await page.locator('.lead').textContent()) ?? '')?.[0] ?? '';
  const digits = ((await page.locator('.receipt').first().textContent()) ?? '').replaceAll(/\D/g, '');
  assert.match(digits, /^\d{20}$/);
  await page.locator('#back').focus();
  await page.keyboard.type(digits.slice(-4));
  await press(page.locator('form button[type=submit]'));
  await page.waitForFunction("document.activeElement?.tagName === 'H2'");
  return number;
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A file of the case as its holder's browser opens it; its sealed and plain bytes are held against both hashes. */
async function openFile({ id, desk, detail, caseKey }: OpenedCase, file: EvidenceFile): Promise<Uint8Array> {
  const reply = await desk.send(`/wbs/desk/cases/${id}/files/${file.id}`);
  assert.equal(reply.status, 200);
  const sealed = new Uint8Array(await reply.arrayBuffer());
  const told = detail.files.find((each) => each.id === file.id);
  assert.deepEqual([sealed.length, sha256(sealed)], [told?.size, told?.sha256]);
  const plain = await readStream(await openEvidence(new Blob([sealed]).stream(), caseKey), 512 * MiB);
  assert.deepEqual([plain.length, sha256(plain)], [file.size, file.sha256]);
  return plain;
}

/** Nothing of a visit stays in the browser. */
async function assertNothingKept(page: Page): Promise<void> {
  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    cookies: document.cookie,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  assert.deepEqual(kept, { local: 0, session: 0, cookies: '', databases: 0, caches: 0, workers: 0 });
}

test(
  'on a phone: a village fund that is shared out tomorrow, three pieces of evidence, a line that breaks; it arrives whole',
  { skip: noBrowser },
  async () => {
    const { url, openCase, ceremony } = await house();
    const line = await openCuttableLine(url);
    const visitor = await phone(await sharedBrowser());
    try {
      const page = await visitor.newPage();
      const complaints = complaintsOf(page);
      const big = randomBytes(BIG * MiB);
      writeFileSync(join(folder, 'rekaman.bin'), big);
      const story: Story = {
        urgent: 'soon',
        category: 'village-fund',
        what: `Saya, bendahara desa, tahu ini. ${STORY.what}`,
        conflict: false,
        villageFund: { total: 'Rp 1.000.000.000', what: 'Jalan lingkungan', spent: '800.000.000' },
        evidence: [
          { description: 'Foto jalan yang rusak', file: photo },
          { description: 'Kuitansi pembayaran', file: document },
          { description: 'Rekaman pembagian', file: join(folder, 'rekaman.bin') },
        ],
        ...NAMED,
      };
      await page.goto(`${line.url}/baru?bahasa=id`);
      await onward(page).tap();
      assert.equal(await page.locator('.summary a').count(), 1, 'what is missing is named');
      await assertAccessible(page, 'a question with a fault');
      const shots: Partial<Record<StepName, string>> = {
        urgent: 'wbs-urgent',
        category: 'wbs-category',
        what: 'wbs-story',
        'village-fund': 'wbs-village-fund',
        conflict: 'wbs-conflict',
        'evidence-1': 'wbs-evidence',
        identity: 'wbs-identity',
        review: 'wbs-review',
      };
      await walk(page, finger, VILLAGE, story, async (step) => {
        if (step === 'urgent') {
          const told = await page.locator('.more').innerText();
          assert.match(told, /menit/, 'the one exception is said');
          assert.doesNotMatch(told, /110/);
        }
        if (step === 'what')
          await page
            .getByText(/“Saya, bendahara desa tahu/)
            .or(page.getByText('“Saya, bendahara'))
            .waitFor();
        if (step === 'village-fund') await page.getByText('pembagiannya tidak sesuai').waitFor();
        if (step === 'evidence-1') await page.getByText('tempat pengambilan (GPS)').waitFor();
        if (step === 'identity') {
          await page.getByText('NIK berbentuk benar').waitFor();
          assert.doesNotMatch(await page.locator('#isian').innerText(), /terverifikasi/i);
        }
        await assertAccessible(page, `${step}, Indonesian`);
        await page.locator('a.language').tap();
        await page.waitForSelector('html[lang=en]');
        await assertAccessible(page, `${step}, English`);
        await page.locator('a.language').tap();
        await page.waitForSelector('html[lang=id]');
        const wide = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'));
        assert.ok(wide <= 0, `${step} is ${wide} px too wide for a phone`);
        const name = shots[step];
        if (name !== undefined) await shoot(page, name);
      });
      line.cutAfter((BIG * MiB) / 2, 1_500);
      const before = line.sent();
      await onward(page).tap();
      const number = await keepReceipt(page, (what) => what.tap());
      await assertAccessible(page, 'receipt');
      await assertNothingKept(page);
      assert.equal(line.cuts(), 1, 'the line was cut once');
      // What was up is not sent again: a part that was on its way, and what the sockets held.
      assert.ok(line.sent() - before < BIG * MiB * 1.13 + 14 * MiB, `${line.sent() - before} bytes went up`);
      assert.deepEqual(complaints, []);

      const opened = await openCase('intake', number);
      const { narrative, detail, desk, id } = opened;
      assert.deepEqual(
        [detail.urgent, detail.assisted, detail.conflict, detail.mode],
        [true, false, 'none', 'named'],
      );
      assert.equal(narrative.what, story.what);
      assert.equal(narrative.urgent, STORY.urgentWhy);
      assert.deepEqual(narrative.villageFund, {
        total: 1e9,
        spending: [{ purpose: 'infrastructure', what: 'Jalan lingkungan', rupiah: 8e8 }],
      });
      const [first, second, third] = narrative.evidence;
      assert.ok(first?.original && second?.original && third?.original && first.working);
      assert.ok(
        picture.equals(await openFile(opened, first.original)),
        'the original is the picture as it was',
      );
      const working = cleanPicture(await openFile(opened, first.working.file));
      assert.deepEqual(working.found, []);
      assert.deepEqual(first.working.removed, ['author', 'device', 'position']);
      assert.ok(document.buffer.equals(await openFile(opened, second.original)));
      assert.ok(big.equals(await openFile(opened, third.original)));
      assert.ok(!JSON.stringify(narrative).includes(NAMED.nik));
      assert.equal(detail.identity.present, true);
      assert.equal(desk !== null && id !== '' && ceremony !== null, true);
    } finally {
      await visitor.close();
      await line.close();
    }
  },
);
