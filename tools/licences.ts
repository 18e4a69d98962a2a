import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** One package of package-lock.json, installed on this machine or not. */
export interface LockedPackage {
  name: string;
  version: string;
  /** SPDX expression; undefined when the lock file does not say */
  licence: string | undefined;
}

/** Licences under which a package may be used here, with why where that is not plain. */
export const ALLOWED: Readonly<Record<string, string>> = {
  MIT: '',
  'MIT-0': '',
  ISC: '',
  'BSD-2-Clause': '',
  'BSD-3-Clause': '',
  'Apache-2.0': '',
  '0BSD': '',
  'BlueOak-1.0.0': '',
  Unlicense: '',
  'CC0-1.0': '',
  'OFL-1.1': 'fonts, handed on unchanged',
  'MPL-2.0': 'used unchanged, as separate files; their source is the published package',
  Zlib: '',
  'CC BY 4.0': 'positions of airports, named with their source in the notices and in docs/law',
  'LGPL-3.0-or-later':
    'libvips, a shared library in a file of its own, unchanged and replaceable; its source is published by its makers',
};

/** Packages whose package.json names no licence: read in their LICENSE file by a person. */
export const READ_BY_HAND: Readonly<Record<string, string>> = {
  'png-js': 'MIT',
  'prelude-ls': 'MIT',
};

/** What some packages carry inside, under licences that their own files name. */
export const CARRIED: readonly { packages: RegExp; what: string; licence: string }[] = [
  {
    packages: /^node-(linux|bin|win)/,
    what: 'Node.js with V8, OpenSSL, ICU and others',
    licence: 'MIT and others',
  },
  { packages: /^@electric-sql\/pglite$/, what: 'PostgreSQL compiled to WebAssembly', licence: 'PostgreSQL' },
  { packages: /^playwright-core$/, what: 'parts of Puppeteer (tests only)', licence: 'Apache-2.0' },
];

/** Every package of a lock file, by name and version, each once. */
export function lockedPackages(lockFile: string): LockedPackage[] {
  const { packages } = JSON.parse(lockFile) as {
    packages: Record<string, { version?: string; license?: string; name?: string }>;
  };
  const found = new Map<string, LockedPackage>();
  for (const [path, entry] of Object.entries(packages)) {
    if (path === '') continue;
    const name = entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const version = entry.version ?? '';
    found.set(`${name} ${version}`, { name, version, licence: entry.license ?? READ_BY_HAND[name] });
  }
  const key = (each: LockedPackage) => `${each.name} ${each.version}`;
  return [...found.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** May a package under this SPDX expression be used? `A OR B` needs one that is allowed, `A AND B` both. */
export function isAllowed(expression: string | undefined): boolean {
  if (expression === undefined) return false;
  const bare = expression.replaceAll(/[()]/g, ' ').trim();
  if (/ AND /.test(bare) && / OR /.test(bare)) return false;
  if (/ AND /.test(bare)) return bare.split(/ AND /).every((each) => each.trim() in ALLOWED);
  return bare.split(/ OR /).some((each) => each.trim() in ALLOWED);
}

/** The text of THIRD-PARTY-NOTICES.md: the same on every machine, for it depends on the lock file alone. */
export function writeNotices(packages: readonly LockedPackage[]): string {
  const licences = [...new Set(packages.map((each) => each.licence ?? 'unknown'))].sort();
  const groups = licences.map((licence) => {
    const those = packages.filter((each) => (each.licence ?? 'unknown') === licence);
    const why = ALLOWED[licence] ? ` (${ALLOWED[licence]})` : '';
    return [`## ${licence}${why}`, '', ...those.map((each) => `- ${each.name} ${each.version}`), ''].join(
      '\n',
    );
  });
  const carried = CARRIED.flatMap(({ packages: pattern, what, licence }) => {
    const names = [...new Set(packages.filter((each) => pattern.test(each.name)).map((each) => each.name))];
    return names.length === 0 ? [] : [`- ${names.join(', ')}: ${what} (${licence})`];
  });
  return [
    '# Third-party notices',
    '',
    'Lurus is licensed under Apache-2.0 (LICENSE). It uses the packages below, unchanged, as npm hands them out. Each keeps its own',
    'licence, whose text and copyright lines lie in `node_modules/<package>` after installation. Packages for other operating systems are',
    'listed too, whether or not this machine installs them. Written by `node tools/write-notices.ts`; a test holds it true.',
    '',
    ...groups,
    '## Carried inside packages',
    '',
    ...carried,
    '',
  ].join('\n');
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));

export const NOTICES = `${ROOT}THIRD-PARTY-NOTICES.md`;

export function readLockFile(): string {
  return readFileSync(`${ROOT}package-lock.json`, 'utf8');
}

/** Licence that an installed package names; null where this machine does not have the package. */
export function installedLicence(path: string): string | null | undefined {
  try {
    const { license } = JSON.parse(readFileSync(`${ROOT}${path}/package.json`, 'utf8')) as {
      license?: string;
    };
    return license;
  } catch {
    return null;
  }
}
