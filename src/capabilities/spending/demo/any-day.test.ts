import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testAct } from '../../../platform/act.fixture.ts';
import { addDays, yearOf } from '../../../platform/calendar/index.ts';
import { seedHolidays } from '../../../platform/calendar/store.ts';
import { diskFiles } from '../../../platform/files/index.ts';
import { newId } from '../../../platform/ids.ts';
import { seededRandom } from '../../../platform/random.ts';
import { temporaryFolder } from '../../../platform/temporary-folder.fixture.ts';
import { embeddedDatabase, newGovernment } from '../../../platform/test-database.ts';
import { agencyRow } from '../../directory/directory.fixture.ts';
import { insertAgencies } from '../../directory/index.ts';
import { spendingAlarms } from '../alarms/offer.ts';
import { analyseYear } from '../actions/payments/analyse-year.ts';
import { whatIfYear } from '../actions/payments/slow.ts';
import { takeSnapshot } from '../actions/dashboard/take-snapshot.ts';
import { seedBudget } from './budget.ts';
import { seedContracts } from './contracts.ts';
import { seedPayments } from './payments.ts';

/** Last and first hour of a year in Makassar, before anything of the new one is billed, and a day that is there every four years. */
const MOMENTS = ['2026-12-31T15:30:00Z', '2026-12-31T16:30:00Z', '2028-02-29T02:00:00Z'];

for (const now of MOMENTS)
  test(`a demo that is made at ${now} has payments that wait, and critical alarms`, async () => {
    const database = await embeddedDatabase();
    const government = await newGovernment(database);
    await database.db.asGovernment(government.id, async (tx) => {
      const agencies = ['Dinas Pekerjaan Umum', 'Dinas Kesehatan'].map((name, place) =>
        agencyRow(String(place), { name }),
      );
      await insertAgencies(tx, government.id, agencies);
      const act = testAct(government, { now });
      await seedHolidays(tx, act);
      const holder = { personId: newId(), accountId: newId(), agencyId: agencies[0]!.id, name: 'Orang' };
      const holders = new Map([['treasurer' as const, holder]]);
      const cast = { random: seededRandom(5), agencies, staff: [], holders, scale: 1 };
      await seedBudget(tx, act, cast);
      await seedContracts(tx, act, diskFiles(temporaryFolder('spending-demo')), cast);
      await seedPayments(tx, act, cast);
      await takeSnapshot(tx, act);
      // As `tellPast` does: what stands is looked for as if four days ago.
      const then = Temporal.Instant.from(now).subtract({ hours: 96 }).toString();
      const found = await spendingAlarms.conditions(tx, { ...act, now: then, today: addDays(act.today, -4) });
      assert.ok(found.filter((each) => each.severity === 'critical').length >= 10);
      const year = await analyseYear(tx, act, yearOf(act.today));
      assert.ok(whatIfYear(year, null).length > 0);
    });
  });
