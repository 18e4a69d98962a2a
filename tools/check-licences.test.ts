import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { installedTroubles, licenceTroubles } from './check-licences.ts';
import { isAllowed, lockedPackages, NOTICES, readLockFile, writeNotices } from './licences.ts';

test('every package has a licence that is allowed, and the notices list them all', () => {
  assert.deepEqual(licenceTroubles(readLockFile(), readFileSync(NOTICES, 'utf8')), []);
  assert.deepEqual(installedTroubles(readLockFile()), []);
});

const lock = (packages: object) =>
  JSON.stringify({ packages: { '': { license: 'Apache-2.0' }, ...packages } });

test('a licence that nobody has allowed is named, and so is a package without one', () => {
  const file = lock({
    'node_modules/good': { version: '1.0.0', license: 'MIT' },
    'node_modules/@x/bad': { version: '2.0.0', license: 'AGPL-3.0-only' },
    'node_modules/good/node_modules/silent': { version: '3.0.0' },
  });
  assert.deepEqual(licenceTroubles(file, writeNotices(lockedPackages(file))), [
    '@x/bad 2.0.0: licence AGPL-3.0-only is not on the list of tools/licences.ts',
    'silent 3.0.0: licence not named is not on the list of tools/licences.ts',
  ]);
});

test('an added package that the notices do not list is found', () => {
  const before = lock({ 'node_modules/a': { version: '1.0.0', license: 'MIT' } });
  const after = lock({
    'node_modules/a': { version: '1.0.0', license: 'MIT' },
    'node_modules/b': { version: '1.0.0', license: 'MIT', optional: true },
  });
  assert.deepEqual(licenceTroubles(after, writeNotices(lockedPackages(before))), [
    'THIRD-PARTY-NOTICES.md is out of date. Cure: node tools/write-notices.ts',
  ]);
  assert.deepEqual(licenceTroubles(lock({}), writeNotices([])), ['the lock file names no package']);
});

test('a choice of licences needs one that is allowed, a sum of them all', () => {
  assert.ok(isAllowed('(BSD-3-Clause OR GPL-2.0)'));
  assert.ok(isAllowed('MIT AND Apache-2.0'));
  assert.ok(!isAllowed('MIT AND GPL-2.0'));
  assert.ok(!isAllowed('GPL-3.0'));
  assert.ok(!isAllowed('SEE LICENSE IN LICENSE'));
  assert.ok(!isAllowed(undefined));
});
