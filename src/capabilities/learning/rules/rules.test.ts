import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { completion } from './completion.ts';
import { grade } from './grade.ts';
import { findLesson, lessonFor, LESSONS } from './lessons/index.ts';
import { OCCASIONS } from './lessons/lesson.ts';

test('each lesson has an address of its own, three questions of three different answers, and words in both languages', () => {
  assert.equal(new Set(LESSONS.map((lesson) => lesson.key)).size, LESSONS.length);
  for (const lesson of LESSONS) {
    assert.match(lesson.key, /^[a-z-]+$/);
    assert.equal(findLesson(lesson.key), lesson);
    for (const { options, ask, why } of lesson.questions) {
      for (const locale of ['id', 'en'] as const) {
        assert.equal(new Set(options.map((each) => each[locale])).size, 3);
        assert.ok(ask[locale].trim() !== '' && why[locale].trim() !== '');
      }
    }
    // The right answers do not stand in one place, so that nobody learns the place.
    assert.ok(new Set(lesson.questions.map((each) => each.right)).size > 1, lesson.key);
  }
  for (const occasion of OCCASIONS) assert.equal(lessonFor(occasion).occasion, occasion);
});

test('a lesson is passed by its right answers only', () => {
  for (const lesson of LESSONS) {
    const right = lesson.questions.map((each) => each.right);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 3, maxLength: 3 }), (answers) => {
        const same = answers.every((each, index) => each === right[index]);
        assert.equal(grade(lesson, answers).passed, same);
      }),
    );
    assert.equal(grade(lesson, right.slice(0, 2)).passed, false);
  }
});

test('no share tells that fewer than five people did or did not', () => {
  const taking = fc
    .record({ people: fc.integer({ min: 1, max: 60 }), part: fc.double({ min: 0, max: 1, noNaN: true }) })
    .map(({ people, part }) => ({ agencyId: 'a', people, did: Math.round(people * part) }));
  fc.assert(
    fc.property(taking, (each) => {
      const [share] = completion([each], 5);
      const few = (count: number) => count > 0 && count < 5;
      const points = each.people < 5 || few(each.did) || few(each.people - each.did);
      assert.equal(share!.percent === null, points);
    }),
  );
});
