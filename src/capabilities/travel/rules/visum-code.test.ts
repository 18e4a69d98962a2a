import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseCode } from '../../../platform/codes.ts';
import { CODE_LENGTH, codeOfStep, showVisumCode, stepAt, stepOfCode, type Mac } from './visum-code.ts';

const keyed =
  (key: string): Mac =>
  (text) =>
    createHmac('sha256', key).update(text).digest();
const moment = fc.integer({ min: 1_700_000_000, max: 2_000_000_000 });

test('a code counts in its half minute, in the one before and in the one after, and never else', () => {
  fc.assert(
    fc.property(fc.string(), moment, fc.integer({ min: -600, max: 600 }), (key, shown, later) => {
      const mac = keyed(key);
      const code = codeOfStep(mac, stepAt(shown));
      const apart = Math.abs(stepAt(shown + later) - stepAt(shown));
      assert.equal(stepOfCode(mac, code, shown + later), apart <= 1 ? stepAt(shown) : null);
    }),
  );
});

test('another host’s code is none here', () => {
  fc.assert(
    fc.property(fc.tuple(fc.string(), fc.string()), moment, ([one, other], at) => {
      fc.pre(one !== other);
      assert.equal(stepOfCode(keyed(one), codeOfStep(keyed(other), stepAt(at)), at), null);
    }),
  );
});

test('it survives being read aloud and typed over', () => {
  fc.assert(
    fc.property(fc.string(), moment, (key, at) => {
      const code = codeOfStep(keyed(key), stepAt(at));
      assert.match(code, /^[0-9A-HJKMNP-TV-Z]{8}$/);
      const typed = showVisumCode(code).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
      assert.equal(parseCode(` ${typed} `, CODE_LENGTH), code);
    }),
  );
});

test('forty bits of the hash, the highest first', () => {
  assert.equal(
    codeOfStep(() => Uint8Array.of(0, 0, 0, 0, 1, 255), 0),
    '00000001',
  );
  assert.equal(
    codeOfStep(() => Uint8Array.of(255, 255, 255, 255, 255), 0),
    'ZZZZZZZZ',
  );
  assert.equal(
    codeOfStep(() => Uint8Array.of(0b1000_0100, 0, 0, 0, 0), 0),
    'GG000000',
  );
});
