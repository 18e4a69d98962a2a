import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordsTo } from './ticket-line.ts';
import { texts } from './ticket-texts.ts';

test('whoever joined a complaint is not told that he objected, replied or withdrew', () => {
  for (const [locale, own] of [
    ['id', /\bAnda\b/],
    ['en', /\byou(r)?\b/i],
  ] as const) {
    const t = texts[locale];
    const keys = Object.keys(t).filter((each) => /^(state|event)-/.test(each)) as Parameters<
      typeof wordsTo
    >[2][];
    assert.ok(keys.some((each) => own.test(wordsTo({ follower: false }, t, each))));
    for (const each of keys) assert.doesNotMatch(wordsTo({ follower: true }, t, each), own, each);
  }
});
