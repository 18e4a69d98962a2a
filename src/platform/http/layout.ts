import type { Government } from '../act.ts';
import { fill, type Locale } from '../texts.ts';
import { armsPath } from './arms.ts';
import { html, type Html } from './html.ts';
import { mark } from './mark.ts';
import { texts } from './page-texts.ts';
import type { PublicScript } from './public-scripts.ts';
import { stylePath } from './public-style.ts';

/** One public page: everything that its HTML depends on. */
export interface Page {
  government: Government;
  locale: Locale;
  /** stands in the tab before the government's name; the body has its own h1 */
  title: string;
  body: Html;
  /** path and query of this page, for the language link */
  path: string;
  /** the front page's band above everything else; holds the h1 */
  opening?: Html;
  /** a way back above the heading */
  back?: { href: string; label: string };
  /** page-wide mark of a deviation: the rule beside the page bends at the heading (error pages) */
  bent?: boolean;
  /** may search engines keep it? Only the home and the information pages say yes */
  indexed?: boolean;
  /** scripts that make the page more comfortable; it works without them */
  scripts?: readonly Pick<PublicScript, 'src' | 'integrity'>[];
}

/** Where a page names scripts it may be put on the home screen; its policy allows the manifest only there. */
const INSTALLABLE = html`<link rel="manifest" href="/manifest.webmanifest">
<link rel="apple-touch-icon" href="/ikon/apel-180.png">
`;

/** Renders a whole public page: works without script, system fonts, one style sheet. */
export function page({
  government,
  locale,
  title,
  body,
  path,
  opening,
  back,
  bent,
  indexed,
  scripts,
}: Page): Html {
  const t = texts[locale];
  const other = locale === 'id' ? 'en' : 'id';
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
${indexed === true ? null : html`<meta name="robots" content="noindex">`}
<title>${title} · ${government.name}</title>
<link rel="stylesheet" href="${stylePath}">
<link rel="icon" href="/mark.svg" type="image/svg+xml">
${(scripts ?? []).length > 0 ? INSTALLABLE : null}${(scripts ?? []).map(({ src, integrity }) => html`<script type="module" src="${src}" integrity="${integrity}"></script>\n`)}</head>
<body>
<a class="skip" href="#isi">${t.skip}</a>
<header>${banner(government, locale)}
<div class="head"><div class="frame head-row">
<a class="tenant" href="/">${mark}${armsOf(government)}<span><b>${government.name}</b> <small>Lurus</small></span></a>
<a class="language" href="/bahasa?ke=${other}&amp;kembali=${encodeURIComponent(path)}" lang="${other}" hreflang="${other}">${t.otherLanguage}</a>
</div></div></header>
<main id="isi" tabindex="-1"${bent === true ? html` class="bent"` : null}>
${opening ? html`<div class="opening bent"><div class="frame"><div class="sheet">${opening}</div></div></div>` : null}
<div class="frame"><div class="sheet">
${back ? html`<p class="back"><a href="${back.href}">${back.label}</a></p>` : null}
${body}
</div></div>
</main>
<footer class="foot"><div class="frame">
<nav aria-label="${t.footer}"><ul>
<li><a href="/privasi">${t.privacy}</a></li>
<li><a href="/aksesibilitas">${t.accessibility}</a></li>
<li><a href="/bantuan">${t.help}</a></li>
<li><a href="/trail/checkpoint">${t.checkpoint}</a></li>
</ul></nav>
<p>${fill(t.operated, { government: government.name })}</p>
</div></footer>
</body>
</html>
`;
}

/** The coat of arms stands in the margin; the name beside it says the same, so that it needs no words. */
function armsOf({ arms }: Government): Html | null {
  return arms ? html`<img class="arms" src="${armsPath(arms)}" alt="">` : null;
}

function banner(government: Government, locale: Locale): Html | null {
  const t = texts[locale];
  if (government.practiceOf !== null) {
    return html`<p class="banner practice" role="note"><b>${t.practiceWord}</b> ${t.practice}</p>`;
  }
  return government.demo ? html`<p class="banner" role="note"><b>${t.demoWord}</b> ${t.demo}</p>` : null;
}
