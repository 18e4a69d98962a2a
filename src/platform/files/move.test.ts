// From the disk into a store, and with an archive out of both and into both. The store is OpenStack Swift.
import assert from 'node:assert/strict';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { testAct } from '../act.fixture.ts';
import {
  emptyDatabase,
  inFolder,
  installationOn,
  quiet,
  withFreshEngine,
} from '../archive/archive.fixture.ts';
import { exportGovernment } from '../archive/export.ts';
import { importArchive } from '../archive/import.ts';
import { eachEngine, newGovernment, type TestDatabase } from '../test-database.ts';
import { temporaryFolder } from '../temporary-folder.fixture.ts';
import { hashOf, listed } from './contract.fixture.ts';
import { diskFiles, type FileStore } from './index.ts';
import { moveFiles } from './move.ts';
import type { TimelessQuestion } from './stays.ts';
import { insertFile } from './store.ts';
import { noSwift, startSwift, type Swift } from './swift.fixture.ts';

let swift: Swift;
before(async () => {
  if (noSwift === false) swift = await startSwift();
});

const bytesOf = (name: string) => Buffer.from(`isi ${name}`);
const hash = (name: string) => hashOf(bytesOf(name));
const isSealed: TimelessQuestion = async (_tx, content) => content.hash === hash('tersegel');
const lineOf = (name: string) => `${hash(name)} ${bytesOf(name).length}`;

/** Three that rows name, one of them timeless, and one that nothing names. */
async function lay(
  database: Pick<TestDatabase, 'db'>,
  government: Parameters<typeof testAct>[0],
  files: FileStore,
) {
  for (const name of ['kuitansi', 'nota', 'tersegel', 'lambang']) {
    const store = name === 'tersegel' ? files.timeless : files;
    const kept = await store.put(government.id, bytesOf(name));
    if (name === 'lambang') continue;
    await database.db.asGovernment(government.id, (tx) =>
      insertFile(tx, testAct(government), files, { ...kept, name, mediaType: 'application/pdf' }),
    );
  }
}

eachEngine(
  'files move from the disk into the store; sealed content and what nothing names stay, a damaged one is left and named',
  async (database, government) => {
    const folder = temporaryFolder('files');
    const disk = diskFiles(folder);
    const { id } = government;
    await lay(database, government, disk);
    await writeFile(join(folder, id, hash('nota').slice(0, 2), hash('nota')), 'isi lain');
    const { store } = swift.open({ folder });
    const parts = { db: database.db, files: store };
    assert.deepEqual(await moveFiles(parts, id, [isSealed], quiet), {
      moved: 1,
      stay: 2,
      damaged: [hash('nota')],
    });
    assert.deepEqual(
      await listed(disk, id),
      ['lambang', 'tersegel', 'nota']
        .map((name) => (name === 'nota' ? `${hash('nota')} 8` : lineOf(name)))
        .sort(),
    );
    assert.deepEqual(await listed(swift.open().store, id), [lineOf('kuitansi')]);
    for (const name of ['kuitansi', 'lambang', 'tersegel'])
      assert.ok((await store.read(id, hash(name))).equals(bytesOf(name)));
    assert.equal((await moveFiles(parts, id, [isSealed], quiet)).moved, 0, 'once more');
    assert.deepEqual(
      (await readdir(join(folder, id))).filter((each) => each.startsWith('draft-')),
      [],
    );
  },
  noSwift,
);

test(
  'an archive carries files out of the store and the disk, and lays them into another store and disk',
  { skip: noSwift },
  async () => {
    await withFreshEngine((fresh) =>
      inFolder(async (folder) => {
        const government = await newGovernment(fresh as TestDatabase);
        const from = swift.open();
        const source = { ...installationOn(fresh, join(folder, 'from')), files: from.store };
        await lay(fresh, government, from.store);
        await exportGovernment(source, government.id, join(folder, 'arsip'), quiet);
        await emptyDatabase(fresh.owner);
        const to = swift.open({ place: { prefix: 'baru/' } });
        const target = {
          ...installationOn(fresh, join(folder, 'to')),
          files: to.store,
          timeless: [isSealed],
        };
        await importArchive(target, join(folder, 'arsip'), quiet);
        const names = ['kuitansi', 'nota', 'tersegel', 'lambang'];
        assert.deepEqual(await listed(to.store, government.id), names.map(lineOf).sort());
        assert.deepEqual(
          await listed(to.store.timeless, government.id),
          [lineOf('tersegel'), lineOf('lambang')].sort(),
        );
      }),
    );
  },
);
