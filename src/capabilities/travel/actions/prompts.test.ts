import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { testAct } from '../../../platform/act.fixture.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { enrolBrowser, sent } from '../evidence.fixture.ts';
import { issuedTrip, MONDAY, must, openOffice } from '../office.fixture.ts';
import { promptsUntil } from '../store/prompts.ts';
import { drawTodaysPrompts } from './draw-prompts.ts';
import { takeCheckIns } from './take-check-ins.ts';
import { tellPrompts } from './tell-prompts.ts';

/** One minute past midnight in Samarinda. */
const MIDNIGHT = '2026-03-01T16:01:00Z';
const EVENING = '2026-03-02T10:00:00Z';

eachEngine(
  'two prompts a working day are drawn once, told in their hour and not before; a check-in answers one',
  async (database, government) => {
    await database.db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const { members } = await issuedTrip(tx, office);
      const memberIds = members.map((each) => each.id);
      const job = (now: string) => testAct(government, { now });
      assert.equal(await drawTodaysPrompts(tx, job('2026-02-28T16:01:00Z')), 0, 'the day before the trip');
      let drawn = 0;
      // The first minutes that are left, one after the other.
      assert.equal(await drawTodaysPrompts(tx, job(MIDNIGHT), () => drawn++), 4);
      assert.equal(await drawTodaysPrompts(tx, job(MONDAY)), 0, 'no second draw');
      assert.deepEqual(await promptsUntil(tx, memberIds, MIDNIGHT), [], 'the future is told to nobody');
      const all = await promptsUntil(tx, memberIds, EVENING);
      assert.deepEqual(all.map((each) => each.at).slice(0, 2), [
        '2026-03-02T01:00:00Z',
        '2026-03-02T01:02:00Z',
      ]);

      assert.equal(await tellPrompts(tx, job('2026-03-02T00:59:00Z')), 0);
      assert.equal(await tellPrompts(tx, job('2026-03-02T01:30:00Z')), 2);
      assert.equal(await tellPrompts(tx, job('2026-03-02T01:31:00Z')), 0);
      assert.equal(await tellPrompts(tx, job(EVENING)), 0, 'too late to answer is too late to ask');
      const told = await sql<{ title_id: string; body_id: string }>`
        select title_id, body_id from notification where key like 'travel.prompt:%'`.execute(tx);
      assert.equal(told.rows.length, 2);
      assert.doesNotMatch(JSON.stringify(told.rows), /ST-|SPD|Balikpapan/);

      const [own] = memberIds;
      const browser = await enrolBrowser(tx, office.traveller.act(MONDAY), own!);
      const item = browser.next('2026-03-02T01:20:00Z');
      must(
        await takeCheckIns(tx, office.traveller.act(EVENING), own!, sent(browser.deviceId, EVENING, [item])),
      );
      const answers = (await promptsUntil(tx, [own!], EVENING)).map((each) => each.answered);
      assert.deepEqual(answers, [true, false]);
    });
  },
);
eachEngine('on a day off nobody is asked', async (database, government) => {
  await database.db.asGovernment(government.id, async (tx) => {
    const office = await openOffice(tx, government);
    const days = { fromDay: '2026-03-06', toDay: '2026-03-09', legs: [] };
    await issuedTrip(tx, office, days);
    const draw = (day: string) => drawTodaysPrompts(tx, testAct(government, { now: `${day}T00:00:00Z` }));
    assert.deepEqual(
      [
        await draw('2026-03-06'),
        await draw('2026-03-07'),
        await draw('2026-03-08'),
        await draw('2026-03-09'),
      ],
      [4, 0, 0, 4],
    );
  });
});
