// Who holds database, files and logs after the night looks for the minute in which a report came.
import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { eachEngine } from '../../platform/test-database.ts';
import { BATCHED, CHANGING } from './store/tables.ts';
import { runJob, sendWithEvidence, traces } from './nights.fixture.ts';
import { openSealedHouse } from './wbs.fixture.ts';

const NIGHT = '2026-11-23T16:10:00Z';
/** Rows of officials' acts, whose time the trail tells anyway, and of the night itself. */
const NOT_OF_REPORTERS = [
  'wbs_key_entry',
  'wbs_appointment',
  'wbs_key_file',
  'wbs_custody',
  'wbs_referral',
  'wbs_identity_index',
  'wbs_batch',
  'wbs_batch_row',
];

eachEngine(
  'every table of the channel is written anew at night, or holds acts of officials',
  async ({ owner }) => {
    const { rows } = await owner.runScript(
      `select table_name as name from information_schema.tables where table_name like 'wbs\\_%' order by 1`,
    );
    const known = new Set<string>([...BATCHED, ...CHANGING, ...NOT_OF_REPORTERS]);
    assert.deepEqual(
      (rows as { name: string }[]).map((each) => each.name).filter((name) => !known.has(name)),
      [],
    );
  },
);

eachEngine(
  'after the night neither transaction numbers nor places tell which report came when',
  async (database, government) => {
    const house = await openSealedHouse(database, government);
    const sent = [];
    for (let count = 0; count < 12; count += 1) sent.push(await sendWithEvidence(house));
    for (const table of ['wbs_report', 'wbs_case', 'wbs_file', 'wbs_mailbox'] as const) {
      const before = await traces(database, house, table);
      assert.equal(new Set(before.map((each) => each.xmin)).size, 12, 'the control: by day each has its own');
    }
    const content = await house.run((tx) =>
      sql`select to_jsonb(r) from wbs_report r order by id`.execute(tx),
    );
    await runJob(house, 'wbs-night', NIGHT);
    for (const table of [...BATCHED, ...CHANGING]) {
      const after = await traces(database, house, table);
      assert.ok(new Set(after.map((each) => each.xmin)).size <= 1, `${table}: one transaction wrote all`);
      assert.deepEqual(
        after.map((each) => each.id),
        after.map((each) => each.id).sort(),
        `${table}: in random order`,
      );
    }
    assert.deepEqual(
      (await house.run((tx) => sql`select to_jsonb(r) from wbs_report r order by id`.execute(tx))).rows,
      content.rows,
    );
  },
);
