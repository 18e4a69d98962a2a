import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Locator, Page } from 'playwright-core';
import { DRAWN } from '../browser.ts';
import { FORMS } from './clip.ts';
import { clips, type StepName } from './clips.ts';

/** Where a mark is drawn, CSS pixels of the still. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * A still for a clip (e2e/clips/clips.ts), where LURUS_CLIPS names the folder that `npm run clips` collects them in; without it nothing
 * happens, and the journey takes no longer.
 * @param look.press what is pressed next: comes to the middle and is marked; `see` comes to the middle only; else the page from its top
 */
export async function still(
  page: Page,
  name: StepName,
  look: { press?: Locator; see?: Locator } = {},
): Promise<void> {
  const folder = process.env['LURUS_CLIPS'];
  if (!folder) return;
  const [clip, step] = name.split('/') as [keyof typeof clips, string];
  const { width, screen: height, scale } = FORMS[clips[clip].form];
  const path = join(folder, clip, step);
  // A journey may pass a step twice; the first time is told.
  if (existsSync(`${path}.png`)) return;
  const before = page.viewportSize()!;
  await page.setViewportSize({ width, height });
  const target = look.press ?? look.see;
  if (target === undefined) await page.evaluate('scrollTo(0, 0)');
  else
    await target.evaluate((each) =>
      (each as unknown as { scrollIntoView(how: object): void }).scrollIntoView({ block: 'center' }),
    );
  await settled(page);
  // The last word of the program may lie above what is pressed next.
  if (look.press !== undefined) await page.evaluate(statusLine('hidden'));
  const box: Box | null = (await look.press?.boundingBox()) ?? null;
  const [x, y] = (await page.evaluate('[scrollX, scrollY]')) as [number, number];
  const camera = cameras.get(page) ?? (await page.context().newCDPSession(page));
  cameras.set(page, camera);
  const { data } = await camera.send('Page.captureScreenshot', {
    format: 'png',
    clip: { x, y, width, height, scale },
  });
  mkdirSync(join(folder, clip), { recursive: true });
  writeFileSync(`${path}.png`, Buffer.from(data, 'base64'));
  writeFileSync(`${path}.json`, JSON.stringify(box));
  if (look.press !== undefined) await page.evaluate(statusLine(''));
  await page.setViewportSize(before);
}

/** Kept as long as the page: a session that ends takes a line that is cut back, and the page never hears that it has returned. */
const cameras = new WeakMap<Page, CDPSession>();

const statusLine = (visibility: string) =>
  `document.querySelectorAll('output[data-print="no"]').forEach((each) => { each.style.visibility = '${visibility}'; })`;

const WAITING = `document.querySelector('output[class*="waiting"], [aria-busy="true"]') !== null`;

/** Nothing on it waits any more, and it is drawn in its new size. */
async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(400);
  for (let tries = 0; tries < 50 && (await page.evaluate(WAITING)) === true; tries++)
    await page.waitForTimeout(100);
  await page.evaluate(DRAWN);
}
