import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { LOCALES } from '../texts.ts';
import { safePath } from './language.ts';
import { CITY, publicApp } from './public-pages.fixture.ts';

const PATHS = ['/', '/privasi', '/aksesibilitas', '/bantuan', '/tidak-ada'];
/** Fits the first flight of a TCP connection. */
const BUDGET = 14 * 1024;

const { app } = await publicApp();

async function read(path: string, locale: string) {
  const reply = await app.inject({ url: path, cookies: { lurus_bahasa: locale } });
  const style = /<link rel="stylesheet" href="([^"]+)">/.exec(reply.body)?.[1];
  return { reply, css: style === undefined ? '' : (await app.inject(style)).body };
}

test('every public page with its style sheet fits into 14 KB, in both languages', async () => {
  for (const locale of LOCALES) {
    for (const path of PATHS) {
      const { reply, css } = await read(path, locale);
      const bytes = gzipSync(reply.body).length + gzipSync(css).length;
      assert.ok(css.includes('--brand'), 'the style sheet was read');
      assert.ok(bytes <= BUDGET, `${path} in ${locale}: ${bytes} bytes`);
    }
  }
});

test('pages carry no script, no inline style and no handler, and forbid all of it', async () => {
  // The home page loads what makes it installable; it has its own policy for that.
  for (const path of PATHS.filter((each) => each !== '/')) {
    const { reply } = await read(path, 'id');
    assert.doesNotMatch(reply.body, /<script|<style|\sstyle=|\son\w+=|javascript:/i);
    const policy = String(reply.headers['content-security-policy']);
    assert.match(policy, /default-src 'none'/);
    assert.doesNotMatch(policy, /script-src|unsafe/);
  }
});

test('pages speak the chosen language, say so, and offer the other one', async () => {
  const id = await read('/privasi', 'id');
  assert.match(id.reply.body, /<html lang="id">/);
  assert.match(id.reply.body, /href="\/bahasa\?ke=en&amp;kembali=%2Fprivasi" lang="en"/);
  const en = await read('/privasi', 'en');
  assert.match(en.reply.body, /<html lang="en">[\s\S]*<h1>Privacy<\/h1>/);
});

test("the government's name is escaped wherever it stands", async () => {
  const { reply } = await read('/', 'id');
  assert.ok(reply.body.includes('Kota &quot;Uji&quot; &lt;b&gt;&amp; Co&lt;/b&gt;'));
  assert.ok(!reply.body.includes(CITY.name));
});

test('an address that means nothing is an error page with ways out', async () => {
  const { reply } = await read('/tidak-ada', 'id');
  assert.equal(reply.statusCode, 404);
  assert.match(reply.body, /<title>Galat: /);
  assert.match(reply.body, /<main [^>]*class="bent"/);
  assert.match(reply.body, /<a href="\/">/);
});

test('a practice twin says LATIHAN on every page', async () => {
  const { app: twin } = await publicApp({ ...CITY, practiceOf: CITY.id });
  const reply = await twin.inject('/');
  assert.match(reply.body, /class="banner practice"[^>]*><b>LATIHAN<\/b>/);
});

test('the coat of arms stands beside the name and is served by its hash, and no other file is', async () => {
  const picture = Buffer.from('89504e470d0a1a0a00', 'hex');
  const kept = new Map([
    ['a'.repeat(64), picture],
    ['b'.repeat(64), Buffer.from('%PDF-1.7')],
  ]);
  const { app: city } = await publicApp({ ...CITY, arms: 'a'.repeat(64) }, kept);
  assert.match(
    (await city.inject('/')).body,
    new RegExp(`<img class="arms" src="/arms/${'a'.repeat(64)}" alt="">`),
  );
  const reply = await city.inject(`/arms/${'a'.repeat(64)}`);
  assert.equal(reply.headers['content-type'], 'image/png');
  assert.deepEqual(reply.rawPayload, picture);
  assert.equal((await city.inject(`/arms/${'b'.repeat(64)}`)).statusCode, 404);
  const { app: other } = await publicApp({ ...CITY, arms: 'b'.repeat(64) }, kept);
  assert.equal((await other.inject(`/arms/${'b'.repeat(64)}`)).statusCode, 404, 'a file that is no picture');
});

test('a host that no government holds gets 404 and no page of another', async () => {
  const { app: nobody } = await publicApp(null);
  assert.equal((await nobody.inject('/')).statusCode, 404);
});

test('choosing a language keeps it for a year and goes back to the same page', async () => {
  const reply = await app.inject('/bahasa?ke=en&kembali=%2Fbantuan');
  assert.equal(reply.statusCode, 303);
  assert.equal(reply.headers.location, '/bantuan');
  assert.match(String(reply.headers['set-cookie']), /^lurus_bahasa=en; Max-Age=31536000; Path=\//);
});

test('going back never leaves this host', () => {
  for (const foreign of [
    '//a.example',
    '/\\a.example',
    'https://a.example',
    '/\t/a.example',
    '\n//a',
    undefined,
    '',
  ]) {
    assert.equal(safePath(foreign), '/');
  }
  fc.assert(
    fc.property(fc.string(), (path) => {
      assert.equal(new URL(safePath(path), 'https://own.example').host, 'own.example');
    }),
  );
});

test('doubled parameters of the language link are no error', async () => {
  const reply = await app.inject('/bahasa?ke=en&ke=id&kembali=/a&kembali=/b');
  assert.equal(reply.statusCode, 303);
  assert.equal(reply.headers.location, '/');
});
