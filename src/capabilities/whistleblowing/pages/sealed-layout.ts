import type { Government } from '../../../platform/act.ts';
import { html, type Html } from '../../../platform/http/html.ts';
import { mark } from '../../../platform/http/mark.ts';
import { stylePath } from '../../../platform/http/public-style.ts';
import type { Locale } from '../../../platform/texts.ts';
import { findSealedScript, sealedStylePath } from './sealed-files.ts';
import { texts } from './texts.ts';

export interface SealedPage {
  government: Government;
  locale: Locale;
  title: string;
  body: Html;
  path: string;
  scripts?: readonly string[];
}

/** Words around the content, each in a place that bears its name: a script may put them into another language (browser/page/around.ts). */
export const AROUND = [
  'skip',
  'exitRegion',
  'exit',
  'exitHint',
  'channel',
  'otherLanguage',
  'footer',
  'home',
  'mailbox',
  'envelope',
  'noTrace',
  'demoWord',
  'demo',
] as const;

/** Loaded by every page: the key of the quick exit. */
const EXIT_SCRIPT = 'exit';

/** A whole page of the sealed origin. Its title in the tab and in a history names nothing but the page and the government. */
export function sealedPage({ government, locale, title, body, path, scripts }: SealedPage): Html {
  const t = texts[locale];
  const other = locale === 'id' ? 'en' : 'id';
  const own = (there: string) => `${there}?bahasa=${locale}`;
  const loaded = [EXIT_SCRIPT, ...(scripts ?? [])].map(findSealedScript).filter((each) => each !== undefined);
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title} · ${government.name}</title>
<link rel="stylesheet" href="${stylePath}">
<link rel="stylesheet" href="${sealedStylePath}">
<link rel="icon" href="/mark.svg" type="image/svg+xml">
${loaded.map(({ src, integrity }) => html`<script type="module" src="${src}" integrity="${integrity}"></script>\n`)}</head>
<body>
<a class="skip" href="#isi" data-t="skip">${t.skip}</a>
<div class="exit" role="region" aria-label="${t.exitRegion}" data-t-label="exitRegion"><a href="/keluar" rel="noreferrer" data-exit data-t="exit">${t.exit}</a><span data-t="exitHint">${t.exitHint}</span></div>
<header><div class="head"><div class="frame head-row">
<a class="tenant" href="${own('/')}">${mark}<span><b>${government.name}</b> <small data-t="channel">${t.channel}</small></span></a>
<a class="language" href="${path}?bahasa=${other}" lang="${other}" hreflang="${other}" data-t="otherLanguage">${t.otherLanguage}</a>
</div></div>
${government.demo ? html`<p class="banner" role="note"><b data-t="demoWord">${t.demoWord}</b> <span data-t="demo">${t.demo}</span></p>` : null}</header>
<main id="isi" tabindex="-1"><div class="frame"><div class="sheet">
${body}
</div></div></main>
<footer class="foot"><div class="frame"><nav aria-label="${t.footer}" data-t-label="footer"><ul>
<li><a href="${own('/')}" data-t="home">${t.home}</a></li>
<li><a href="${own('/kotak')}" data-t="mailbox">${t.mailbox}</a></li>
<li><a href="${own('/amplop')}" data-t="envelope">${t.envelope}</a></li>
</ul></nav><p data-t="noTrace">${t.noTrace}</p></div></footer>
</body>
</html>
`;
}
