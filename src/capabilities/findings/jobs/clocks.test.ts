import assert from 'node:assert/strict';
import { plainDate } from '../../../platform/calendar/index.ts';
import { insertHolidays, saveYear } from '../../../platform/calendar/store.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { receiveReport } from '../actions/receive-report.ts';
import { assertTrail, finalFinding, makeWorld } from '../actions/world.fixture.ts';
import { ledger } from '../store/cases.ts';
import { recount } from './clocks.ts';

eachEngine(
  'a provisional due day moves once the holidays of its year are entered',
  async (database, government) => {
    const world = await makeWorld(database, government);
    const { reportId, findingId } = await finalFinding(world);
    await world.must((tx) => receiveReport(tx, world.as('auditor'), reportId, plainDate('2026-11-20')));
    const due = () =>
      world.run((tx) =>
        ledger(tx)
          .selectFrom('finding')
          .select(['due_on', 'due_provisional'])
          .where('id', '=', findingId)
          .executeTakeFirst(),
      );
    assert.deepEqual(await due(), { due_on: '2027-01-19', due_provisional: true });
    await world.run(async (tx) => {
      const act = world.as('inspektur');
      await insertHolidays(tx, act, [{ day: plainDate('2027-01-19'), name: 'Libur', kind: 'libur' }]);
      await saveYear(tx, act, { year: 2027, source: 'SKB', verified: true });
    });
    await world.run((tx) => recount(tx, world.as('inspektur')));
    assert.deepEqual(await due(), { due_on: '2027-01-20', due_provisional: false });
    await world.run((tx) => recount(tx, world.as('inspektur')));
    await assertTrail(world);
  },
);
