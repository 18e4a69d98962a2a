import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { eachEngine } from '../../../platform/test-database.ts';
import { setStatus } from '../actions/case-work.ts';
import { changeCase } from '../store/cases.ts';
import { runJob, sendWithEvidence } from '../nights.fixture.ts';
import { must, openSealedHouse, sampleReport, sendSample } from '../wbs.fixture.ts';
import { asOwner, verify } from '../nights.fixture.ts';

eachEngine(
  'retention destroys what was closed long ago and nothing else: no hold, no typed day, no open case',
  async (database, government) => {
    const house = await openSealedHouse(database, government);
    const { intake } = house.holders;
    const act = house.as(intake, ['wbs-intake']);
    const ids: string[] = [];
    for (let count = 0; count < 4; count += 1)
      ids.push((await sendSample(house, await sampleReport(house))).id);
    const [closed = '', held = '', typed = '', open_ = ''] = ids;
    const { path } = await sendWithEvidence(house);
    for (const id of [closed, held]) {
      must(await house.run((tx) => setStatus(tx, act, { id, status: 'read' })));
      must(await house.run((tx) => setStatus(tx, act, { id, status: 'rejected' })));
    }
    await house.run((tx) => changeCase(tx, held, { legal_hold: true }));
    await asOwner(
      database,
      house,
      `update wbs_case set status = 'closed', closed_day = '2010-01-01' where government_id = $gov and id = '${typed}'`,
    );
    const left = async () => {
      const { rows } = await house.run((tx) => sql<{ id: string }>`select id from wbs_report`.execute(tx));
      return rows.map((each) => each.id);
    };
    await runJob(house, 'wbs-night', '2036-11-21T16:10:00Z');
    assert.ok((await left()).includes(closed), 'ten years are not over on the day before');
    await runJob(house, 'wbs-night', '2036-11-22T16:10:00Z');
    const after = await left();
    assert.deepEqual(
      [closed, held, typed, open_].map((id) => after.includes(id)),
      [false, true, true, true],
    );
    const { rows } = await house.run((tx) =>
      sql<{ leaf: string }>`select leaf from trail_leaf where leaf like '%wbs-shred%'`.execute(tx),
    );
    assert.deepEqual(
      rows.map((each) => (JSON.parse(each.leaf) as { subject: string }).subject),
      [closed],
      'its certificate',
    );
    assert.ok((await readFile(path)).length > 0, 'evidence of an open case stays');
    assert.deepEqual(await verify(database, house), []);
  },
);
