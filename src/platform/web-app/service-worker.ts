import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findPublicScript, readPublicScript } from '../http/public-scripts.ts';
import { stylePath } from '../http/public-style.ts';
import { sha256 } from '../ids.ts';

/** Pages that a first visit already keeps; each is the same for everybody. */
export const SHELL_PAGES = ['/offline', '/', '/lapor', '/tamu'] as const;
/** Scripts that these pages load. */
const SHELL_SCRIPTS = ['app', 'offline', 'kiosk'] as const;

const STAFF_PAGE = fileURLToPath(new URL('../../../dist/index.html', import.meta.url));

let made: string | null | undefined;

/**
 * The service worker's text: the built script behind the settings of this release; null where nothing was built. A release is what the
 * worker, the style sheet, the scripts and the staff application are made of: a new one takes the old one's cache away.
 */
export function serviceWorker(): string | null {
  if (made === undefined) made = make(readPublicScript('sw'));
  return made;
}

function make(script: string | null): string | null {
  if (script === null) return null;
  const scripts = SHELL_SCRIPTS.flatMap((name) => findPublicScript(name)?.src ?? []);
  const staff = existsSync(STAFF_PAGE) ? readFileSync(STAFF_PAGE, 'utf8') : '';
  const release = sha256([script, stylePath, ...scripts, staff].join('\n')).slice(0, 12);
  const settings = { release, shell: [...SHELL_PAGES, stylePath, ...scripts] };
  return `const SETTINGS=${JSON.stringify(settings)};\n${script}`;
}
