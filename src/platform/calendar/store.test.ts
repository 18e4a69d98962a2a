import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { testAct } from '../act.fixture.ts';
import { eachEngine, newGovernment } from '../test-database.ts';
import { plainDate } from './index.ts';
import { seededCalendar } from './national-holidays.ts';
import {
  deleteHoliday,
  deleteYear,
  insertHolidays,
  listHolidays,
  listYears,
  loadCalendar,
  missingYears,
  seedHolidays,
} from './store.ts';

eachEngine(
  'a new government starts with the known national holidays, each with a trail entry',
  async ({ db }, government) => {
    const act = testAct(government);
    await db.asGovernment(government.id, async (tx) => {
      await seedHolidays(tx, act);
      await seedHolidays(tx, act);
      assert.deepEqual(await loadCalendar(tx), seededCalendar());
      const { rows } = await sql<{ count: number }>`select count(*) as count from trail_leaf`.execute(tx);
      assert.equal(rows[0]?.count, seededCalendar().holidays.size + 2);
    });
  },
);

eachEngine(
  'a holiday entered twice is told and kept once; what is deleted is gone',
  async ({ db }, government) => {
    const act = testAct(government);
    const day = plainDate('2027-03-10');
    await db.asGovernment(government.id, async (tx) => {
      const holiday = { day, name: 'Idul Fitri 1448 Hijriah', kind: 'libur' as const };
      assert.deepEqual(await insertHolidays(tx, act, [holiday, holiday]), [day]);
      assert.deepEqual(await insertHolidays(tx, act, [holiday]), [day]);
      const [kept] = await listHolidays(tx, 2027);
      assert.deepEqual({ ...kept, id: 0 }, { ...holiday, id: 0 });
      assert.equal(await deleteHoliday(tx, act, kept!.id), true);
      assert.equal(await deleteHoliday(tx, act, kept!.id), false);
      assert.deepEqual(await listHolidays(tx, 2027), []);
    });
  },
);

eachEngine('holidays of one government are not those of another', async (database, government) => {
  const other = await newGovernment(database);
  await database.db.asGovernment(government.id, (tx) => seedHolidays(tx, testAct(government)));
  const seen = await database.db.asGovernment(other.id, (tx) => loadCalendar(tx));
  assert.deepEqual(seen, { holidays: new Set(), years: new Set() });
});

eachEngine(
  'a missing next year is told from October on, a missing present year always',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      await seedHolidays(tx, testAct(government));
      const calendar = await loadCalendar(tx);
      assert.deepEqual(missingYears(calendar, plainDate('2026-09-30')), []);
      assert.deepEqual(missingYears(calendar, plainDate('2026-10-01')), [2027]);
      assert.deepEqual(missingYears(calendar, plainDate('2027-02-01')), [2027]);
      await deleteYear(tx, testAct(government), 2025);
      assert.deepEqual(
        (await listYears(tx)).map((each) => each.year),
        [2026],
      );
    });
  },
);
