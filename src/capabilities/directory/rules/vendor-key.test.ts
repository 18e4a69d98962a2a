import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { vendorKey } from './vendor-key.ts';

test('spellings of one vendor have one key', () => {
  const key = vendorKey('PT Karya Abadi');
  for (const name of [
    'karya abadi',
    'PT. KARYA  ABADI',
    'Karya Abadi, PT',
    'PT. Karya Abadi (Persero) Tbk.',
  ]) {
    assert.equal(vendorKey(name), key);
  }
  assert.notEqual(vendorKey('Karya Abadi Jaya'), key);
  assert.equal(vendorKey('CV'), 'cv');
  assert.equal(vendorKey('!!!'), '!!!');
});

test('the key of a key is the key, and only an empty name has none', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      const key = vendorKey(name);
      assert.equal(vendorKey(key), key);
      assert.equal(key === '', name.trim() === '');
    }),
  );
});
