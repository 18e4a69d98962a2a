import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { sql } from 'kysely';
import { pack as createPack } from 'tar-stream';
import { eachEngine, newGovernment, type TestDatabase } from '../test-database.ts';
import {
  emptyDatabase,
  fill,
  fingerprint,
  inFolder,
  installationOn,
  quiet,
  withFreshEngine,
  withTestTables,
} from './archive.fixture.ts';
import { backup } from './backup.ts';
import { exportGovernment } from './export.ts';
import { restore } from './restore.ts';
import { splitPartName } from './tar.ts';

function has(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
const noAge = has('age') && has('tar') ? false : 'no programs age and tar';

test('a backup of two governments comes back whole, secrets too, and exports to the same bytes', async () => {
  const identity = await generateIdentity();
  const lock = { recipients: [await identityToRecipient(identity)] };
  const key = { identities: [identity] };
  await withFreshEngine((engine) =>
    withTestTables([engine.owner], () =>
      inFolder(async (folder) => {
        const source = installationOn(engine, join(folder, 'source'));
        const target = installationOn(engine, join(folder, 'target'));
        const governments = [
          await newGovernment(engine as TestDatabase),
          await newGovernment(engine as TestDatabase),
        ];
        for (const each of governments) await fill(source, each);
        // More than one part of a tar.
        await source.db.asGovernment(governments[0]!.id, (tx) =>
          sql`update archive_test set name = repeat('panjang ', 1000) where id in (select id from archive_test limit 700)`.execute(
            tx,
          ),
        );
        const file = join(folder, 'cadangan.age');
        const index = await backup(source, file, lock, quiet);
        assert.equal(index.governments.length, 2);
        assert.equal((await stat(file)).mode & 0o777, 0o600);
        assert.doesNotMatch(await readFile(file, 'latin1'), /SECRET|archive_test/);
        await assert.rejects(backup(source, file, lock, quiet), /exists already/);
        for (const { id } of governments) await exportGovernment(source, id, join(folder, 'a', id), quiet);
        await assert.rejects(restore(target, file, key, quiet), /empty database/);

        await emptyDatabase(engine.owner);
        await assert.rejects(restore(target, file, { identities: [await generateIdentity()] }, quiet));
        await restore(target, file, key, quiet);
        for (const { id } of governments) {
          await exportGovernment(target, id, join(folder, 'b', id), quiet);
          await target.db.asGovernment(id, async (tx) => {
            const secrets = await sql`select password_hash from account_secret`.execute(tx);
            assert.deepEqual(secrets.rows, [{ password_hash: 'SECRET-PASSWORD-HASH' }]);
            assert.deepEqual((await sql`select id from session`.execute(tx)).rows, []);
          });
        }
        assert.deepEqual(await fingerprint(join(folder, 'b')), await fingerprint(join(folder, 'a')));
        assert.deepEqual(
          (await readdir(target.folders.data)).filter((name) => name.startsWith('restore')),
          [],
        );
      }),
    ),
  );
});

eachEngine('an interrupted backup leaves no file', async (database, government) => {
  await withTestTables([database.owner], () =>
    inFolder(async (folder) => {
      const source = installationOn(database, join(folder, 'source'));
      await fill(source, government);
      const stop = new AbortController();
      const progress = (line: string) => line.includes('archive_test:') && stop.abort();
      const recipient = await identityToRecipient(await generateIdentity());
      const lock = { recipients: [recipient] };
      await assert.rejects(backup(source, join(folder, 'x.age'), lock, { progress, signal: stop.signal }), {
        name: 'AbortError',
      });
      assert.deepEqual(await readdir(folder), ['source']);
      await assert.rejects(
        backup(source, join(folder, 'x.age'), { recipients: ['age1nonsense'] }, quiet),
        /age1nonsense/,
      );
    }),
  );
});

test('a backup that is cut off or altered, or holds a strange file, restores nothing', async () => {
  await withFreshEngine((fresh) =>
    inFolder(async (folder) => {
      const source = installationOn(fresh, join(folder, 'data'));
      const government = await newGovernment(fresh as TestDatabase);
      await withTestTables([fresh.owner], () => fill(source, government));
      const identity = await generateIdentity();
      const recipient = await identityToRecipient(identity);
      const file = join(folder, 'x.age');
      await backup(source, file, { recipients: [recipient] }, quiet);
      await emptyDatabase(fresh.owner);
      const none = async () => {
        const { rows } = await fresh.owner.asOwner((tx) => sql`select from government`.execute(tx));
        assert.equal(rows.length, 0);
        assert.deepEqual(
          (await readdir(source.folders.data)).filter((name) => name.startsWith('restore')),
          [],
        );
      };
      const whole = await readFile(file);
      const bytes = Buffer.from(whole);
      await truncate(file, bytes.length - 70_000);
      await assert.rejects(restore(source, file, { identities: [identity] }, quiet));
      await none();
      bytes[bytes.length >> 1]! ^= 1;
      await writeFile(file, bytes);
      await assert.rejects(restore(source, file, { identities: [identity] }, quiet));
      await none();
      const { Encrypter } = await import('age-encryption');
      for (const name of ['../evil', 'governments/../../evil', 'governments/x/tables/a.csv', '/etc/evil']) {
        const pack = createPack();
        pack.entry({ name }, 'x');
        pack.finalize();
        const encrypter = new Encrypter();
        encrypter.addRecipient(recipient);
        const sealed = await encrypter.encrypt(ReadableStream.from(pack) as never);
        await writeFile(file, Readable.fromWeb(sealed as never));
        await assert.rejects(restore(source, file, { identities: [identity] }, quiet), /unknown file/);
        await none();
      }
      await writeFile(file, whole);
      await restore(source, file, { identities: [identity] }, quiet);
    }),
  );
});

test('the program age opens our backup, and we open one that it sealed', { skip: noAge }, async () => {
  await withFreshEngine((fresh) =>
    inFolder(async (folder) => {
      const source = installationOn(fresh, join(folder, 'data'));
      const government = await newGovernment(fresh as TestDatabase);
      await withTestTables([fresh.owner], async () => {
        await fill(source, government);
        const keys = join(folder, 'identity.txt');
        execFileSync('age-keygen', ['-o', keys], { stdio: 'ignore' });
        const recipient = execFileSync('age-keygen', ['-y', keys], { encoding: 'utf8' }).trim();
        await backup(source, join(folder, 'ours.age'), { recipients: [recipient] }, quiet);
        const tar = join(folder, 'plain.tar');
        execFileSync('age', ['-d', '-i', keys, '-o', tar, join(folder, 'ours.age')]);
        await mkdir(join(folder, 'plain'));
        execFileSync('tar', ['-xf', tar, '-C', join(folder, 'plain')]);
        const listed = (await readdir(join(folder, 'plain', 'governments', government.id))).sort();
        assert.deepEqual(listed, ['files', 'manifest.json', 'tables', 'trail']);

        execFileSync('age', ['-r', recipient, '-o', join(folder, 'theirs.age'), tar]);
        await emptyDatabase(fresh.owner);
        const identity = (await readFile(keys, 'utf8'))
          .split('\n')
          .find((line) => line.startsWith('AGE-SECRET-KEY'))!;
        const { governments } = await restore(
          source,
          join(folder, 'theirs.age'),
          { identities: [identity] },
          quiet,
        );
        assert.deepEqual(
          governments.map((each) => each.id),
          [government.id],
        );
      });
    }),
  );
});

test('names of parts are read as they are written', () => {
  assert.deepEqual(splitPartName('a/b.csv.part00012'), { path: 'a/b.csv', part: 12 });
  assert.deepEqual(splitPartName('a/b.csv'), { path: 'a/b.csv', part: null });
});
