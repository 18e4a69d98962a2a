import assert from 'node:assert/strict';
import { appendFile, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Government } from '../act.ts';
import type { Folders } from '../services.ts';
import { eachEngine, newGovernment, type TestDatabase } from '../test-database.ts';
import { keyPath, logFolder, publicKeys } from './keys.ts';
import { readHead, readNotes, readTile } from './log-store.ts';
import { append, emptyEdge, leafHash, rootOf } from './merkle.ts';
import { openCheckpoint, type Checkpoint } from './note.ts';
import { orderPending } from './order.ts';
import { sequenceOnce, startSequencer } from './sequencer.ts';
import { TrailStopped } from './stopped.ts';
import { tilePath, tilesOf } from './tiles.ts';
import { inFolders, leave } from './trail.fixture.ts';

async function head(folders: Folders, government: Government): Promise<Checkpoint> {
  const folder = logFolder(folders, government.id);
  return openCheckpoint((await readHead(folder))!, await publicKeys(folder))!;
}

/** Entries in their order, as the database keeps them. */
async function orderedLeaves(database: TestDatabase, government: Government): Promise<Buffer[]> {
  const { rows } = await database.db.asGovernment(government.id, (tx) =>
    sql<{ leaf: string; position: number }>`select leaf, position from trail_order o
      join trail_leaf l on l.id = o.leaf_id order by position`.execute(tx),
  );
  rows.forEach((row, index) => assert.equal(row.position, index));
  return rows.map((row) => Buffer.from(row.leaf));
}

/** The log on disk says exactly what the database says. */
async function checkLog(
  database: TestDatabase,
  folders: Folders,
  government: Government,
  size: number,
): Promise<void> {
  const leaves = await orderedLeaves(database, government);
  assert.equal(leaves.length, size);
  const edge = emptyEdge();
  for (const leaf of leaves) append(edge, leafHash(leaf));
  const checkpoint = await head(folders, government);
  assert.equal(checkpoint.size, size);
  assert.deepEqual(checkpoint.root, rootOf(edge));
  const folder = logFolder(folders, government.id);
  const entries: Buffer[] = [];
  for (const tile of tilesOf(size)) {
    const parts = (await readTile(folder, tile))!;
    assert.equal(parts?.length, tile.width, tilePath(tile));
    if (tile.level === 'entries') entries.push(...parts);
  }
  assert.deepEqual(entries, leaves);
}

async function notes(folders: Folders, government: Government): Promise<Checkpoint[]> {
  const folder = logFolder(folders, government.id);
  const keys = await publicKeys(folder);
  const all: Checkpoint[] = [];
  for await (const note of readNotes(folder)) all.push(openCheckpoint(note, keys)!);
  return all;
}

eachEngine(
  'entries are ordered, laid into tiles and signed, batch after batch',
  async (database, government) => {
    await inFolders(async (folders) => {
      assert.deepEqual(await sequenceOnce(database.db, folders, government), { ordered: 0, signed: 0 });
      for (const [count, size] of [
        [1, 1],
        [254, 255],
        [1, 256],
        [300, 556],
        [9_000, 9_556],
      ] as const) {
        await leave(database, government, count);
        assert.deepEqual(await sequenceOnce(database.db, folders, government), {
          ordered: count,
          signed: size,
        });
      }
      await checkLog(database, folders, government, 9_556);
      const sizes = (await notes(folders, government)).map((each) => each.size);
      assert.deepEqual(
        sizes,
        [...sizes].sort((a, b) => a - b),
      );
      assert.equal(sizes.at(-1), 9_556);
      assert.ok(sizes.length >= 6);
      assert.deepEqual(await sequenceOnce(database.db, folders, government), { ordered: 0, signed: 9_556 });
      const partial = await readdir(join(logFolder(folders, government.id), 'tile/0'));
      assert.ok(!partial.includes('000.p'), 'partial tiles go when their full tile is there');
    });
  },
);

eachEngine(
  'the private key lies in the key folder only, for its owner only',
  async (database, government) => {
    await inFolders(async (folders) => {
      await leave(database, government, 1);
      await sequenceOnce(database.db, folders, government);
      const path = keyPath(folders, government.id);
      assert.equal((await stat(path)).mode & 0o777, 0o600);
      assert.match(await readFile(path, 'utf8'), /PRIVATE KEY/);
      for (const name of await readdir(folders.trail, { recursive: true, withFileTypes: true })) {
        if (name.isFile()) {
          assert.doesNotMatch(await readFile(join(name.parentPath, name.name), 'latin1'), /PRIVATE KEY/);
        }
      }
    });
  },
);

