import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { App } from '../services.ts';

/** Where vite.public.config.ts leaves the scripts of public pages; pages work as well without them. */
const DIST = fileURLToPath(new URL('../../../dist/public', import.meta.url));

/** Where they are served. */
export const SCRIPT_PREFIX = '/skrip/';

/** A script that a public page loads. */
export interface PublicScript {
  /** path from the root; holds the hash of the content */
  src: string;
  /** subresource integrity, `sha384-…` */
  integrity: string;
  /** name below the build's folder */
  file: string;
}

interface ManifestEntry {
  file: string;
  name?: string;
  isEntry?: boolean;
}

/** Reads what the build has left: entry name (`proof`) → script. Empty where nothing was built. */
export function readPublicScripts(folder = DIST): ReadonlyMap<string, PublicScript> {
  const manifest = join(folder, '.vite/manifest.json');
  if (!existsSync(manifest)) return new Map();
  const entries = Object.values(
    JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, ManifestEntry>,
  ).filter((each) => each.isEntry === true);
  return new Map(
    entries.map(({ name = '', file }) => {
      const digest = createHash('sha384')
        .update(readFileSync(join(folder, file)))
        .digest('base64');
      return [name, { src: SCRIPT_PREFIX + file, integrity: `sha384-${digest}`, file }];
    }),
  );
}

let known: ReadonlyMap<string, PublicScript> | null = null;

/** A script by its entry's name; undefined where it was not built. Read once, at the first question. */
export function findPublicScript(name: string): PublicScript | undefined {
  return (known ??= readPublicScripts()).get(name);
}

/** The built text of a script that has to be served at an address of its own (a service worker); null where it was not built. */
export function readPublicScript(name: string): string | null {
  const script = findPublicScript(name);
  return script === undefined ? null : readFileSync(join(DIST, script.file), 'utf8');
}

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** Serves the built scripts and what they load: hashed names, so that a browser may keep them for a year. */
export function registerPublicScripts(app: App, folder = DIST): void {
  app.get<{ Params: { file: string } }>(
    `${SCRIPT_PREFIX}:file`,
    { schema: { hide: true } },
    (request, reply) => {
      const { file } = request.params;
      const type = TYPES[extname(file)];
      const path = join(folder, file);
      if (!/^[\w][\w.-]*$/.test(file) || type === undefined || !existsSync(path)) return reply.callNotFound();
      return reply
        .type(type)
        .header('cache-control', 'public, max-age=31536000, immutable')
        .send(readFileSync(path));
    },
  );
}
