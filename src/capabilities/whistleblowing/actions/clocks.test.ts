import assert from 'node:assert/strict';
import { authText } from '../sealing/mailbox.ts';
import { seedHolidays } from '../../../platform/calendar/store.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { must, openSealedHouse, sampleReport, sendSample } from '../wbs.fixture.ts';
import { setStatus } from './case-work.ts';
import { readMailbox } from './mailbox.ts';

eachEngine(
  'the reporter is told what the office owes him by working days, and what it has done',
  async (database, government) => {
    const house = await openSealedHouse(database, government);
    const intake = house.as(house.holders.intake, ['wbs-intake']);
    await house.run((tx) => seedHolidays(tx, intake));
    const sample = await sampleReport(house, { urgent: 'Uangnya dibagi besok.' });
    const { id } = await sendSample(house, sample);
    const clocks = async () =>
      must(await readMailbox(house.services, government, authText(sample.mailbox))).clocks.map(
        ({ clock, due, state }) => `${clock} ${due} ${state}`,
      );
    // Sent on a Monday; two weekends lie before the day of the first real answer.
    assert.deepEqual((await clocks()).slice(0, 3), [
      'urgent 2026-11-24 running',
      'acknowledge 2026-11-26 running',
      'answer 2026-12-11 running',
    ]);
    must(await house.run((tx) => setStatus(tx, intake, { id, status: 'read' })));
    assert.deepEqual((await clocks()).slice(0, 3), [
      'urgent 2026-11-24 done',
      'acknowledge 2026-11-26 done',
      'answer 2026-12-11 running',
    ]);
    must(await house.run((tx) => setStatus(tx, intake, { id, status: 'rejected' })));
    assert.deepEqual(
      (await clocks()).map((each) => each.split(' ').at(-1)),
      ['done', 'done', 'done', 'done'],
    );
  },
);
