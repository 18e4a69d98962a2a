import type { Act } from '../../../../platform/act.ts';
import { html, type Html } from '../../../../platform/http/html.ts';
import { mark } from '../../../../platform/http/mark.ts';
import { texts as pageTexts } from '../../../../platform/http/page-texts.ts';
import { mayorStylePath } from './style.ts';
import type { PageWords } from './words.ts';

export interface MayorPage {
  title: string;
  body: Html;
  /** path of this page */
  path: string;
  back?: { href: string; label: string } | undefined;
  /** when the figures were taken, ISO 8601 UTC; null: there are none */
  takenAt: string | null;
  /** paths that a device may keep beside this one */
  keep?: readonly string[];
  scripts: readonly { src: string; integrity: string }[];
}

/**
 * One whole page. `data-line="yes"` is what the service worker turns to "no" in a page that it has kept: then the page says that there is no
 * network, without any script.
 */
export function mayorDocument(act: Act, words: PageWords, page: MayorPage): Html {
  const { t, locale } = words;
  const { government } = act;
  const other = locale === 'id' ? 'en' : 'id';
  const banner = bannerOf(act);
  return html`<!doctype html>
<html lang="${locale}" data-line="yes">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${page.title} · ${government.name}</title>
<link rel="stylesheet" href="${mayorStylePath}">
<link rel="icon" href="/mark.svg" type="image/svg+xml">
<link rel="manifest" href="/manifest.webmanifest">
<link rel="apple-touch-icon" href="/ikon/apel-180.png">
${page.scripts.map(({ src, integrity }) => html`<script type="module" src="${src}" integrity="${integrity}"></script>\n`)}</head>
<body data-keep="${(page.keep ?? []).join(' ')}">
<a class="skip" href="#isi">${t('skip')}</a>
<header>${banner}<div class="top">
<a class="home" href="/m">${mark}<span>${government.name}</span></a>
<nav><a href="/bahasa?ke=${other}&amp;kembali=${encodeURIComponent(page.path)}" lang="${other}" hreflang="${other}">${t('other-language')}</a>
<a href="/app/serapan">${t('workspace')}</a></nav>
</div>
<p class="no-line" role="status">${t('offline')}</p>
</header>
<main id="isi" tabindex="-1">
${page.back === undefined ? null : html`<p class="back"><a href="${page.back.href}">${page.back.label}</a></p>`}
${page.body}
</main>
<footer>${page.takenAt === null ? null : html`<p class="as-of">${t('as-of', { time: words.time(page.takenAt) })}</p>`}
<form method="post" action="/app/keluar"><button type="submit" class="plain">${t('sign-out')}</button></form></footer>
</body>
</html>
`;
}

function bannerOf({ government, locale }: Act): Html | null {
  const t = pageTexts[locale];
  if (government.practiceOf !== null)
    return html`<p class="banner" role="note"><b>${t.practiceWord}</b> ${t.practice}</p>`;
  return government.demo ? html`<p class="banner" role="note"><b>${t.demoWord}</b> ${t.demo}</p>` : null;
}
