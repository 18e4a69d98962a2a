// Who holds database, files and logs after the night looks for the minute in which a report came.
import assert from 'node:assert/strict';
import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { sql } from 'kysely';
import { inFolder, quiet } from '../../platform/archive/archive.fixture.ts';
import { exportGovernment } from '../../platform/archive/export.ts';
import { openServerDatabase } from '../../platform/database/index.ts';
import { sha256 } from '../../platform/ids.ts';
import { eachEngine, hasServer, newGovernment, serverDatabase } from '../../platform/test-database.ts';
import { logFolder, publicKeys } from '../../platform/trail/keys.ts';
import { sequenceOnce } from '../../platform/trail/sequencer.ts';
import { verifyExport } from '../../platform/trail/verify/index.ts';
import { openDraft } from './actions/drafts.ts';
import { sendReport } from './actions/send-report.ts';
import { writeFromMailbox } from './actions/mailbox.ts';
import { sealMessage } from './sealing/message.ts';
import { BATCHED, CHANGING } from './store/tables.ts';
import {
  agePlaces,
  at,
  everythingElse,
  runJob,
  sendWithEvidence,
  timesOf,
  traces,
} from './nights.fixture.ts';
import { must, openSealedHouse, sampleReport } from './wbs.fixture.ts';

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
  // Tokens are issued at another occasion, and nothing of it leads to a report.
  'wbs_token_key',
  'wbs_token_secret',
  'wbs_token_issue',
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

eachEngine('the trail still holds after the night has moved every row', async (database, government) => {
  const house = await openSealedHouse(database, government);
  await sendWithEvidence(house);
  await runJob(house, 'wbs-night', NIGHT);
  await sendWithEvidence({ ...house, services: at(house, '2026-11-24T02:00:00Z') });
  await runJob(house, 'wbs-night', '2026-11-24T16:10:00Z');
  await sequenceOnce(database.db, house.services.folders, government);
  await inFolder(async (folder) => {
    await exportGovernment(house.services, government.id, `${folder}/export`, quiet);
    const keys = await publicKeys(logFolder(house.services.folders, government.id));
    assert.deepEqual((await verifyExport(`${folder}/export`, keys, [], quiet)).findings, []);
  });
});

eachEngine(
  'no row outside the channel changes with a report, and none in it holds its minute in any spelling',
  async (database, government) => {
    const house = await openSealedHouse(database, government);
    const minute = '2026-11-23T04:37';
    const services = at(house, `${minute}:11.482Z`);
    await sendWithEvidence(house);
    const before = await everythingElse(house);
    const sample = await sampleReport(house, { urgent: 'Uangnya dibagi besok.' });
    const token = await openDraft(services, government);
    const { number } = must(await sendReport(services, government, token, sample.body));
    assert.ok(number);
    const auth = Buffer.from(sample.mailbox.auth).toString('hex');
    const body = await sealMessage(
      { version: 1, kind: 'message', from: 'reporter', text: 'Tambahan', files: [] },
      sample.caseKey,
    );
    must(await writeFromMailbox(services, government, { auth, body, kind: 'message', upload: null }));
    const after = await everythingElse(house);
    assert.deepEqual(
      [...after].filter(([name, all]) => before.get(name) !== all),
      [],
    );

    const millis = Date.parse(`${minute}:11.482Z`);
    const uuid = millis.toString(16).padStart(12, '0').slice(0, 8);
    const spellings = [
      minute,
      minute.replace('T', ' '),
      '04:37',
      // the same minute where the government is
      '12:37',
      String(millis).slice(0, 8),
      String(Math.floor(millis / 1_000)).slice(0, 8),
      // a time-ordered id begins with it
      `"${uuid}-`,
    ];
    const looks = (text: string) => spellings.filter((each) => text.includes(each));
    assert.ok(
      looks(`{"id":"${uuid}-1111"}`).length > 0 && looks(`"at":"${minute}:11Z"`).length > 0,
      'the control',
    );
    const real = new Date().toISOString().slice(0, 16);
    for (const table of [...BATCHED, ...CHANGING]) {
      const { rows } = await house.run((tx) =>
        sql<{ row: object; id: string }>`select to_jsonb(t) as row, id from ${sql.table(table)} t`.execute(
          tx,
        ),
      );
      for (const { row, id } of rows) {
        assert.match(id, /^.{14}4/, `${table}: ids are random`);
        const text = JSON.stringify(row).replaceAll(/"\\\\x[0-9a-f]*"/g, '""');
        assert.deepEqual(looks(text), [], table);
        assert.ok(!text.includes(real), table);
      }
    }
  },
);

