import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays } from '../../../platform/calendar/index.ts';
import { embeddedGeography, regencyFacts } from '../../../platform/geography/facts-table.ts';
import { HONEST_NOISE } from '../simulation/noise.ts';
import { dice } from '../simulation/random.ts';
import { ROUTES } from '../simulation/routes.ts';
import { tellTrip } from '../simulation/scenarios.ts';
import { decidingReadings, replayKept, verifyInputOf, type KeptInput } from './kept-verdict.ts';
import { DEFAULT_THRESHOLDS } from './thresholds.ts';
import { claimOf } from './travel.fixture.ts';
import { examineTrip, NOTHING_AROUND } from './verify-trip.ts';

const FACTS = new Map(regencyFacts().map((each) => [each.code, each]));
const TRIPS = 24;

test('of every invented trip the kept points alone give the same classes, nights and money, at most two a day', () => {
  const geography = embeddedGeography();
  let contradicted = 0;
  for (const story of ['honest', 'other-city', 'early-return', 'never-left', 'mock-app'] as const)
    for (let seed = 1; seed <= TRIPS; seed += 1) {
      const route = ROUTES[seed % ROUTES.length]!;
      const told = tellTrip({ route, story, days: 4, every: 3_600, noise: HONEST_NOISE }, FACTS, dice(seed));
      const { fixes, ...papers } = told.travel;
      const { from } = papers.trip;
      const kept: KeptInput = {
        travel: papers,
        claim: claimOf([0, 1, 2].map((each) => addDays(from, each))),
        thresholds: DEFAULT_THRESHOLDS,
        around: { ...NOTHING_AROUND, trips: null },
      };
      const { verdict, readings } = examineTrip(verifyInputOf(kept, fixes, geography));
      const points = decidingReadings(verdict, readings).map(({ fix, day }) => ({ ...fix, day }));
      const perDay = Map.groupBy(points, (each) => each.day);
      assert.ok([...perDay.values()].every((each) => each.length <= 2));
      const against = verdict.money.low > 0;
      assert.equal(points.length > 0, against || verdict.counts.contradicted > 0, `${story} ${seed}`);
      const again = replayKept(verdict, kept, points, geography);
      assert.deepEqual(again.unproven, [], `${story} ${seed}`);
      assert.deepEqual(
        again.days,
        verdict.days.map(({ day, class: kind }) => ({ day, class: kind })),
      );
      assert.deepEqual(again.money, verdict.money);
      if (!against) continue;
      contradicted += 1;
      const without = replayKept(verdict, kept, [], geography);
      assert.ok(without.money.low < verdict.money.low, `${story} ${seed}`);
    }
  assert.ok(contradicted > TRIPS, `${contradicted} trips were contradicted`);
});
