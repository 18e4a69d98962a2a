import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { testAct } from '../../act.fixture.ts';
import { recordRemovals, recordRow } from '../record.ts';
import { appendFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sequenceOnce } from '../sequencer.ts';
import { eachEngine } from '../../test-database.ts';
import { logFolder } from '../keys.ts';
import { findNotes } from '../log-store.ts';
import { parseCheckpoint } from '../note.ts';
import { leave } from '../trail.fixture.ts';
import { sayReport } from './say.ts';
import { copyOf, forgeTable, forgeTiles, inScene, readTable, SIZES } from './verify.fixture.ts';

eachEngine(
  'an untouched export is clean, and later entries are counted as not yet anchored',
  async (database, government) => {
    await inScene(database, government, async (scene) => {
      assert.deepEqual(
        scene.left.map((each) => each.size),
        SIZES,
      );
      await leave(database, government, 3);
      const folder = await scene.export();
      const report = await scene.verify(folder);
      assert.deepEqual(report.findings, []);
      assert.equal(report.proved, 1_400);
      assert.equal(report.waiting, 3);
      assert.equal(report.matching, 700);
      assert.equal(report.provedOutside, null);
      assert.match(sayReport(report, 'id').join('\n'), /tidak dapat terlihat/);
      const outside = await scene.verify(folder, scene.left.slice(1, 2));
      assert.deepEqual([outside.findings, outside.proved, outside.provedOutside], [[], 1_400, 600]);
      assert.match(sayReport(outside, 'en').join('\n'), /600 entries proved by a checkpoint that had left/);
    });
  },
);

eachEngine('edited, deleted, reordered and inserted entries are each named', async (database, government) => {
  await inScene(database, government, async (scene) => {
    await scene.tamper(`
      update trail_leaf set leaf = replace(leaf, 'test.add', 'test.bad') where id = (select leaf_id from trail_order where position = 17 and government_id = $gov);
      create temp table swap on commit drop as select * from trail_order where position in (100, 400, 650) and government_id = $gov;
      delete from trail_order where position in (100, 400, 650) and government_id = $gov;
      insert into trail_order select government_id, case position when 100 then 400 else 100 end, leaf_id from swap where position <> 650;
      delete from trail_salt where leaf_id = (select leaf_id from swap where position = 650);
      delete from trail_leaf where id = (select leaf_id from swap where position = 650)`);
    const folder = await scene.export();
    const report = await scene.verify(folder, scene.left.slice(-1));
    const named = report.findings.map((each) =>
      'position' in each ? `${each.what} ${each.position}` : each.what,
    );
    assert.deepEqual(named.sort(), [
      'entries-moved',
      'entries-moved',
      'entry-deleted 650',
      'entry-edited 17',
    ]);
    const moved = report.findings.filter((each) => each.what === 'entries-moved');
    assert.deepEqual(
      moved.map(({ from, to, by }) => [from, to, by]),
      [
        [100, 100, 300],
        [400, 400, -300],
      ],
    );
    const edited = report.findings.find((each) => each.what === 'entry-edited')!;
    assert.deepEqual([edited.original!.action, edited.now!.action], ['test.add', 'test.bad']);
    const deleted = report.findings.find((each) => each.what === 'entry-deleted')!;
    assert.equal(deleted.original!.subject, scene.ids[50]);
    assert.equal(report.proved, 1_400);
    assert.match(sayReport(report, 'id').join('\n'), /Entri 17 DIUBAH.*test\.add.*test\.bad/);

    const inserted = await copyOf(folder);
    await forgeTable(inserted, 'trail_order', (rows) =>
      rows.map((row) =>
        Number(row['position']) >= 1_390 ? { ...row, position: String(Number(row['position']) + 1) } : row,
      ),
    );
    const stranger = '00000000-0000-7000-8000-000000000000';
    await forgeTable(inserted, 'trail_leaf', (rows) => [{ ...rows[0]!, id: stranger, leaf: '{}' }, ...rows]);
    await forgeTable(inserted, 'trail_order', (rows) => [
      ...rows,
      { ...rows[0]!, position: '1390', leaf_id: stranger },
    ]);
    const found = (await scene.verify(inserted)).findings;
    assert.ok(found.some((each) => each.what === 'entry-inserted' && each.position === 1_390));
    assert.ok(
      found.some(
        (each) => each.what === 'entries-moved' && each.from === 1_390 && each.to === 1_399 && each.by === 1,
      ),
    );
  });
});

