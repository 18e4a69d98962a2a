import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { PLAN_PARTS } from './parts.ts';
import { layOut, scoreAgencies, type AgencyFacts } from './score.ts';

const WEIGHTS = { flags: 30, findings: 25, complaints: 15, absorption: 10, probity: 10, surveys: 10 };

test('a missing part is missing, never zero: its weight leaves the score', () => {
  const [first, second] = scoreAgencies(
    [
      { agencyId: 'a', parts: { flags: { value: 100, rows: 4 }, findings: { value: 50, rows: 1 } } },
      { agencyId: 'b', parts: { flags: { value: 100, rows: 9 } } },
    ],
    WEIGHTS,
  );
  assert.deepEqual([first?.agencyId, first?.score, first?.known], ['a', 100, 0.55]);
  assert.deepEqual([second?.agencyId, second?.score, second?.known], ['b', 100, 0.3]);
  assert.deepEqual(second?.parts.findings, { value: null, rows: 0, level: null, weight: 25, points: null });
  assert.deepEqual(second?.parts.flags, { value: 100, rows: 9, level: 1, weight: 30, points: 100 });
});

test('an agency of which nothing is known has no score and stands last', () => {
  const ranked = scoreAgencies(
    [
      { agencyId: 'a', parts: {} },
      { agencyId: 'b', parts: { complaints: { value: 0, rows: 0 } } },
    ],
    WEIGHTS,
  );
  assert.deepEqual(
    ranked.map(({ agencyId, score, rank }) => [agencyId, score, rank]),
    [
      ['b', 0, 1],
      ['a', null, 2],
    ],
  );
});

test('known parts add up to the score, between 0 and 100, and more of one part never lowers it', () => {
  const value = fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: null });
  const agency = fc.record(Object.fromEntries(PLAN_PARTS.map((part) => [part, value])));
  fc.assert(
    fc.property(
      fc.array(agency, { minLength: 1, maxLength: 8 }),
      fc.constantFrom(...PLAN_PARTS),
      (all, part) => {
        const facts = all.map((parts, at): AgencyFacts => ({
          agencyId: `a${at}`,
          parts: Object.fromEntries(
            Object.entries(parts).map(([name, each]) => [name, { value: each, rows: each === null ? 0 : 1 }]),
          ),
        }));
        const scored = scoreAgencies(facts, WEIGHTS);
        for (const each of scored) {
          if (each.score === null) continue;
          const points = PLAN_PARTS.reduce((sum, name) => sum + (each.parts[name].points ?? 0), 0);
          assert.ok(Math.abs(points - each.score) < 1e-6 && each.score >= 0 && each.score <= 100 + 1e-6);
        }
        const known = facts[0]!.parts[part];
        if (known === undefined || known.value === null) return;
        const more = {
          ...facts[0]!,
          parts: { ...facts[0]!.parts, [part]: { value: known.value + 1, rows: 1 } },
        };
        const score = (from: ReturnType<typeof scoreAgencies>) =>
          from.find((each) => each.agencyId === 'a0')!.score!;
        assert.ok(score(scoreAgencies([more, ...facts.slice(1)], WEIGHTS)) >= score(scored) - 1e-9);
      },
    ),
  );
});

test('work is laid out by rank while the capacity lasts, the highest risk first', () => {
  const ranked = [100, 80, 50, 0].map((score, at) => ({ agencyId: `a${at}`, score }));
  const work = layOut([...ranked, { agencyId: 'x', score: null }], { most: 60, least: 20 }, 120);
  assert.deepEqual(
    work.map(({ included, days, quarter }) => [included, days, quarter]),
    [
      [true, 60, 1],
      [true, 52, 3],
      [false, 40, 4],
      [false, 20, 4],
      [false, 20, 4],
    ],
  );
});

test('whatever the scores, what is taken fits the capacity', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 30 }),
      fc.nat(2_000),
      (scores, capacity) => {
        const ranked = scores.toSorted((a, b) => b - a).map((score, at) => ({ agencyId: String(at), score }));
        const taken = layOut(ranked, { most: 60, least: 15 }, capacity).filter((each) => each.included);
        assert.ok(taken.reduce((sum, each) => sum + each.days, 0) <= capacity);
        for (const [at, each] of taken.entries())
          assert.ok(at === 0 || each.quarter >= taken[at - 1]!.quarter);
      },
    ),
  );
});
