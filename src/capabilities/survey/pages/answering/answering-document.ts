import type { Government } from '../../../../platform/act.ts';
import { html, type Html } from '../../../../platform/http/html.ts';
import { mark } from '../../../../platform/http/mark.ts';
import { texts as pageTexts } from '../../../../platform/http/page-texts.ts';
import { findPublicScript } from '../../../../platform/http/public-scripts.ts';
import type { Locale } from '../../../../platform/texts.ts';
import { answeringTexts } from '../../texts/answering.ts';
import { answeringStylePath } from './answering-style.ts';

/** Own files only, nothing inline, and no text that a script could turn into markup or code. */
export const ANSWERING_POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'none'; " +
  "frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

const SCRIPT = 'survey';

/** The whole page; it asks for nothing but itself, its style sheet, its script and the mark, and tells no other page where it was. */
export function answeringDocument(
  government: Government,
  locale: Locale,
  page: { title: string; path: string; body: Html },
): Html {
  const t = pageTexts[locale];
  const other = locale === 'id' ? 'en' : 'id';
  const script = findPublicScript(SCRIPT);
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${page.title} · ${government.name}</title>
<link rel="stylesheet" href="${answeringStylePath}">
<link rel="icon" href="/mark.svg" type="image/svg+xml">
${script === undefined ? null : html`<script type="module" src="${script.src}" integrity="${script.integrity}"></script>\n`}</head>
<body>
<a class="skip" href="#isi">${t.skip}</a>
<header>${banner(government, locale)}<div class="head"><div class="frame head-row">
<a class="tenant" href="/">${mark}<span><b>${government.name}</b> <small>Lurus</small></span></a>
<a class="language" href="${page.path}?bahasa=${other}" lang="${other}" hreflang="${other}">${t.otherLanguage}</a>
</div></div></header>
<main id="isi" tabindex="-1"><div class="frame"><div class="sheet">
${page.body}
</div></div></main>
<footer class="foot"><div class="frame"><nav aria-label="${t.footer}"><ul>
<li><a href="/privasi#survei">${t.privacy}</a></li>
<li><a href="/bantuan">${t.help}</a></li>
</ul></nav><p>${answeringTexts[locale].footer}</p></div></footer>
</body>
</html>
`;
}

function banner(government: Government, locale: Locale): Html | null {
  const t = pageTexts[locale];
  if (government.practiceOf !== null)
    return html`<p class="banner practice" role="note"><b>${t.practiceWord}</b> ${t.practice}</p>`;
  return government.demo ? html`<p class="banner" role="note"><b>${t.demoWord}</b> ${t.demo}</p>` : null;
}
