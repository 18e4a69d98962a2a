import assert from 'node:assert/strict';
import { testAct } from '../../../platform/act.fixture.ts';
import { seedHolidays } from '../../../platform/calendar/store.ts';
import { newId } from '../../../platform/ids.ts';
import { seededRandom } from '../../../platform/random.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { agencyRow } from '../../directory/directory.fixture.ts';
import { insertAgencies, insertVendors } from '../../directory/index.ts';
import { analyseYear } from '../actions/payments/analyse-year.ts';
import { rankYear, whatIfYear } from '../actions/payments/slow.ts';
import { insertContract } from '../payments.fixture.ts';
import { chainHolds } from '../store/payments/event-hash.ts';
import { eventsOf, findPayment } from '../store/payments/payments.ts';
import { seedBudget } from './budget.ts';
import { seedPayments } from './payments.ts';

const NAMES = ['Pendidikan', 'Kesehatan', 'Pekerjaan Umum', 'Perhubungan', 'Lingkungan', 'Perumahan'];

eachEngine(
  'the demo: every chain holds, and in each agency the party is slow that was meant to be',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const agencies = NAMES.map((name, place) => agencyRow(String(place), { name: `Dinas ${name}` }));
      await insertAgencies(tx, government.id, agencies);
      const act = testAct(government);
      await seedHolidays(tx, act);
      const [treasurers, health] = [agencies[0]!, agencies[1]!];
      const holder = { personId: newId(), accountId: newId(), agencyId: health.id, name: 'Orang' };
      const cast = {
        random: seededRandom(7),
        agencies,
        staff: [],
        holders: new Map([['treasurer' as const, holder]]),
        scale: 1,
      };
      await seedBudget(tx, act, cast);
      const vendorId = newId();
      await insertVendors(tx, government.id, [{ id: vendorId, name: 'PT Uji', taxNumber: null }]);
      for (let n = 0; n < 3; n += 1)
        await insertContract(tx, government, {
          id: newId(),
          agencyId: treasurers.id,
          lineId: null,
          vendorId,
          number: String(n),
        });
      await seedPayments(tx, act, cast);
      const year = await analyseYear(tx, act, 2026);
      assert.ok(year.payments.length >= NAMES.length * 12, String(year.payments.length));
      for (const each of year.payments) {
        const payment = (await findPayment(tx, each.id))!;
        assert.ok(chainHolds(payment, await eventsOf(tx, each.id)), each.number);
      }
      const slowest = (id: string) => rankYear(year, new Set([id])).parties[0]?.party;
      assert.equal(slowest(health.id), 'treasurer', 'where people have accounts');
      const all = new Set(agencies.map((each) => slowest(each.id)));
      for (const party of ['treasurer', 'vendor', 'commitment-officer', 'budget-user'] as const)
        assert.ok(all.has(party), `${party} is slow somewhere: ${[...all].join(', ')}`);
      assert.ok(rankYear(year, null).offices.some((each) => each.piecemeal > 0));
      assert.ok(whatIfYear(year, null).length > 0, 'some wait now');
      assert.ok(year.analysis.disputed > 0);
    });
  },
);
