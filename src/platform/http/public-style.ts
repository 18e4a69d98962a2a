import { readFileSync } from 'node:fs';
import { sha256 } from '../ids.ts';
import type { App } from '../services.ts';
import { markFile } from './mark.ts';

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

/** Takes comments and needless white space out. The sheets hold no strings that this could harm. */
export function compactCss(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replaceAll(';}', '}')
    .trim();
}

/** The one style sheet of all public pages. */
export const publicStyle = compactCss(
  read('tokens.css') + read('public.css') + read('public-front.css') + read('public-kiosk.css'),
);

/** Its address holds the hash of its content, so that a browser may keep it for a year. */
export const stylePath = `/public/${sha256(publicStyle).slice(0, 12)}.css`;

/** Serves the style sheet and the mark of public pages. */
export function registerPublicStyle(app: App): void {
  app.get(stylePath, { schema: { hide: true } }, (_request, reply) =>
    reply
      .type('text/css; charset=utf-8')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(publicStyle),
  );
  app.get('/mark.svg', { schema: { hide: true } }, (_request, reply) =>
    reply.type('image/svg+xml').header('cache-control', 'public, max-age=86400').send(markFile),
  );
}
