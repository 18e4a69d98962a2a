import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { codeFrom, CODE_LENGTH, parseCode, showCode } from './codes.ts';

test('a code survives being read aloud and typed over; nothing else passes', () => {
  const anyCode = fc.uint8Array({ minLength: CODE_LENGTH, maxLength: CODE_LENGTH }).map(codeFrom);
  fc.assert(
    fc.property(anyCode, (code) => {
      assert.equal(parseCode(code, CODE_LENGTH), code);
      assert.equal(parseCode(` ${showCode(code).toLowerCase()} `, CODE_LENGTH), code);
      assert.equal(parseCode(code.replaceAll('0', 'o').replaceAll('1', 'l'), CODE_LENGTH), code);
      const typed = showCode(code).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
      assert.equal(parseCode(typed, CODE_LENGTH), code);
      assert.equal(parseCode(` ${code.replaceAll('0', 'O').replaceAll('1', 'l')} `, CODE_LENGTH), code);
    }),
  );
  for (const wrong of [
    '',
    '123',
    'ABC',
    'ABCDE',
    'UUUUUUUUUU',
    'ABCDEFGHJU',
    '01234567890',
    '0123/56789',
    '٠١٢٣٤٥٦٧٨٩',
    '0001/ESKBT/2026',
  ]) {
    assert.equal(parseCode(wrong, CODE_LENGTH), null, wrong);
  }
  fc.assert(fc.property(fc.string({ maxLength: 80 }), (typed) => void parseCode(typed, CODE_LENGTH)));
});

test('a code has the length that is asked for, one character a byte', () => {
  assert.equal(parseCode('abc-def', 6), 'ABCDEF');
  assert.equal(parseCode('abc-def', CODE_LENGTH), null);
  assert.equal(codeFrom(Uint8Array.from([0, 31, 32])), '0Z0');
});
