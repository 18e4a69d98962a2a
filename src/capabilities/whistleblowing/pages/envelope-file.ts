import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { escapeHtml, html } from '../../../platform/http/html.ts';
import { mark } from '../../../platform/http/mark.ts';
import { publicStyle } from '../../../platform/http/public-style.ts';
import type { Locale } from '../../../platform/texts.ts';
import type { EnvelopeSettings } from './browser/envelope/envelope-settings.ts';
import { sealedStyle } from './sealed-files.ts';
import { texts } from './texts.ts';

/** Where vite.sealed-envelope.config.ts leaves the one script. */
const SCRIPT = fileURLToPath(new URL('../../../../dist/sealed-envelope/envelope.js', import.meta.url));

let script: string | null = null;

/** The built script, safe to stand within a page; null where nothing was built. */
function findScript(): string | null {
  if (script === null && existsSync(SCRIPT))
    script = readFileSync(SCRIPT, 'utf8')
      .trim()
      .replaceAll('</script', String.raw`<\/script`);
  return script;
}

/** As a content security policy names what stands within a page. */
function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * The offline envelope: a whole page in one file, with script, style, key directory and root. It may ask nobody for anything; WebAssembly is for
 * the receipt's Argon2id. The same directory and language always give the same bytes, whoever fetches it and whenever.
 * @returns null where the script was not built
 */
export function envelopeFile(settings: EnvelopeSettings, locale: Locale): Buffer | null {
  const code = findScript();
  if (code === null) return null;
  const t = texts[locale];
  const style = `${publicStyle}${sealedStyle}`;
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(code)} 'wasm-unsafe-eval'`,
    `style-src ${hashOf(style)}`,
    'img-src data: blob:',
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  const demo = settings.client.demo
    ? html`<p class="banner" role="note"><b>${t.demoWord}</b> ${t.demo}</p>`.toString()
    : '';
  // Policy, script and style stand as they are: all three are our own, and the policy holds the others to the letter.
  return Buffer.from(`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(t.envelopeTitle)}</title>
<style>${style}</style>
</head>
<body>
<header><div class="head"><div class="frame head-row"><p class="tenant">${mark.toString()}<span><b>${escapeHtml(settings.name)}</b> <small>${escapeHtml(t.channel)}</small></span></p></div></div>${demo}</header>
<main id="isi" tabindex="-1"><div class="frame"><div class="sheet">
<div id="amplop" class="stack" data-settings="${escapeHtml(JSON.stringify(settings))}"><h1>${escapeHtml(t.envelopeTitle)}</h1></div>
<noscript><p>${escapeHtml(t.noScriptText)}</p></noscript>
</div></div></main>
<script>${code}</script>
</body>
</html>
`);
}
