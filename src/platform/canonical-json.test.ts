import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalJson } from './canonical-json.ts';

test('canonical JSON sorts members and leaves out what is undefined', () => {
  assert.equal(
    canonicalJson({ b: [1, undefined, null], a: undefined, ä: 1.5e21, c: '\u20ac' }),
    '{"b":[1,null,null],"c":"€","ä":1.5e+21}',
  );
});
