import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import type { EvidenceFile } from '../src/capabilities/whistleblowing/rules/narrative.ts';
import { openEvidence } from '../src/capabilities/whistleblowing/sealing/evidence.ts';
import { openIdentity } from '../src/capabilities/whistleblowing/sealing/identity.ts';
import { cleanPicture } from '../src/capabilities/whistleblowing/sealing/pictures/clean-picture.ts';
import { readStream } from '../src/platform/sealing/age.ts';
import { openWbsHouse, type OpenedCase, type WbsHouse } from './wbs-house.ts';

// What the journeys of reporters share: one house, invented evidence, and what its holders find when they open what came.

/** MiB of the large piece of evidence; the aim is 200, which takes a minute more. */
export const BIG = Number(process.env['LURUS_BIG_EVIDENCE'] ?? 24);
export const MiB = 2 ** 20;

let opening: Promise<WbsHouse> | null = null;
export const house = () => (opening ??= openWbsHouse());
export const folder = mkdtempSync(join(tmpdir(), 'lurus-reporter-'));
after(async () => {
  await (await opening)?.stop();
  rmSync(folder, { recursive: true, force: true });
});

export const picture = await sharp({
  create: { width: 900, height: 600, channels: 3, background: '#5a8c78' },
})
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
export const photo = { name: 'jalan.jpg', mimeType: 'image/jpeg', buffer: picture };
export const paper = {
  name: 'kuitansi.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(`%PDF-1.4\n${randomBytes(20_000).toString('hex')}\n%%EOF`),
};
export const NAMED = { name: 'Sri Penanda', nik: '9971015508900001', card: { ...photo, name: 'ktp.jpg' } };

export function phone(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({
    locale: 'id-ID',
    timezoneId: 'Asia/Makassar',
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    reducedMotion: 'reduce',
  });
}

/** Types the receipt back and leaves. @returns the report's public number */
export async function keepReceipt(
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
export async function openFile(
  { id, desk, detail, caseKey }: OpenedCase,
  file: EvidenceFile,
): Promise<Uint8Array> {
  const reply = await desk.send(`/wbs/desk/cases/${id}/files/${file.id}`);
  assert.equal(reply.status, 200);
  const sealed = new Uint8Array(await reply.arrayBuffer());
  const told = detail.files.find((each) => each.id === file.id);
  assert.deepEqual([sealed.length, sha256(sealed)], [told?.size, told?.sha256]);
  const plain = await readStream(await openEvidence(new Blob([sealed]).stream(), caseKey), 512 * MiB);
  assert.deepEqual([plain.length, sha256(plain)], [file.size, file.sha256]);
  return plain;
}

/** The identity as the Super Admin's browser opens it, with a reason. */
export async function openName(id: string, who: 'superAdmin' | 'alternate' = 'superAdmin') {
  const wbs = await house();
  const asked = { reason: 'Pelapor diminta menjadi saksi di persidangan.', legalBasis: 'PP 43/2018 pasal 8' };
  const released = await wbs
    .deskOf(who)
    .post<Parameters<typeof openIdentity>[0]>(`/wbs/desk/cases/${id}/identity`, asked);
  const identity = await openIdentity(released, wbs.ceremony?.holders[who].key.identity ?? '');
  assert.deepEqual([identity.nik, identity.cardReading], [NAMED.nik, 'not-compared']);
  assert.ok(identity.card, 'the photograph of the card came along');
  const { found } = cleanPicture(Buffer.from(identity.card, 'base64'));
  assert.deepEqual(
    found.filter((each) => each !== 'other'),
    [],
    'drawn anew: no place, device or name',
  );
  return identity;
}

/** Nothing of a visit stays in the browser. */
export async function assertNothingKept(page: Page): Promise<void> {
  const kept = await page.evaluate(`(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    cookies: document.cookie,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }))()`);
  assert.deepEqual(kept, { local: 0, session: 0, cookies: '', databases: 0, caches: 0, workers: 0 });
}
