import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'oxc-parser';
import { html } from './html.ts';
import { pageRoute } from './pages.ts';
import { publicApp } from './public-pages.fixture.ts';
import { readPublicScripts, SCRIPT_PREFIX } from './public-scripts.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const DIST = `${ROOT}dist/public`;
const BUDGET = 15 * 1024;

const scripts = readPublicScripts(DIST);

/** A script with all that it imports at once. */
function withImports(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const { staticImports } = parseSync(file, readFileSync(`${DIST}/${file}`, 'utf8')).module;
  for (const { moduleRequest } of staticImports) withImports(basename(moduleRequest.value), seen);
  return seen;
}

test('every entry is built, and each script is at most 15 KB, workers too', () => {
  const entries = globSync('src/**/browser/*.entry.ts', { cwd: ROOT }).map((file) =>
    basename(file, '.entry.ts'),
  );
  assert.ok(entries.length > 0);
  assert.deepEqual([...scripts.keys()].sort(), entries.sort(), 'build them first: npm run build');
  for (const file of readdirSync(DIST).filter((each) => each.endsWith('.js'))) {
    const bytes = [...withImports(file)].reduce(
      (sum, each) => sum + gzipSync(readFileSync(`${DIST}/${each}`), { level: 9 }).length,
      0,
    );
    assert.ok(bytes <= BUDGET, `${file}: ${bytes} bytes`);
  }
});

test('scripts are served by hashed names for a year, with their type, and nothing else of the folder is', async () => {
  const { app } = await publicApp();
  for (const { src, integrity } of scripts.values()) {
    const reply = await app.inject(src);
    assert.equal(reply.statusCode, 200);
    assert.match(String(reply.headers['content-type']), /^text\/javascript/);
    assert.match(String(reply.headers['cache-control']), /immutable/);
    assert.equal(integrity, `sha384-${createHash('sha384').update(reply.rawPayload).digest('base64')}`);
  }
  for (const path of ['.vite%2fmanifest.json', '..%2f..%2fpackage.json', 'manifest.json', 'tidak-ada.js'])
    assert.equal((await app.inject(SCRIPT_PREFIX + path)).statusCode, 404, path);
});

test('a page that names scripts loads them with their integrity and may run these only; one not built is left out', async () => {
  const { app, services } = await publicApp();
  pageRoute(app, services, { path: '/dengan' }, async () => ({
    title: 'Dengan',
    body: html`<h1>x</h1>`,
    scripts: ['proof', 'tidak-ada'],
    headers: { 'x-uji': '1' },
  }));
  pageRoute(app, services, { path: '/tanpa' }, async () => ({
    title: 'Tanpa',
    body: html`<h1>x</h1>`,
    scripts: ['tidak-ada'],
  }));
  const reply = await app.inject('/dengan');
  const found = [
    ...reply.body.matchAll(/<script type="module" src="([^"]+)" integrity="sha384-[^"]+"><\/script>/g),
  ];
  assert.deepEqual(
    found.map((each) => each[1]),
    [scripts.get('proof')?.src],
  );
  assert.equal(reply.headers['x-uji'], '1');
  const policy = String(reply.headers['content-security-policy']);
  assert.match(
    policy,
    /default-src 'none'; .*script-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; require-trusted-types-for 'script'; trusted-types lurus/,
  );
  assert.doesNotMatch(policy, /unsafe/);
  const without = await app.inject('/tanpa');
  assert.doesNotMatch(without.body, /<script/);
  assert.doesNotMatch(String(without.headers['content-security-policy']), /script-src/);
});