eachEngine('two sequencers at once leave no gap and no double', async (database, government) => {
  await inFolders(async (folders) => {
    for (let round = 0; round < 5; round += 1) {
      await Promise.all([
        leave(database, government, 40),
        sequenceOnce(database.db, folders, government),
        sequenceOnce(database.db, folders, government),
      ]);
    }
    await sequenceOnce(database.db, folders, government);
    await checkLog(database, folders, government, 200);
  });
});

eachEngine('a crash between any two steps is made good at the next round', async (database, government) => {
  await inFolders(async (folders) => {
    const folder = logFolder(folders, government.id);
    await leave(database, government, 300);
    await sequenceOnce(database.db, folders, government);
    // Ordered and committed, nothing written yet.
    await leave(database, government, 30);
    await orderPending(database.db, government.id);
    // A torn note, and a tile without its checkpoint.
    await appendFile(join(folder, 'checkpoints/000000'), 'lurus-trail/x\n330\nAAAA');
    await writeFile(join(folder, 'tile/0/001.p/74'), Buffer.alloc(31));
    await sequenceOnce(database.db, folders, government);
    await checkLog(database, folders, government, 330);
    assert.deepEqual(
      (await notes(folders, government)).map((each) => each.size),
      [300, 330],
    );
    // The note was kept, the head not yet replaced.
    const before = await readFile(join(folder, 'checkpoint'));
    await leave(database, government, 5);
    await sequenceOnce(database.db, folders, government);
    await writeFile(join(folder, 'checkpoint'), before);
    await leave(database, government, 5);
    await sequenceOnce(database.db, folders, government);
    await checkLog(database, folders, government, 340);
    await truncate(join(folder, 'checkpoints/000000'), 100);
    await leave(database, government, 1);
    await sequenceOnce(database.db, folders, government);
    assert.deepEqual(
      (await notes(folders, government)).map((each) => each.size),
      [341],
    );
  });
});

eachEngine('a lost trail folder is written again from the rows', async (database, government) => {
  await inFolders(async (folders) => {
    await leave(database, government, 600);
    await sequenceOnce(database.db, folders, government);
    const before = await head(folders, government);
    await rm(logFolder(folders, government.id), { recursive: true });
    await sequenceOnce(database.db, folders, government);
    await checkLog(database, folders, government, 600);
    assert.deepEqual(await head(folders, government), before);
  });
});

eachEngine(
  'nothing is signed over rows that were changed or lost, nor without the right key',
  async (database, government) => {
    await inFolders(async (folders) => {
      await leave(database, government, 300);
      await sequenceOnce(database.db, folders, government);
      const tamper = async (body: string) => {
        const other = await newGovernment(database);
        await inFolders(async (place) => {
          await leave(database, other, 300);
          await sequenceOnce(database.db, place, other);
          await database.owner.asOwner(async (tx) => {
            await sql`select set_config('lurus.government_id', ${other.id}, true)`.execute(tx);
            await sql.raw(body.replaceAll('$gov', `'${other.id}'`)).execute(tx);
          });
          await leave(database, other, 1);
          await assert.rejects(sequenceOnce(database.db, place, other), TrailStopped);
          assert.equal((await head(place, other)).size, 300);
        });
      };
      await tamper(`delete from trail_order where government_id = $gov and position >= 290`);
      await tamper(`update trail_leaf set leaf = leaf || ' ' where government_id = $gov and id =
      (select leaf_id from trail_order where government_id = $gov and position = 270)`);
      await tamper(`delete from trail_order where government_id = $gov and position = 280`);
      await leave(database, government, 1);
      const key = await readFile(keyPath(folders, government.id));
      await rm(keyPath(folders, government.id));
      await assert.rejects(sequenceOnce(database.db, folders, government), /lurus trail key --renew/);
      await writeFile(keyPath(folders, government.id), key);
      await writeFile(join(logFolder(folders, government.id), 'tile/0/001.p/44'), Buffer.alloc(44 * 32));
      await assert.rejects(sequenceOnce(database.db, folders, government), TrailStopped);
    });
  },
);

eachEngine('a practice twin is ordered and never anchored', async (database, government) => {
  await inFolders(async (folders) => {
    const twin = { ...(await newGovernment(database)), practiceOf: government.id };
    await leave(database, twin, 12);
    assert.deepEqual(await sequenceOnce(database.db, folders, twin), { ordered: 12, signed: 0 });
    assert.equal(await readHead(logFolder(folders, twin.id)), null);
    assert.equal((await orderedLeaves(database, twin)).length, 12);
  });
});

eachEngine('the running sequencer signs by itself and stops when asked', async (database, government) => {
  await inFolders(async (folders) => {
    await leave(database, government, 3);
    const running = startSequencer({ db: database.db, folders, governments: async () => [government] });
    const until = performance.now() + 30_000;
    while ((await readHead(logFolder(folders, government.id))) === null && performance.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await running.stop();
    await checkLog(database, folders, government, 3);
  });
});
