import { readFileSync } from 'node:fs';
import { compactCss } from '../../../../platform/http/public-style.ts';
import { sha256 } from '../../../../platform/ids.ts';
import type { App } from '../../../../platform/services.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const HTTP = '../../../../platform/http/';

/** By subject; what a wide window changes comes last. */
const SHEETS = ['ground', 'hero', 'rows', 'causes', 'ask', 'wide'] as const;

/** The style sheet of the pages below `/m`: the shared tokens, light and dark, and its own rules. */
export const mayorStyle = compactCss(
  [`${HTTP}tokens.css`, `${HTTP}tokens-dark.css`, ...SHEETS.map((each) => `./style/${each}.css`)]
    .map(read)
    .join('\n'),
);

/** Its address holds the hash of its content; files below /public/ are kept on the device. */
export const mayorStylePath = `/public/m-${sha256(mayorStyle).slice(0, 12)}.css`;

export function registerMayorStyle(app: App): void {
  app.get(mayorStylePath, { schema: { hide: true } }, (_request, reply) =>
    reply
      .type('text/css; charset=utf-8')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(mayorStyle),
  );
}
