import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { openVault } from './vault.ts';

const folder = mkdtempSync(join(tmpdir(), 'lurus-vault-'));
after(() => rmSync(folder, { recursive: true }));

test('what is sealed opens again under the same key and context only', () => {
  const vault = openVault(folder);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (plain, context) => {
      const sealed = vault.seal(plain, context);
      assert.equal(openVault(folder).open(sealed, context), plain);
      assert.throws(() => vault.open(sealed, `${context}!`));
    }),
    { numRuns: 30 },
  );
  const other = mkdtempSync(join(folder, 'other-'));
  assert.throws(() => openVault(other).open(vault.seal('rahasia', 'a'), 'a'));
  assert.notEqual(openVault(other).mac('a'), vault.mac('a'));
});

test('an altered secret does not open', () => {
  const vault = openVault(folder);
  const sealed = vault.seal('rahasia', 'a');
  const flipped = sealed.slice(0, -2) + (sealed.at(-2) === 'A' ? 'B' : 'A') + sealed.at(-1);
  assert.throws(() => vault.open(flipped, 'a'));
});

test('the key is readable by its owner only, and leaves no draft', () => {
  openVault(folder);
  assert.equal(statSync(join(folder, 'identity.key')).mode & 0o777, 0o600);
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.startsWith('identity.key.')),
    [],
  );
});

test('a damaged key is told, never replaced', () => {
  const damaged = mkdtempSync(join(folder, 'damaged-'));
  writeFileSync(join(damaged, 'identity.key'), 'abc');
  assert.throws(() => openVault(damaged), /damaged/);
});
