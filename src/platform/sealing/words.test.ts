import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inWords, newPassphrase, WORDS, wordNumber } from './words.ts';

test('2048 different words of 4 to 8 letters, told apart by their first four', () => {
  assert.equal(WORDS.length, 2048);
  assert.equal(new Set(WORDS.map((each) => each.slice(0, 4))).size, 2048);
  for (const word of WORDS) assert.match(word, /^[a-z]{4,8}$/);
  assert.deepEqual(WORDS, [...WORDS].sort());
});

test('what would offend is not among them', () => {
  const never =
    /^(anjing|babi|monyet|kera|setan|iblis|bangsat|bodoh|gila|tolol|goblok|mati|mayat|bunuh|perkosa|kafir|haram|pelacur|lonte|tahi|kontol|memek|jembut|ngentot|pantat|sundal|maling|koruptor|bangkai|keparat|budak|janda)$/;
  assert.deepEqual(
    WORDS.filter((each) => never.test(each)),
    [],
  );
});

test('a word is read back by four letters or more, and a slip is not', () => {
  for (const [index, word] of WORDS.entries()) {
    assert.equal(wordNumber(word), index);
    assert.equal(wordNumber(` ${word.slice(0, 4).toUpperCase()} `), index);
    assert.equal(wordNumber(`${word}x`), null);
  }
  assert.equal(wordNumber('aba'), null);
  assert.equal(wordNumber(''), null);
});

test('a hash begins the same way in words as in bits', () => {
  const hash = `${'0'.repeat(2)}${'f'.repeat(62)}`;
  assert.equal(wordNumber(inWords(hash)[0]!), 0b00000000111);
  assert.equal(inWords(hash).length, 8);
  assert.equal(wordNumber(inWords(hash, 6)[1]!), 2047);
  assert.notDeepEqual(inWords(hash), inWords(hash.replace('00', '01')));
  assert.throws(() => inWords('kurang'));
  assert.throws(() => inWords(hash, 5));
});

test('a passphrase is six words of the list, never the same twice', () => {
  const many = Array.from({ length: 200 }, newPassphrase);
  assert.equal(new Set(many).size, 200);
  for (const each of many) {
    const words = each.split('-');
    assert.equal(words.length, 6);
    for (const word of words) assert.equal(WORDS[wordNumber(word) ?? -1], word);
  }
});
