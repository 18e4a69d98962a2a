import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { openVault } from '../identity/vault.ts';
import { temporaryFolder } from '../temporary-folder.fixture.ts';
import { fileLinks, readFilesOrigin, type LinkedFile } from './links.ts';

const folder = temporaryFolder('links');
const ORIGIN = 'https://berkas.lurus.example';
let now = Temporal.Instant.from('2026-11-23T01:00:00Z');
const linksOf = (keys: string) => fileLinks(ORIGIN, openVault(join(folder, keys)), () => now);
const links = linksOf('one');
const tokenOf = (link: string) => link.slice(`${ORIGIN}/f/`.length);

const linked: LinkedFile = {
  governmentId: '0195b0a0-0000-7000-8000-000000000001',
  accountId: '0195b0a0-0000-7000-8000-000000000002',
  file: { hash: 'ab'.repeat(32), name: 'surat Siti Rahma.pdf', media_type: 'application/pdf', size: 12 },
};

test('a link opens one file for one person, and what it says is in the open nowhere', () => {
  const link = links.make(linked);
  assert.ok(link.startsWith(`${ORIGIN}/f/`));
  assert.deepEqual(links.read(tokenOf(link)), linked);
  for (const hidden of ['surat', linked.file.hash, linked.accountId, linked.governmentId])
    assert.ok(!link.includes(hidden) && !Buffer.from(tokenOf(link).slice(3), 'base64url').includes(hidden));
});

test('it is over after two minutes', () => {
  const token = tokenOf(links.make(linked));
  now = now.add({ seconds: 120 });
  assert.deepEqual(links.read(token), linked);
  now = now.add({ seconds: 1 });
  assert.equal(links.read(token), null);
});

test('whatever is changed in it, or sealed elsewhere, opens nothing', () => {
  const token = tokenOf(links.make(linked));
  assert.equal(linksOf('other').read(token), null);
  const vault = openVault(join(folder, 'one'));
  assert.equal(links.read(vault.seal(JSON.stringify({ ...linked, until: 9e9 }), 'totp')), null);
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.constantFrom('A', 'a', '0', '-', '_', '.'), (at, letter) => {
      const changed = token.slice(0, at) + letter + token.slice(at + 1);
      const last = at === token.length - 1;
      // The last letter of base64url may hold bits that say nothing.
      if (changed !== token && !last) assert.equal(links.read(changed), null);
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => assert.equal(links.read(text), null)));
});

test('the origin is one: https, without a path; http on this machine only', () => {
  assert.equal(readFilesOrigin('https://berkas.lurus.example/'), ORIGIN);
  assert.equal(readFilesOrigin('http://berkas.localhost:3000'), 'http://berkas.localhost:3000');
  for (const wrong of [
    'berkas.lurus.example',
    'http://berkas.lurus.example',
    'https://berkas.lurus.example/f',
    'https://a:b@berkas.lurus.example',
    'ftp://localhost',
    '',
  ])
    assert.throws(() => readFilesOrigin(wrong), /LURUS_FILES_ORIGIN/, wrong);
});
