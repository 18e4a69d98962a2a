import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alarmJobs } from '../platform/alarms/jobs.ts';
import { INSTALLATION_TABLES } from '../platform/database/migrate.ts';
import { identityHousekeeping } from '../platform/identity/housekeeping.ts';
import { outboxJobs } from '../platform/notifications/jobs.ts';
import { sweepForms } from '../platform/open-forms/sweep.ts';
import { RETENTION_JOB } from '../platform/personal-data/keeps.ts';
import { newId } from '../platform/ids.ts';
import { webhookJobs } from '../platform/webhooks/jobs.ts';
import { testAct } from '../platform/act.fixture.ts';
import { eachEngine } from '../platform/test-database.ts';
import { alarmSources } from './alarm-sources.ts';
import { capabilities } from './capabilities.ts';
import { wires } from './wiring.ts';

// Generated from the catalogue of the migrated database: the register of processing activities (UU 27/2022 article 31) cannot forget a table.

/** Made by tests of the platform in the same database. */
const OF_TESTS = /^(archive_test|trail_test|import_test)/;

const declared = wires.personal.flatMap(({ name, data }) => [
  ...data.activities.flatMap((activity) => Object.keys(activity.tables).map((table) => ({ table, name }))),
  ...data.none.map((table) => ({ table, name })),
]);

eachEngine(
  'every table is declared once: as holding personal data, or as holding none',
  async ({ owner }) => {
    const { rows } = await owner.runScript(`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') order by 1`);
    const tables = (rows as { name: string }[]).map((row) => row.name).filter((each) => !OF_TESTS.test(each));
    assert.ok(tables.length > 100);
    const named = declared.map((each) => each.table);
    assert.deepEqual(
      tables.filter((each) => !named.includes(each)),
      [],
      'name these tables in the personal-data.ts of their capability: under an activity, or in `none`',
    );
    assert.deepEqual(
      named.filter((each) => !tables.includes(each)),
      [],
      'declared and not there',
    );
    assert.deepEqual(
      named.filter((each, index) => named.indexOf(each) !== index),
      [],
      'declared twice',
    );
    assert.ok(INSTALLATION_TABLES.every((each) => named.includes(each)));
  },
);

test('every activity says why, on what ground, who sees it and how long, in both languages', () => {
  const keys = new Set<string>();
  for (const { data } of wires.personal) {
    for (const activity of data.activities) {
      assert.ok(!keys.has(activity.key), `${activity.key} twice`);
      keys.add(activity.key);
      for (const words of ['title', 'purpose', 'subjects', 'recipients', 'measures'] as const)
        for (const locale of ['id', 'en'] as const)
          assert.ok(activity[words][locale].length > 2, `${activity.key} ${words} ${locale}`);
      assert.ok(activity.source.length > 3 && Object.keys(activity.tables).length > 0, activity.key);
    }
  }
});

test('a period names a job that runs', () => {
  const scheduled = [
    ...outboxJobs({ mail: null, sms: null, push: null }),
    ...webhookJobs(null, async () => []),
    identityHousekeeping,
    sweepForms,
    ...alarmJobs(alarmSources),
    ...capabilities.flatMap((each) => each.scheduled ?? []),
  ];
  const jobs = new Set([RETENTION_JOB, ...scheduled.map((each) => each.name)]);
  for (const { data } of wires.personal)
    for (const activity of data.activities)
      for (const [table, { keeps }] of Object.entries(activity.tables)) {
        if (keeps.kind !== 'period') continue;
        assert.ok(jobs.has(keeps.job), `${table}: no job ${keeps.job}`);
        const own = keeps.job === RETENTION_JOB;
        assert.equal(keeps.sweep?.forget !== undefined, own, `${table}: who forgets it?`);
      }
});

eachEngine('every sweep and every answer can be carried out', async ({ db }, government) => {
  const act = { ...testAct(government), wires };
  await db.asGovernment(government.id, async (tx) => {
    for (const { name, data } of wires.personal) {
      for (const { tables } of data.activities)
        for (const [table, { keeps }] of Object.entries(tables)) {
          if (keeps.kind !== 'period' || keeps.sweep === null) continue;
          assert.equal(await keeps.sweep.count(tx, act.now), 0, table);
          assert.equal((await keeps.sweep.forget?.(tx, act, act.now, 10)) ?? 0, 0, table);
        }
      const answer = await data.answer?.(tx, act, newId());
      if (answer !== undefined && 'records' in answer) assert.deepEqual(answer.records, [], name);
      for (const line of (await data.erase?.(tx, act, newId())) ?? []) assert.equal(line.erased, 0, name);
    }
  });
});
