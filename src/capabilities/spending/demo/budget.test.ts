import assert from 'node:assert/strict';
import { plainDate } from '../../../platform/calendar/index.ts';
import { seededRandom } from '../../../platform/random.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { testAct } from '../../../platform/act.fixture.ts';
import { agencyRow } from '../../directory/directory.fixture.ts';
import { insertAgencies } from '../../directory/index.ts';
import { compareToPlan, percentOf } from '../rules/budget/reckon.ts';
import { sumAbsorption, sumMonths } from '../store/budget/absorption.ts';
import { budgetYears } from '../store/budget/lines.ts';
import { seedBudget } from './budget.ts';

const NAMES = [
  'Dinas Pendidikan',
  'Dinas Kesehatan',
  'Dinas Pekerjaan Umum',
  'Dinas Perhubungan',
  'Dinas Sosial',
];

eachEngine(
  'the demo has four whole years behind it, and agencies before and behind their own plan',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const agencies = NAMES.map((name, place) => agencyRow(String(place), { name }));
      await insertAgencies(tx, government.id, agencies);
      const act = testAct(government);
      await seedBudget(tx, act, {
        random: seededRandom(5),
        agencies,
        staff: [],
        holders: new Map(),
        scale: 1,
      });
      assert.deepEqual(await budgetYears(tx), [2026, 2025, 2024, 2023, 2022]);
      const filter = { year: 2026, agencyIds: null, activity: '', account: '', funding: '' as const };
      const sums = await sumAbsorption(tx, filter, { day: plainDate('2026-11-23'), months: 10 }, 'agency');
      assert.equal(sums.length, NAMES.length);
      const gaps = sums
        .map(
          (each) => compareToPlan({ ...each, planned: each.planned ?? 0, realised: each.realisedEnded }).gap!,
        )
        .sort((a, b) => a - b);
      assert.ok(gaps[0]! < -15 && gaps.at(-1)! > -10, String(gaps));
      for (const year of [2022, 2025]) {
        const [whole] = await sumAbsorption(
          tx,
          { ...filter, year },
          { day: plainDate(`${year}-12-31`), months: 12 },
          'all',
        );
        const share = percentOf(whole!.realised, whole!.ceiling)!;
        assert.ok(share > 80 && share < 100, String(share));
      }
      const months = await sumMonths(tx, { ...filter, year: 2024 }, plainDate('2024-12-31'));
      assert.equal(months.filter((each) => each.realised > 0).length, NAMES.length * 12);
    });
  },
);
