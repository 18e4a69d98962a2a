import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const CHROMIUM = process.env['LURUS_CHROMIUM'] ?? '/usr/bin/chromium';

/** For `test(…, { skip })`: false where a browser is installed, the reason otherwise. */
export const noBrowser = existsSync(CHROMIUM) ? false : 'no Chromium';

export const SCREENS = fileURLToPath(new URL('../docs/screens', import.meta.url));

/** Phone and desk: the two widths that every screen is looked at in, CSS pixels. */
export const WIDTHS = [390, 1440] as const;

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // What a browser asks its maker by itself finds nobody at once, however slow the machine's name server is.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1',
    ],
  });
}

/** A visitor of his own: own cookies, Indonesian unless said otherwise. */
export function newVisitor(
  browser: Browser,
  options: { locale?: 'id' | 'en'; dark?: boolean; script?: boolean; width?: number } = {},
): Promise<BrowserContext> {
  return browser.newContext({
    locale: options.locale === 'en' ? 'en-GB' : 'id-ID',
    timezoneId: 'Asia/Makassar',
    colorScheme: options.dark ? 'dark' : 'light',
    javaScriptEnabled: options.script ?? true,
    viewport: { width: options.width ?? 1440, height: options.width === 390 ? 844 : 900 },
    reducedMotion: 'reduce',
  });
}

/** What a page says aloud when something goes wrong: faults, and what its policy refused. A line that a test cuts is no fault of the page. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !/favicon|net::ERR_/.test(message.text()))
      complaints.push(`${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return complaints;
}

/** A phone picture shows two screens' height: longer ones tell nobody more. */
const PHONE_HEIGHT = 1_688;

/** Ends when three more frames have been drawn. */
export const DRAWN =
  'new Promise((done) => { const frame = (left) => left ? requestAnimationFrame(() => frame(left - 1)) : done(); frame(3); })';

/** Writes docs/screens/NAME-390.png and NAME-1440.png, and leaves the page as wide as it was. While clips are made, the pictures stay. */
export async function shoot(page: Page, name: string): Promise<void> {
  if (process.env['LURUS_CLIPS']) return;
  mkdirSync(SCREENS, { recursive: true });
  const before = page.viewportSize()!;
  // What sticks to the window would be drawn where the reader had scrolled to.
  await page.evaluate('scrollTo(0, 0)');
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
    await page.waitForTimeout(250);
    // On a busy machine a drawing that measures its place comes frames later; where scripts are off nothing in the page can tell.
    await Promise.race([page.evaluate(DRAWN), page.waitForTimeout(1_000)]);
    const tall = Number(await page.evaluate('document.documentElement.scrollHeight'));
    const height = width === 390 ? Math.min(tall, PHONE_HEIGHT) : 900;
    await page.screenshot({
      path: `${SCREENS}/${name}-${width}.png`,
      fullPage: true,
      clip: { x: 0, y: 0, width, height },
      animations: 'disabled',
    });
  }
  await page.setViewportSize(before);
}
