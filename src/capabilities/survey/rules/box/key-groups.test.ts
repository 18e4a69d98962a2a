import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { SOURCES } from '../model/model.ts';
import { groupStrata, type GroupedStratum } from './key-groups.ts';

const strata = fc
  .array(fc.record({ source: fc.constantFrom(...SOURCES), invited: fc.integer({ min: 0, max: 90 }) }), {
    maxLength: 30,
  })
  .map((all) => all.map((each, index): GroupedStratum => ({ ...each, id: `s${index}`, code: `i${index}` })));

test('every stratum is in one group, of its own source, and no key tells of few people where there are enough', () => {
  fc.assert(
    fc.property(strata, fc.integer({ min: 1, max: 60 }), (all, least) => {
      const groups = groupStrata(all, least);
      assert.deepEqual(
        groups.flatMap((each) => each.strata.map(({ id }) => id)).toSorted(),
        all.map(({ id }) => id).toSorted(),
      );
      for (const source of SOURCES) {
        const own = groups.filter((each) => each.source === source);
        assert.ok(own.length <= 1 || own.every((each) => each.invited >= least));
        assert.ok(own.every((each) => each.strata.every((stratum) => stratum.source === source)));
      }
      assert.equal(new Set(groups.map((each) => each.code)).size, groups.length);
      // The order in which strata come makes no difference.
      assert.deepEqual(groupStrata(all.toReversed(), least), groups);
    }),
  );
});

test('large strata keep their own key', () => {
  const stratum = (code: string, invited: number): GroupedStratum => ({
    id: code,
    source: 'internal',
    code,
    invited,
  });
  assert.deepEqual(
    groupStrata(
      [stratum('i10', 12), stratum('i2', 40), stratum('i3', 20), stratum('i1', 31), stratum('i4', 5)],
      30,
    ).map((each) => [each.code, each.invited]),
    [
      ['i1', 31],
      ['i2', 40],
      ['i3+i4+i10', 37],
    ],
  );
});