eachEngine(
  'files and folders carry no time of their coming after the night, and one time together by day',
  async (database, government) => {
    const house = await openSealedHouse(database, government);
    agePlaces(house);
    await runJob(house, 'wbs-file-times', '2026-11-23T01:00:00Z');
    const root = join(house.services.folders.data, 'files', government.id);
    const folders = (await readdir(root)).filter((name) => name.length === 2);
    assert.equal(folders.length, 256, 'no folder is born with a report');
    const born = await Promise.all(folders.map((name) => stat(join(root, name), { bigint: true })));
    const first = await sendWithEvidence(house);
    const second = await sendWithEvidence(house);
    const [one, two] = [await timesOf(first.path), await timesOf(second.path)];
    assert.notEqual(one.ctimeNs, two.ctimeNs, 'the control: by day the system tells them apart');
    const touched = BigInt(Date.now()) * 1_000_000n;
    await runJob(house, 'wbs-file-times', '2026-11-23T03:00:00Z');
    for (const { path } of [first, second])
      assert.ok((await timesOf(path)).ctimeNs >= touched - 20_000_000n, 'all are touched together');

    await new Promise((resolve) => setTimeout(resolve, 30));
    const night = BigInt(Date.now()) * 1_000_000n - 20_000_000n;
    const midnight = BigInt(Date.parse('2026-11-23T00:00:00Z')) * 1_000_000n;
    await runJob(house, 'wbs-night', NIGHT);
    for (const { path, hash } of [first, second]) {
      const times = await timesOf(path);
      assert.deepEqual([times.atimeNs, times.mtimeNs], [midnight, midnight]);
      assert.ok(times.ctimeNs >= night && times.birthtimeNs >= night, 'born at night');
      assert.equal(sha256(await house.services.files.read(government.id, hash)), hash);
      const folder = await stat(dirname(path), { bigint: true });
      assert.equal(folder.mtimeNs, midnight);
      assert.ok(folder.ctimeNs >= night);
    }
    const now = await Promise.all(folders.map((name) => stat(join(root, name), { bigint: true })));
    assert.deepEqual(
      now.map((each) => each.birthtimeNs),
      born.map((each) => each.birthtimeNs),
    );
    assert.equal((await readdir(root)).length, 256, 'nothing is left lying about');
  },
);

test(
  'PostgreSQL itself remembers no dead row and no hour of its own housekeeping',
  { skip: hasServer ? false : 'no PostgreSQL server programs' },
  async () => {
    const database = await serverDatabase();
    const house = await openSealedHouse(database, await newGovernment(database));
    for (let count = 0; count < 3; count += 1) await sendWithEvidence(house);
    const { sample } = await sendWithEvidence(house);
    await runJob(house, 'wbs-night', NIGHT);
    // A message of the next day marks the rows of its report, which came before.
    const tomorrow = at(house, '2026-11-24T02:00:00Z');
    const auth = Buffer.from(sample.mailbox.auth).toString('hex');
    const words = { version: 1, kind: 'message', from: 'reporter', text: 'Tambahan', files: [] } as const;
    const body = await sealMessage({ ...words, files: [] }, sample.caseKey);
    must(await writeFromMailbox(tomorrow, house.government, { auth, body, kind: 'message', upload: null }));
    await sendWithEvidence({ ...house, services: tomorrow });
    const url = new URL(process.env['LURUS_TEST_OWNER_URL']!);
    [url.username, url.password] = ['postgres', ''];
    const administrator = openServerDatabase(url.href, 1);
    try {
      await administrator.runScript('create extension if not exists pageinspect');
      const marked = async (table: string) => {
        const { rows } = await administrator.runScript(`
          select count(*) filter (where t_xmax::text not in ('0', t_xmin::text))::int as marked
          from generate_series(0, pg_relation_size('${table}') / 8192 - 1) as page,
            heap_page_items(get_raw_page('${table}', page::int)) where lp_len > 0`);
        return (rows[0] as unknown as { marked: number }).marked;
      };
      assert.ok((await marked('wbs_draft')) > 0, 'the control: sent drafts lie about');
      assert.ok((await marked('wbs_report')) > 0, 'the control: the message marked its report');
      const began = new Date();
      await runJob(house, 'wbs-night', '2026-11-24T16:10:00Z');
      for (const table of [...BATCHED, ...CHANGING]) assert.equal(await marked(table), 0, table);
      const { rows } = await administrator.runScript(`
        select relname, last_autovacuum, last_autoanalyze, last_vacuum, last_analyze from pg_stat_all_tables
        where relname like 'wbs\\_%' or relid in (select reltoastrelid from pg_class where relname like 'wbs\\_%')`);
      for (const row of rows as Record<string, string | null>[]) {
        if (NOT_OF_REPORTERS.includes(row['relname']!)) continue;
        const at = [row['last_autovacuum'], row['last_autoanalyze'], row['last_vacuum'], row['last_analyze']];
        for (const each of at) assert.ok(each == null || new Date(each) >= began, row['relname']!);
      }
    } finally {
      await administrator.close();
    }
  },
);
