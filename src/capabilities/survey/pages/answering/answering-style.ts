import { readFileSync } from 'node:fs';
import { compactCss } from '../../../../platform/http/public-style.ts';
import { sha256 } from '../../../../platform/ids.ts';
import type { App } from '../../../../platform/services.ts';

const HTTP = '../../../../platform/http/';
const SHEETS = ['tokens.css', 'tokens-dark.css', 'public.css', 'public-front.css'] as const;

/** One sheet, so that the page waits for one file: the classes of all public pages, the dark scheme, and what only the survey has. */
export const answeringStyle = compactCss(
  [...SHEETS.map((each) => HTTP + each), './answering.css']
    .map((path) => readFileSync(new URL(path, import.meta.url), 'utf8'))
    .join('\n'),
);

/** Its address holds the hash of its content. */
export const answeringStylePath = `/public/s-${sha256(answeringStyle).slice(0, 12)}.css`;

export function registerAnsweringStyle(app: App): void {
  app.get(answeringStylePath, { schema: { hide: true } }, (_request, reply) =>
    reply
      .type('text/css; charset=utf-8')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(answeringStyle),
  );
}
