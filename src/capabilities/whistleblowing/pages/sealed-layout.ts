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
<meta name="color-scheme" content="light">
<meta name="robots" content="noindex">
<title>${title} · ${government.name}</title>
<link rel="stylesheet" href="${stylePath}">
<link rel="stylesheet" href="${sealedStylePath}">
<link rel="icon" href="/mark.svg" type="image/svg+xml">
${loaded.map(({ src, integrity }) => html`<script type="module" src="${src}" integrity="${integrity}"></script>\n`)}</head>
<body>
<a class="skip" href="#isi">${t.skip}</a>
<div class="exit" role="region" aria-label="${t.exitRegion}"><a href="/keluar" rel="noreferrer" data-exit>${t.exit}</a><span>${t.exitHint}</span></div>
<header><div class="head"><div class="frame head-row">
<a class="tenant" href="${own('/')}">${mark}<span><b>${government.name}</b> <small>${t.channel}</small></span></a>
<a class="language" href="${path}?bahasa=${other}" lang="${other}" hreflang="${other}">${t.otherLanguage}</a>
</div></div></header>
<main id="isi" tabindex="-1"><div class="frame"><div class="sheet">
${body}
</div></div></main>
<footer class="foot"><div class="frame"><nav aria-label="${t.footer}"><ul>
<li><a href="${own('/')}">${t.home}</a></li>
<li><a href="${own('/kotak')}">${t.mailbox}</a></li>
<li><a href="${own('/amplop')}">${t.envelope}</a></li>
</ul></nav><p>${t.noTrace}</p></div></footer>
</body>
</html>
`;
}
