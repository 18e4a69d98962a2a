import assert from 'node:assert/strict';
import { testAct } from '../../platform/act.fixture.ts';
import { loadCalendar, seedHolidays } from '../../platform/calendar/store.ts';
import { eachEngine } from '../../platform/test-database.ts';
import { inventYears } from './years.ts';

eachEngine(
  'a demo city has a calendar in years of which no decree is known yet',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const act = testAct(government, { now: '2028-02-29T02:00:00Z' });
      await seedHolidays(tx, act);
      await inventYears(tx, act);
      await inventYears(tx, act);
      const { years, holidays } = await loadCalendar(tx);
      assert.deepEqual(years, new Set([2025, 2026, 2027, 2028]));
      assert.equal([...holidays].filter((day) => day.startsWith('2028')).length, 5);
    });
  },
);