eachEngine(
  'where tiles were rewritten too, the first batch that no longer fits is named and the rest is unproved',
  async (database, government) => {
    await inScene(database, government, async (scene) => {
      const folder = await scene.export();
      const victim = (await readTable(folder, 'trail_order'))[700]!['leaf_id'];
      await forgeTable(folder, 'trail_leaf', (rows) =>
        rows.map((row) =>
          row['id'] === victim
            ? { ...row, leaf: row['leaf']!.replace('job:', 'jab:').replace('"actor":"', '"actor":"x') }
            : row,
        ),
      );
      await forgeTiles(folder);
      for (const outside of [[], scene.left.slice(-1), scene.left.slice(0, 1)]) {
        const report = await scene.verify(folder, outside);
        assert.equal(report.proved, 600);
        assert.equal(report.unproved, 800);
        assert.deepEqual(
          report.findings.filter((each) => each.what === 'batch-rewritten'),
          [{ what: 'batch-rewritten', from: 600, to: 899, proved: 600 }],
        );
      }
    });
  },
);

eachEngine('a cut-off end is seen only with a checkpoint that left', async (database, government) => {
  await inScene(database, government, async (scene) => {
    const folder = await scene.export();
    // Everything after 900 entries vanishes, rows, tiles, checkpoints and records alike.
    const order = await readTable(folder, 'trail_order');
    const cut = new Set(order.slice(900).map((row) => row['leaf_id']));
    await forgeTable(folder, 'trail_order', (rows) => rows.slice(0, 900));
    await forgeTable(folder, 'trail_leaf', (rows) => rows.filter((row) => !cut.has(row['id']!)));
    await forgeTable(folder, 'archive_test', (rows) =>
      rows
        .filter((row) => scene.ids.indexOf(row['id']!) < 600)
        .map((row) => (scene.ids.indexOf(row['id']!) < 300 ? row : { ...row, name: 'awal', amount: '1' })),
    );
    const file = join(folder, 'trail/checkpoints/000000');
    const notes = findNotes(await readFile(file, 'utf8')).filter(
      (note) => parseCheckpoint(note.split('\n\n')[0] + '\n')!.size <= 900,
    );
    await writeFile(file, notes.map((note) => `${note}\n`).join(''));
    await writeFile(join(folder, 'trail/checkpoint'), notes.at(-1)!);
    await forgeTiles(folder);
    const blind = await scene.verify(folder);
    assert.deepEqual(blind.findings, []);
    assert.match(sayReport(blind, 'en').join('\n'), /a cut-off end cannot be seen/);
    const report = await scene.verify(folder, scene.left.slice(-1));
    assert.deepEqual(report.findings, [{ what: 'cut-off', from: 900, to: 1_399 }]);
    // Where a later checkpoint was forgotten in the folder, it tells by itself.
    await appendFile(
      file,
      `${findNotes(await readFile(join(await scene.export(), 'trail/checkpoint'), 'utf8'))[0]!}\n`,
    );
    assert.deepEqual((await scene.verify(folder)).findings, [{ what: 'cut-off', from: 900, to: 1_399 }]);
  });
});

eachEngine(
  'a history signed anew with the stolen key contradicts the checkpoint that left',
  async (database, government) => {
    await inScene(database, government, async (scene) => {
      await scene.tamper(`update trail_leaf set leaf = replace(leaf, 'test.add', 'test.bad') where id =
      (select leaf_id from trail_order where position = 450 and government_id = $gov)`);
      const { db, folders } = scene.installation;
      await rm(logFolder(folders, government.id), { recursive: true });
      await sequenceOnce(db, folders, government);
      const folder = await scene.export();
      const blind = await scene.verify(folder);
      assert.ok(blind.findings.every((each) => each.what.startsWith('record')));
      const report = await scene.verify(folder, [scene.left[0]!, scene.left[2]!]);
      assert.equal(report.proved, 300);
      assert.deepEqual(report.findings.slice(0, 2), [
        { what: 'two-histories', proved: 300 },
        { what: 'batch-rewritten', from: 300, to: 899, proved: 300 },
      ]);
    });
  },
);

