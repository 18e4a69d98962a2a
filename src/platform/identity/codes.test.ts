import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { makeCode, readCode } from './codes.ts';

const SLIPS: Record<string, string[]> = { '0': ['0', 'O', 'o'], '1': ['1', 'I', 'i', 'L', 'l'] };
const code = fc.constantFrom(null).map(() => makeCode());

test('a code reads back however a person types it', () => {
  const typed = code.chain((plain) =>
    fc
      .tuple(
        ...Array.from(plain.replaceAll('-', '')).map((each) =>
          fc.tuple(
            fc.constantFrom(...(SLIPS[each] ?? [each, each.toLowerCase()])),
            fc.constantFrom('', '', '', ' ', '-', '–', '\u00a0'),
          ),
        ),
      )
      .map((pieces) => ({ plain, typed: pieces.flat().join('') })),
  );
  fc.assert(fc.property(typed, ({ plain, typed: text }) => readCode(text) === plain));
});

test('what is not a code is told apart from one, and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const read = readCode(text);
      return read === null || /^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/.test(read);
    }),
  );
  for (const wrong of ['', 'K7QF-2M9X', 'K7QF-2M9X-RD4T-9', 'K7QF-2M9X-RD4U', 'K7QF 2M9X RD4é']) {
    assert.equal(readCode(wrong), null, wrong);
  }
});

test('codes do not repeat', () => {
  assert.equal(new Set(Array.from({ length: 10_000 }, makeCode)).size, 10_000);
});
