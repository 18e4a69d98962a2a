import { readFileSync } from 'node:fs';
import { compactCss } from '../../../../platform/http/public-style.ts';
import { sha256 } from '../../../../platform/ids.ts';
import type { App } from '../../../../platform/services.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const HTTP = '../../../../platform/http/';

/** The style sheet of the pages below `/m`: the shared tokens, light and dark, and its own rules. */
export const mayorStyle = compactCss(
  read(`${HTTP}tokens.css`) + read(`${HTTP}tokens-dark.css`) + read('mayor.css'),
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
