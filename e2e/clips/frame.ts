import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { FORMS, type Clip } from './clip.ts';
import type { Box } from './still.ts';

// One picture of a clip: the still, the mark around what is pressed next, and the strip with its sentence; drawn as a page, so that colours
// and letters are those of the product and words break as they do there.

const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url));
const TOKENS = file('src/platform/http/tokens.css').toString();
const LETTERS = file(
  'node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
).toString('base64');

const STYLE = `${TOKENS}
@font-face { font-family: Hyperlegible; font-weight: 200 800; src: url(data:font/woff2;base64,${LETTERS}) format('woff2'); }
* { box-sizing: border-box; margin: 0; }
body { font-family: Hyperlegible; background: var(--paper); color: var(--ink); overflow: hidden; }
.screen { position: relative; overflow: hidden; }
.screen img { display: block; width: 100%; }
.mark { position: absolute; border: 3px solid var(--focus-ink); box-shadow: 0 0 0 4px var(--focus); border-radius: var(--corner); }
.strip { background: var(--brand-deep); color: var(--on-brand); display: flex; align-items: center; overflow: hidden; }
.strip p { border-left: 3px solid var(--focus); flex: 1; text-wrap: pretty; }
.strip span { font-variant-numeric: tabular-nums; white-space: nowrap; }
.desk .strip { padding: 0 40px; gap: 40px; }
.desk p { font-size: 26px; line-height: 34px; padding-left: 24px; }
.desk span { font-size: 20px; }
.phone .strip { padding: 0 16px; gap: 8px; position: relative; }
.phone p { font-size: 18px; line-height: 24px; padding: 0 0 0 12px; }
.phone span { font-size: 14px; position: absolute; right: 12px; bottom: 6px; }
.title { display: flex; flex-direction: column; justify-content: center; padding: 0 12%; }
.title div { border-left: 3px solid var(--brand); padding: 16px 0 16px 24px; }
.title h1 { font-size: 28px; line-height: 34px; color: var(--brand); text-wrap: balance; }
.title p { font-size: 21px; line-height: 28px; padding: 12px 0 24px; border: 0; text-wrap: balance; }
.title small { font-size: 16px; line-height: 24px; color: var(--ink-2); display: block; }
.desk .title h1 { font-size: 44px; line-height: 52px; }
.desk .title p { font-size: 30px; line-height: 38px; }
.desk .title small { font-size: 22px; line-height: 30px; }`;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export interface Still {
  png: Buffer;
  box: Box | null;
}

export function drawTitle(page: Page, clip: Clip): Promise<Buffer> {
  const { screen, strip } = FORMS[clip.form];
  return draw(
    page,
    clip,
    `<div class="title" style="height: ${screen + strip}px"><div><h1>${escaped(clip.title.id)}</h1>
     <p>${escaped(clip.shows.id)}</p><small>Lurus. Kota, orang, dan angka di sini karangan.</small></div></div>`,
  );
}

/** @param marked whether what is pressed next is marked already */
export function drawStep(
  page: Page,
  clip: Clip,
  name: string,
  { png, box }: Still,
  marked: boolean,
): Promise<Buffer> {
  const { screen, strip } = FORMS[clip.form];
  const names = Object.keys(clip.steps);
  const place =
    box === null
      ? ''
      : `left: ${box.x - 6}px; top: ${box.y - 6}px; width: ${box.width + 12}px; height: ${box.height + 12}px`;
  const mark = marked && box !== null ? `<div class="mark" style="${place}"></div>` : '';
  return draw(
    page,
    clip,
    `<div class="screen" style="height: ${screen}px"><img src="data:image/png;base64,${png.toString('base64')}">${mark}</div>
     <div class="strip" style="height: ${strip}px"><p>${escaped(clip.steps[name]!.id)}</p>
     <span>${names.indexOf(name) + 1} / ${names.length}</span></div>`,
  );
}

/** @throws Error when words do not fit */
async function draw(page: Page, { form, guide }: Clip, body: string): Promise<Buffer> {
  await page.setContent(
    `<!doctype html><html lang="id"><style>${STYLE}</style><body class="${form}">${body}`,
  );
  await page.evaluate('document.fonts.ready.then(() => 0)');
  const fits = `[...document.querySelectorAll('.strip, .title')].every((each) =>
    each.scrollHeight <= each.clientHeight && each.scrollWidth <= each.clientWidth)
    && document.fonts.check('16px Hyperlegible')`;
  if ((await page.evaluate(fits)) !== true)
    throw new Error(`words of ${guide} do not fit: ${body.slice(-300)}`);
  return page.screenshot();
}
