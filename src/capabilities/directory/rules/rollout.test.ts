import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainDate } from '../../../platform/calendar/index.ts';
import { openToPublic, resolveRollout, STATES, type RolloutRow } from './rollout.ts';

const days = fc
  .integer({ min: 1, max: 28 })
  .map((day) => plainDate(`2026-02-${String(day).padStart(2, '0')}`));
const rows = fc.uniqueArray(
  fc.record<RolloutRow>({
    capability: fc.constantFrom('findings', 'clearance'),
    agencyId: fc.constantFrom(null, 'village', 'town', 'other'),
    state: fc.constantFrom(...STATES),
    validFrom: days,
  }),
  { selector: (row) => `${row.capability}/${row.agencyId}/${row.validFrom}`, maxLength: 30 },
);
const path = ['village', 'town'];

test('the nearest that has decided counts, and of its decisions the latest that has begun', () => {
  fc.assert(
    fc.property(rows, days, (all, today) => {
      const standing = resolveRollout(all, path, today);
      for (const capability of ['findings', 'clearance']) {
        const begun = all.filter((row) => row.capability === capability && row.validFrom <= today);
        const decider = [...path, null].find((id) => begun.some((row) => row.agencyId === id));
        const latest = begun
          .filter((row) => row.agencyId === decider)
          .toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
        assert.equal(standing.get(capability)?.state, latest?.state);
        assert.equal(standing.get(capability)?.validFrom, latest?.validFrom);
      }
    }),
  );
});

test('the order in which decisions are read does not matter', () => {
  fc.assert(
    fc.property(rows, days, fc.nat(), (all, today, turn) => {
      const turned =
        all.length === 0 ? all : [...all.slice(turn % all.length), ...all.slice(0, turn % all.length)];
      assert.deepEqual(
        Object.fromEntries(resolveRollout(turned, path, today)),
        Object.fromEntries(resolveRollout(all, path, today)),
      );
    }),
  );
});

test('what an unrelated agency decides changes nothing', () => {
  fc.assert(
    fc.property(rows, days, (all, today) => {
      const own = all.filter((row) => row.agencyId !== 'other');
      assert.deepEqual([...resolveRollout(own, path, today)], [...resolveRollout(all, path, today)]);
    }),
  );
});

test('the public is led to what some agency uses today: not to what is off, to come or only practised', () => {
  const row = (
    capability: string,
    agencyId: string | null,
    state: RolloutRow['state'],
    day: number,
  ): RolloutRow => ({
    capability,
    agencyId,
    state,
    validFrom: plainDate(`2026-02-0${day}`),
  });
  const all = [
    row('a', null, 'off', 1),
    row('a', 'town', 'pilot', 2),
    row('b', null, 'live', 1),
    row('b', null, 'off', 3),
    row('c', null, 'practice', 1),
    row('d', null, 'live', 9),
  ];
  const today = plainDate('2026-02-05');
  assert.deepEqual([...openToPublic(all, today, false)], ['a']);
  assert.deepEqual([...openToPublic(all, today, true)], ['a', 'c']);
  assert.deepEqual([...openToPublic(all, plainDate('2026-02-02'), false)], ['a', 'b']);
});
