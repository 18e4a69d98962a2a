import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { suite, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'oxc-parser';

const KB = 1024;
const FIRST_LOAD = 170 * KB;
const SCREEN = 40 * KB;
/** Cryptography of the sealed application: one file, fetched when a key is first needed. */
const SEALING = 76 * KB;
/** Text face and fixed-width face, latin only. */
const FONTS = 48 * KB;

/** The staff application, and that of the sealed origin, which may carry nothing of the other's. */
const APPLICATIONS = [
  { name: 'the staff application', dist: '../dist' },
  { name: 'the sealed application', dist: '../dist/sealed-app' },
];

const isSealing = (file: string) => /^sealing-[\w-]+\.js$/.test(file);

for (const { name, dist } of APPLICATIONS) {
  const DIST = fileURLToPath(new URL(dist, import.meta.url));

  const read = (file: string) => readFileSync(`${DIST}/assets/${file}`);
  const zipped = (files: Iterable<string>) =>
    [...files].reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0);

  const imports = new Map<string, string[]>();
  const importsOf = (file: string) => {
    const known = imports.get(file);
    if (known !== undefined) return known;
    const { staticImports } = parseSync(file, read(file).toString()).module;
    const found = staticImports.map(({ moduleRequest }) => moduleRequest.value.replace('./', ''));
    imports.set(file, found);
    return found;
  };

  /** A chunk and all that it imports at once. */
  const withImports = (file: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(file)) return seen;
    seen.add(file);
    for (const each of importsOf(file)) withImports(each, seen);
    return seen;
  };

  suite(name, () => {
    let assets: string[] = [];
    let firstLoad = new Set<string>();

    before(() => {
      assert.ok(existsSync(`${DIST}/index.html`), 'build first: npm run build');
      assets = readdirSync(`${DIST}/assets`);
      const page = readFileSync(`${DIST}/index.html`, 'utf8');
      const entries = [...page.matchAll(/(?:src|href)="\/app\/assets\/([^"]+\.js)"/g)].map(
        (match) => match[1]!,
      );
      assert.ok(entries.length > 0, 'the page names its script');
      firstLoad = new Set(entries.flatMap((entry) => [...withImports(entry)]));
    });

    test('the first load of script is at most 170 KB', () => {
      const bytes = zipped(firstLoad);
      assert.ok(bytes > 50 * KB, 'something was measured');
      assert.ok(bytes <= FIRST_LOAD, `${(bytes / KB).toFixed(1)} KB`);
    });

    test('a screen adds at most 40 KB, the shared table included', () => {
      const screens = assets.filter((file) => /-screen-[\w-]+\.js$/.test(file));
      assert.ok(screens.length >= 4);
      for (const file of screens) {
        const own = [...withImports(file)].filter((each) => !firstLoad.has(each) && !isSealing(each));
        const bytes = zipped(own);
        assert.ok(bytes <= SCREEN, `${file}: ${(bytes / KB).toFixed(1)} KB`);
      }
    });

    test('the cryptography is one file that no page loads at first', () => {
      const sealing = assets.filter(isSealing);
      assert.ok(sealing.length <= 1 && !sealing.some((file) => firstLoad.has(file)));
      const bytes = zipped(sealing);
      assert.ok(bytes <= SEALING, `${(bytes / KB).toFixed(1)} KB`);
    });

    test('two font files and no others are shipped', () => {
      const fonts = assets.filter((file) => /\.(woff2?|ttf|otf)$/.test(file));
      assert.equal(fonts.length, 2);
      assert.ok(fonts.every((file) => file.includes('-latin-')));
      assert.ok(fonts.reduce((sum, file) => sum + read(file).length, 0) <= FONTS);
    });

    test('the page has no inline script or style, which its policy forbids', () => {
      const page = readFileSync(`${DIST}/index.html`, 'utf8');
      assert.doesNotMatch(page, /<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/);
    });
  });
}