eachEngine(
  'records that differ from their newest entry, vanished or came from nowhere are named; erased ones are counted',
  async (database, government) => {
    await inScene(database, government, async (scene) => {
      const [edited, gone, erased] = scene.ids;
      await scene.tamper(`
      update archive_test set amount = amount + 1000000 where id = '${edited}';
      delete from archive_test where id = '${gone}';
      update archive_test set name = 'dihapus' where id = '${erased}';
      delete from trail_salt where leaf_id in (select id from trail_leaf where leaf like '%${erased}%');
      insert into archive_test (government_id, id, name) values ($gov, gen_random_uuid(), 'siluman')`);
      const report = await scene.verify(await scene.export(), scene.left.slice(-1));
      assert.deepEqual(report.findings.map((each) => each.what).sort(), [
        'record-edited',
        'record-unrecorded',
        'record-vanished',
      ]);
      assert.ok(
        report.findings.some(
          (each) =>
            each.what === 'record-edited' && each.id === edited && each.entry.action === 'test.change',
        ),
      );
      assert.ok(report.findings.some((each) => each.what === 'record-vanished' && each.id === gone));
      assert.equal(report.erased, 1);
      assert.equal(report.matching, 697);
    });
  },
);

eachEngine(
  'damage to tiles, bundles, checkpoints and tables of the export is named, and proves nothing false',
  async (database, government) => {
    await inScene(database, government, async (scene) => {
      const folder = await scene.export();
      const spoil = async (work: (copy: string) => Promise<void>) => {
        const copy = await copyOf(folder);
        await work(copy);
        return (await scene.verify(copy)).findings;
      };
      const flip = async (path: string) => {
        const bytes = await readFile(path);
        bytes[40]! ^= 1;
        await writeFile(path, bytes);
      };
      assert.deepEqual(await spoil((copy) => flip(join(copy, 'trail/tile/entries/002'))), [
        { what: 'tile-damaged', path: 'tile/entries/002' },
      ]);
      assert.deepEqual(await spoil((copy) => flip(join(copy, 'trail/tile/1/000.p/5'))), [
        { what: 'tile-damaged', path: 'tile/1/000.p/5' },
      ]);
      assert.deepEqual(await spoil((copy) => rm(join(copy, 'trail/tile/0/003'))), [
        { what: 'tile-missing', path: 'tile/0/003' },
      ]);
      const note = await spoil(async (copy) => {
        const file = join(copy, 'trail/checkpoints/000000');
        await writeFile(file, (await readFile(file, 'utf8')).replace('\n600\n', '\n601\n'));
      });
      assert.deepEqual(note, [{ what: 'checkpoint-unsigned', size: 601 }]);
      const table = await spoil(async (copy) => {
        const file = join(copy, 'tables/person.csv');
        await appendFile(file, await readFile(file));
      });
      assert.deepEqual(table, [{ what: 'table-damaged', table: 'person' }]);
      await assert.rejects(
        spoil((copy) => appendFile(join(copy, 'tables/trail_leaf.csv'), '"')),
        /trail_leaf.csv.*CSV line/,
      );
      const tile = await spoil((copy) => flip(join(copy, 'trail/tile/0/003')));
      assert.ok(tile.some((each) => each.what === 'batch-rewritten' && each.from === 600 && each.to === 899));
      const unsigned = await spoil(async (copy) => rm(join(copy, 'trail'), { recursive: true }));
      assert.deepEqual(unsigned, [{ what: 'never-signed', entries: 1_400 }]);
      assert.ok((await readdir(folder)).includes('manifest.json'));
    });
  },
);

eachEngine(
  'a row recorded twice in one act, and one that an act removed, are no contradiction',
  async (database, government) => {
    await inScene(database, government, async (scene) => {
      const [row, gone] = scene.ids;
      const act = testAct(government);
      await database.db.asGovernment(government.id, async (tx) => {
        for (let step = 0; step < 20; step += 1) {
          await sql`update archive_test set name = ${`langkah ${step}`} where id = ${row}`.execute(tx);
          await recordRow(tx, act, 'test.step', 'archive_test', row!);
        }
        await recordRemovals(tx, act, 'test.remove', 'archive_test', [gone!]);
        await sql`delete from archive_test where id = ${gone}`.execute(tx);
      });
      await sequenceOnce(database.db, scene.installation.folders, government);
      const report = await scene.verify(await scene.export());
      assert.deepEqual([report.findings, report.matching, report.proved], [[], 699, 1_421]);
    });
  },
);
