import assert from 'node:assert/strict';
import { appendFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { sql } from 'kysely';
import { eachEngine } from '../test-database.ts';
import { keyPath, logFolder } from '../trail/keys.ts';
import { sequenceOnce } from '../trail/sequencer.ts';
import {
  fill,
  fingerprint,
  inFolder,
  installationOn,
  quiet,
  withOtherEngine,
  withTestTables,
} from './archive.fixture.ts';
import { insertOrder, type Table } from './catalogue.ts';
import { exportGovernment } from './export.ts';
import { ArchiveError } from './import-tables.ts';
import { importArchive } from './import.ts';

eachEngine(
  'an export loaded into another database exports again to the same bytes',
  async (database, government) => {
    await withOtherEngine(database, (other) =>
      withTestTables([database.owner, other.owner], () =>
        inFolder(async (folder) => {
          const from = installationOn(database, join(folder, 'from'));
          const to = installationOn(other, join(folder, 'to'));
          await fill(from, government);
          const { manifest, missingTiles } = await exportGovernment(
            from,
            government.id,
            join(folder, 'first'),
            quiet,
          );
          assert.deepEqual(missingTiles, []);
          assert.equal(manifest.tables.find((table) => table.name === 'archive_test')!.rows, 2_300);
          assert.deepEqual(manifest.files, { count: 3, bytes: 300_011 });
          assert.deepEqual(await importArchive(to, join(folder, 'first'), quiet), {
            manifest,
            hostsTaken: [],
          });
          await exportGovernment(to, government.id, join(folder, 'second'), quiet);
          assert.deepEqual(
            await fingerprint(join(folder, 'second')),
            await fingerprint(join(folder, 'first')),
          );

          // The log goes on where it stood, once its key is back.
          await assert.rejects(sequenceOnce(to.db, to.folders, government), /trail key --renew/);
          await mkdir(to.folders.keys);
          await writeFile(
            keyPath(to.folders, government.id),
            await readFile(keyPath(from.folders, government.id)),
          );
          const { signed } = await sequenceOnce(to.db, to.folders, government);
          assert.deepEqual(await sequenceOnce(from.db, from.folders, government), { ordered: 1, signed });
          assert.equal(
            await readFile(join(logFolder(to.folders, government.id), 'checkpoint'), 'utf8'),
            await readFile(join(logFolder(from.folders, government.id), 'checkpoint'), 'utf8'),
          );
          // Loading it twice is refused.
          await assert.rejects(importArchive(to, join(folder, 'first'), quiet), ArchiveError);
        }),
      ),
    );
  },
);

eachEngine('no secret and no session leaves with an export', async (database, government) => {
  await withTestTables([database.owner], () =>
    inFolder(async (folder) => {
      const from = installationOn(database, join(folder, 'from'));
      await fill(from, government);
      await exportGovernment(from, government.id, join(folder, 'out'), quiet);
      for (const entry of await readdir(join(folder, 'out'), { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue;
        assert.doesNotMatch(
          await readFile(join(entry.parentPath, entry.name), 'latin1'),
          /SECRET|PRIVATE KEY/,
          entry.name,
        );
      }
    }),
  );
});

eachEngine(
  'an interrupted export leaves nothing behind, and a folder with files is never written into',
  async (database, government) => {
    await withTestTables([database.owner], () =>
      inFolder(async (folder) => {
        const from = installationOn(database, join(folder, 'from'));
        await fill(from, government);
        const stop = new AbortController();
        const progress = (line: string) => line.startsWith('archive_test:') && stop.abort();
        await assert.rejects(
          exportGovernment(from, government.id, join(folder, 'out'), { progress, signal: stop.signal }),
          { name: 'AbortError' },
        );
        assert.deepEqual(await readdir(folder), ['from']);
        await assert.rejects(exportGovernment(from, government.id, join(folder, 'from'), quiet), /not empty/);
      }),
    );
  },
);

eachEngine('a damaged or interrupted import stores nothing by halves', async (database, government) => {
  await withOtherEngine(database, (other) =>
    withTestTables([database.owner, other.owner], () =>
      inFolder(async (folder) => {
        const from = installationOn(database, join(folder, 'from'));
        const to = installationOn(other, join(folder, 'to'));
        const out = join(folder, 'out');
        await fill(from, government);
        await exportGovernment(from, government.id, out, quiet);
        const refused = async (error: object | typeof ArchiveError, signal = quiet.signal) => {
          const progress = (line: string) => line.startsWith('trail_salt:') && stop.abort();
          await assert.rejects(importArchive(to, out, { progress, signal }), error);
          const { rows } = await to.owner.asOwner((tx) =>
            sql`select from government where id = ${government.id}`.execute(tx),
          );
          assert.equal(rows.length, 0);
          assert.deepEqual(await readdir(to.folders.trail).catch(() => []), []);
        };
        const stop = new AbortController();
        await refused({ name: 'AbortError' }, stop.signal);
        const csv = join(out, 'tables/archive_test.csv');
        const before = await readFile(csv, 'utf8');
        await writeFile(csv, before.replace('1.10', '1.11'));
        await refused(ArchiveError);
        await writeFile(csv, before.slice(0, -40));
        await refused({ name: 'CsvError' });
        await writeFile(csv, before);
        const file = join(out, 'files', (await readdir(join(out, 'files')))[0]!);
        await appendFile(join(file, (await readdir(file))[0]!), 'x');
        await refused(ArchiveError);
        await rm(join(out, 'manifest.json'));
        await refused(/manifest.json/);
      }),
    ),
  );
});

test('tables are inserted after those that they refer to, and circles together', () => {
  const table = (name: string, ...references: string[]) => ({ name, references }) as Table;
  const order = insertOrder([
    table('payment', 'finding', 'person'),
    table('finding', 'report', 'finding'),
    table('report', 'agency'),
    table('agency', 'person'),
    table('person', 'agency', 'elsewhere'),
    table('alone'),
  ]).map((group) => group.map((each) => each.name));
  const place = (name: string) => order.findIndex((group) => group.includes(name));
  assert.deepEqual(order[place('agency')], ['agency', 'person']);
  assert.ok(
    place('agency') < place('report') &&
      place('report') < place('finding') &&
      place('finding') < place('payment'),
  );
  assert.equal(order.flat().length, 6);
});
