import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { sql } from 'kysely';
import { inFolder, quiet } from '../../../platform/archive/archive.fixture.ts';
import { exportGovernment } from '../../../platform/archive/export.ts';
import { eachEngine, newGovernment } from '../../../platform/test-database.ts';
import { logFolder, publicKeys } from '../../../platform/trail/keys.ts';
import { sequenceOnce } from '../../../platform/trail/sequencer.ts';
import { verifyExport } from '../../../platform/trail/verify/index.ts';
import { findDirectory } from '../actions/read-directory.ts';
import { readPin } from '../actions/root-pin.ts';
import { foundDirectory } from '../sealing/directory.ts';
import { newRoot, printRoot } from '../sealing/staff-key.ts';
import { must, openSealedHouse } from '../wbs.fixture.ts';
import { whistleblowingCommands } from './commands.ts';

const REASON = 'Kertas kunci akar hilang dalam kebakaran gudang arsip.';

eachEngine(
  'the root is taken off only by the owner, loudly, and another ceremony can follow',
  async (database, government) => {
    const house = await openSealedHouse(database, government);
    const neighbour = await openSealedHouse(database, await newGovernment(database));
    const printed: string[] = [];
    const reset = async (
      args: string[],
      paper = '',
      owner: typeof database.owner | null = database.owner,
    ) => {
      const installation = { ...house.services, owner, close: async () => {} };
      const [command] = whistleblowingCommands(
        async () => installation,
        async () => paper,
      );
      const { log } = console;
      console.log = (line: string) => printed.push(line);
      try {
        await command!.run([...args, '--government', government.id]);
      } finally {
        console.log = log;
        process.exitCode = 0;
      }
    };
    const by = ['--reason', REASON, '--without-old-root'];
    await assert.rejects(reset(['--reason', 'lupa', '--without-old-root']), /--reason/);
    await assert.rejects(reset(['--reason', REASON]), /--without-old-root/);
    await assert.rejects(reset(by, '', null), /DATABASE_OWNER_URL/);
    const paper = ['--reason', REASON, '--old-root'];
    await assert.rejects(reset(paper, printRoot(await newRoot())), /not the root in force/);
    const root = await readPin(house.services.folders, government.id);
    assert.ok(root !== null);
    await reset(paper, `${printRoot({ seed: house.rootSeed as never })}\n`);
    assert.match(printed.join(), new RegExp(root));
    assert.equal(await readPin(house.services.folders, government.id), null);
    const { rows } = await house.run((tx) =>
      sql<{
        n: number;
      }>`select (select count(*) from wbs_key_entry)::int + (select count(*) from wbs_appointment)::int as n`.execute(
        tx,
      ),
    );
    assert.equal(rows[0]!.n, 0);
    const directory = await neighbour.run((tx) =>
      findDirectory(tx, neighbour.services.folders, neighbour.government.id),
    );
    assert.ok(directory !== null, 'another government keeps its own');
    const leaves = await house.run((tx) => sql<{ leaf: string }>`select leaf from trail_leaf`.execute(tx));
    const said = leaves.rows.map((each) => JSON.parse(each.leaf) as { action: string; actor: string });
    assert.equal(said.filter((each) => each.action === 'wbs.reset-root').length, house.chain.length + 1);
    assert.ok(said.some((each) => each.actor === 'job:command-line'));
    assert.equal(
      (await readdir(house.services.folders.keys)).filter((name) => name.includes('until')).length,
      2,
    );
    await assert.rejects(reset(by), /held no key ceremony/);

    const { seed, publicKey } = await newRoot();
    const decree = { number: 'SK 1/2027', day: '2026-11-20' };
    const found = {
      government: government.id,
      root: Buffer.from(publicKey).toString('hex'),
      day: '2026-11-20',
      decree,
    };
    must(await house.extend([await foundDirectory(found, seed)]));
    await sequenceOnce(database.db, house.services.folders, government);
    await inFolder(async (folder) => {
      await exportGovernment(house.services, government.id, `${folder}/export`, quiet);
      const keys = await publicKeys(logFolder(house.services.folders, government.id));
      assert.deepEqual((await verifyExport(`${folder}/export`, keys, [], quiet)).findings, []);
    });
  },
);
