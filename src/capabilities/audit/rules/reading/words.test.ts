import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { editDistance } from './edit-distance.ts';
import { VOCABULARY } from './word-repair.ts';
import { inWords, parseWords } from './words.ts';

/** Numbers of every length alike, up to what a double holds exactly. */
const amounts = fc
  .tuple(fc.integer({ min: 0, max: 53 }), fc.maxSafeNat())
  .map(([bits, number]) => number % 2 ** bits);

test('amounts are said as offices say them', () => {
  for (const [amount, words] of [
    [0, 'nol'],
    [10, 'sepuluh'],
    [11, 'sebelas'],
    [12, 'dua belas'],
    [100, 'seratus'],
    [1_000, 'seribu'],
    [1_100, 'seribu seratus'],
    [2_000, 'dua ribu'],
    [21_000, 'dua puluh satu ribu'],
    [1_000_000, 'satu juta'],
    [111_001_011, 'seratus sebelas juta seribu sebelas'],
    [
      999_000_000_000_999,
      'sembilan ratus sembilan puluh sembilan triliun sembilan ratus sembilan puluh sembilan',
    ],
    [1e15, 'seribu triliun'],
    [9_007e12, 'sembilan ribu tujuh triliun'],
  ] as const)
    assert.equal(inWords(amount), words);
  for (const no of [-1, 1.5, NaN, Infinity, 2 ** 53]) assert.throws(() => inWords(no), RangeError);
});

test('a hundred thousand random amounts come back from their words', () => {
  fc.assert(
    fc.property(amounts, (amount) => {
      const { value, repaired } = parseWords(inWords(amount));
      return value === amount && !repaired;
    }),
    { numRuns: 100_000 },
  );
});

test('what people write around the words does not disturb', () => {
  for (const text of [
    '# Satu Juta Dua Ratus Ribu Rupiah #',
    'satu juta dua ratus ribu rupiah saja.',
    'SATU JUTA, DUA RATUS RIBU',
    'sejuta dua ratus ribu',
    'satu  juta\ndua ratus ribu rupiah,-',
  ])
    assert.deepEqual(parseWords(text), { value: 1_200_000, repaired: false }, text);
  assert.equal(parseWords('dua milyar rupiah').value, 2e9);
  assert.equal(parseWords('satu ribu').value, 1_000);
});

test('slips of a reading machine are mended, and it is said', () => {
  for (const [text, value] of [
    ['dua juta tiqa ratus r1bu rupiah', 2_300_000],
    ['Sembi1an ratus deIapan puluh ribu rupiab', 980_000],
    ['duajuta limaratus ribu', 2_500_000],
    ['se ratus li ma puluh ribu', 150_000],
    ['tujuh belag juta', 17_000_000],
  ] as const)
    assert.deepEqual(parseWords(text), { value, repaired: true }, text);
});

test('what could be two amounts, or is none, is not guessed', () => {
  for (const text of [
    '',
    'rupiah saja',
    'liga ratus ribu', // tiga and lima are as near
    'ratu ribu', // satu and ratus
    'eratus ribu', // seratus and ratus
    'dua juta ratus ribu', // a word is lost
    'dua puluh seribu',
    'lima ribu dua juta',
    'dua puluh belas',
    'sepuluh lima',
    'satu belas',
    'nol ribu',
    'dua ribu tiga ribu',
    'minus lima ribu',
    'lima ribu rupiah lima puluh sen',
    'lima koma lima juta',
    'lima ribu rupiah untuk pembelian',
    '2 juta',
    'sembilan ribu sembilan ratus triliun', // above what a double holds exactly
  ])
    assert.deepEqual(parseWords(text), { value: null, repaired: false }, text);
});

test('no two words of amounts are one slip apart', () => {
  const words = [...VOCABULARY];
  for (const [one, meaning] of words)
    for (const [other, its] of words)
      if (meaning.join() !== its.join()) assert.ok(editDistance(one, other, 1) > 1, `${one} ${other}`);
});

test('a slip in every word never makes another amount, and mostly none at all', () => {
  const slips = fc.array(
    fc.tuple(fc.nat(), fc.nat({ max: 3 }), fc.constantFrom(...'aeilmorstu10'.split(''))),
    {
      minLength: 40,
      maxLength: 40,
    },
  );
  let mended = 0;
  let all = 0;
  fc.assert(
    fc.property(amounts, slips, (amount, changes) => {
      const text = inWords(amount)
        .split(' ')
        .map((word, at) => slip(word, ...changes[at % changes.length]!))
        .join(' ');
      const { value } = parseWords(text);
      all++;
      if (value === amount) mended++;
      assert.ok(value === amount || value === null, `${text} → ${value}, not ${amount}`);
    }),
    { numRuns: 5_000, seed: 7 },
  );
  assert.ok(mended > all / 4, `${mended} of ${all}`);
});

/** One letter dropped, changed, put in, or none. */
function slip(word: string, where: number, kind: number, letter: string): string {
  const at = where % word.length;
  if (kind === 0) return word;
  if (kind === 1) return word.slice(0, at) + word.slice(at + 1);
  return word.slice(0, at) + letter + word.slice(kind === 2 ? at + 1 : at);
}
