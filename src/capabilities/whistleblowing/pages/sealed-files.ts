import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  readPublicScripts,
  registerPublicScripts,
  type PublicScript,
} from '../../../platform/http/public-scripts.ts';
import { compactCss, registerPublicStyle } from '../../../platform/http/public-style.ts';
import { sha256 } from '../../../platform/ids.ts';
import type { App } from '../../../platform/services.ts';

/** Where vite.sealed-pages.config.ts leaves the scripts of this origin: a folder of its own, so that nothing of it is served elsewhere. */
const SEALED_DIST = fileURLToPath(new URL('../../../../dist/sealed', import.meta.url));

/** The sheet of this origin, beside that of all public pages. */
export const sealedStyle = compactCss(
  ['sealed.css', 'wizard.css', 'mailbox.css']
    .map((each) => readFileSync(new URL(each, import.meta.url), 'utf8'))
    .join(''),
);
export const sealedStylePath = `/gaya/${sha256(sealedStyle).slice(0, 12)}.css`;

let known: ReadonlyMap<string, PublicScript> | null = null;

/** A script of this origin by its entry's name; undefined where nothing was built. */
export function findSealedScript(name: string): PublicScript | undefined {
  return (known ??= readPublicScripts(SEALED_DIST)).get(name);
}

/** Style sheets, mark and scripts, from this origin alone: a browser asks no other. */
export function sealedFiles(app: App): void {
  registerPublicStyle(app);
  registerPublicScripts(app, SEALED_DIST);
  app.get(sealedStylePath, { schema: { hide: true } }, (_request, reply) =>
    reply.type('text/css; charset=utf-8').send(sealedStyle),
  );
}
