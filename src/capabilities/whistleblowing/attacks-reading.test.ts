// Whoever has every row, the database's log, every file and every key of the server tries to read a case.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { searchBytes, searchFolder, type Mark } from '../../../e2e/canary.ts';
import { insertMany } from '../../platform/database/insert.ts';
import { openServerDatabase } from '../../platform/database/index.ts';
import { newIdentity, open } from '../../platform/sealing/age.ts';
import { eachEngine } from '../../platform/test-database.ts';
import { openDraft, takePart } from './actions/drafts.ts';
import { findDirectory } from './actions/read-directory.ts';
import { sendReport } from './actions/send-report.ts';
import { sealSample } from './demo/sealed-sample.ts';
import { PART_SIZE } from './sealing/evidence-size.ts';
import { newStaffKey } from './sealing/staff-key.ts';
import { runJob } from './nights.fixture.ts';
import { must, openSealedHouse, TODAY } from './wbs.fixture.ts';

const NAME = 'Ñoerhayati Penanda Kenari Biru';
const NIK = '9971015508900007';
const STORY = 'Amplop cokelat bertanda kenari di laci ketiga';
const PHOTO = crypto.getRandomValues(new Uint8Array(64));
const CARD = crypto.getRandomValues(new Uint8Array(64));
const MARKS: Mark[] = [
  { name: 'name', content: NAME },
  { name: 'NIK', content: NIK },
  { name: 'story', content: STORY },
  { name: 'photo', content: PHOTO },
  { name: 'card', content: CARD },
];
const CONTROL: Mark = { name: 'control', content: 'Keluhan biasa tentang lampu jalan kenari' };

eachEngine(
  'nothing of a case is in the database, its log, the files or the keys of the server, and no key of the server opens one',
  async (database, government) => {
    const house = await openSealedHouse(database, government);
    const directory = (await house.run((tx) => findDirectory(tx, house.services.folders, government.id)))!;
    const sample = await sealSample(directory, TODAY, null, {
      what: STORY,
      evidence: [
        {
          kind: 'photo' as never,
          description: STORY,
          file: { name: `${NAME}.jpg`, type: 'image/jpeg', bytes: PHOTO },
        },
      ],
      identity: {
        name: NAME,
        nik: NIK,
        phone: '081234509876',
        card: { name: 'ktp.jpg', type: 'image/jpeg', bytes: Buffer.from(CARD).toString('base64') } as never,
      },
    });
    const token = await openDraft(house.services, government);
    for (const [file, sealed] of sample.files.entries())
      for (let number = 0; number * PART_SIZE < sealed.length; number += 1) {
        const bytes = sealed.subarray(number * PART_SIZE, (number + 1) * PART_SIZE);
        must(await takePart(house.services, government, { token, file, number, bytes }));
      }
    must(await sendReport(house.services, government, token, sample.body));
    await house.run((tx) =>
      insertMany(tx, 'person', [
        {
          government_id: government.id,
          id: randomUUID(),
          personnel_code: randomUUID(),
          name: CONTROL.content,
          employment: 'pns',
        },
      ]),
    );
    await runJob(house, 'wbs-night', '2026-11-23T16:10:00Z');

    const { rows: tables } = await database.owner.runScript(`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_schema in ('public', 'pgboss') and table_type = 'BASE TABLE'
      and has_table_privilege('lurus_app', format('%I.%I', table_schema, table_name), 'select')`);
    const all: string[] = [];
    await house.run(async (tx) => {
      for (const { schema, name } of tables as { schema: string; name: string }[]) {
        const { rows } = await sql<{
          row: string;
        }>`select to_jsonb(t)::text as row from ${sql.table(`${schema}.${name}`)} t`.execute(tx);
        all.push(...rows.map((each) => each.row));
      }
    });
    const text = Buffer.from(all.join('\n'));
    assert.deepEqual(searchBytes(text, MARKS, 'rows'), []);
    assert.equal(searchBytes(text, [CONTROL], 'rows').length > 0, true, 'the control');
    const kept = await searchFolder(house.services.folders.data, MARKS);
    assert.ok(kept.files >= 2);
    assert.deepEqual(kept.sightings, []);

    // As bytea they are spelled '\x…': every one of them is a sealed file, and opens with no key that is not in a holder's hands.
    const blobs = [
      ...new Set(all.flatMap((row) => row.match(/6167652d656e6372797074696f6e[0-9a-f]+/g) ?? [])),
    ].map((hex) => Buffer.from(hex, 'hex'));
    assert.ok(blobs.length >= 6, String(blobs.length));
    const files = await sealedFiles(join(house.services.folders.data, 'files'));
    assert.equal(files.length, 1);
    const strangers = [
      await newIdentity(),
      house.holders.investigator.key.identity,
      (await newStaffKey()).identity,
    ];
    for (const blob of [...blobs, ...files]) await assert.rejects(open(blob, strangers));
    const own = await Promise.allSettled(
      [...blobs, ...files].map((blob) =>
        open(blob, [house.holders.intake.key.identity, sample.caseKey.identity]),
      ),
    );
    assert.ok(
      own.filter((each) => each.status === 'fulfilled').length >= 3,
      'the control: its own keys open them',
    );

    if (database.name === 'server') {
      const url = new URL(process.env['LURUS_TEST_OWNER_URL']!);
      [url.username, url.password] = ['postgres', ''];
      const administrator = openServerDatabase(url.href, 1);
      try {
        await administrator.runScript('checkpoint');
        const { rows } = await administrator.runScript(`select current_setting('data_directory') as folder`);
        const found = await searchFolder((rows[0] as unknown as { folder: string }).folder, [
          ...MARKS,
          CONTROL,
        ]);
        const marks = found.sightings.map((each) => `${each.mark} in ${each.place}`);
        assert.deepEqual(
          marks.filter((each) => !each.startsWith('control')),
          [],
        );
        assert.ok(
          marks.some((each) => /control in .*pg_wal/.test(each)),
          'the control: the log is searched',
        );
        assert.ok(
          marks.some((each) => /control in .*base\//.test(each)),
          'the control: the tables are searched',
        );
      } finally {
        await administrator.close();
      }
    }
  },
);

async function sealedFiles(folder: string): Promise<Buffer[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = entries.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
  return Promise.all(found.map((path) => readFile(path)));
}
