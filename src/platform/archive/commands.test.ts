import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mock, test } from 'node:test';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import type { Command } from '../capability.ts';
import type { Installation } from '../installation.ts';
import { newGovernment, type TestDatabase } from '../test-database.ts';
import {
  emptyDatabase,
  fill,
  inFolder,
  installationOn,
  withFreshEngine,
  withTestTables,
} from './archive.fixture.ts';
import { archiveCommands } from './commands.ts';

/** Runs a command as the command line would. */
async function run(
  commands: Command[],
  name: string,
  ...args: string[]
): Promise<{ code: unknown; said: string }> {
  const said: string[] = [];
  const mocks = (['log', 'error'] as const).map((each) =>
    mock.method(console, each, (line: string) => said.push(line)),
  );
  const before = process.exitCode;
  process.exitCode = 0;
  try {
    await commands.find((each) => each.name === name)!.run(args);
  } catch (error) {
    said.push((error as Error).message);
    process.exitCode ||= 1;
  } finally {
    for (const each of mocks) each.mock.restore();
  }
  const code = process.exitCode;
  process.exitCode = before;
  return { code, said: said.join('\n') };
}

test('the commands export, import, back up and restore, and name what is missing', async () => {
  await withFreshEngine((engine) =>
    withTestTables([engine.owner], () =>
      inFolder(async (folder) => {
        const installation = installationOn(engine, join(folder, 'data'));
        const open = async (): Promise<Installation> => ({ ...installation, close: async () => {} });
        const env: NodeJS.ProcessEnv = {};
        const commands = archiveCommands(open, env);
        await fill(installation, await newGovernment(engine as TestDatabase));
        const identity = await generateIdentity();
        await writeFile(join(folder, 'id.txt'), `# created: today\n${identity}\n`);
        const recipient = await identityToRecipient(identity);
        const out = join(folder, 'out');
        const sealed = join(folder, 'x.age');

        assert.equal((await run(commands, 'export')).code, 2);
        const unknown = await run(commands, 'export', '--to', out, '--government', 'Kota Lain');
        assert.match(unknown.said, /Kota Uji/);
        assert.equal(unknown.code, 1);
        assert.equal((await run(commands, 'export', '--to', out, '--government', 'KOTA UJI')).code, 0);
        assert.match(await readFile(join(out, 'BACA.txt'), 'utf8'), /lurus import archive/);
        assert.match((await run(commands, 'import archive', out)).said, /sudah ada/);
        assert.equal((await run(commands, 'import archive')).code, 2);

        assert.equal((await run(commands, 'backup', '--to', sealed)).code, 2);
        assert.equal((await run(commands, 'backup', '--to', sealed, '--recipient', recipient)).code, 0);
        env['LURUS_BACKUP_PASSPHRASE'] = 'kata sandi yang panjang';
        assert.equal((await run(commands, 'backup', '--to', `${sealed}.2`)).code, 0);

        await emptyDatabase(engine.owner);
        assert.equal((await run(commands, 'import archive', out)).code, 0);
        for (const args of [[sealed, '--identity', join(folder, 'id.txt')], [`${sealed}.2`]]) {
          await emptyDatabase(engine.owner);
          const restored = await run(commands, 'restore', ...args);
          assert.equal(restored.code, 0, restored.said);
          assert.match(restored.said, /Kota Uji ✓/);
        }
        assert.equal((await run(commands, 'restore', sealed, '--identity', 'absent')).code, 2);
        const left = (await readdir(folder)).sort();
        assert.deepEqual(left, ['data', 'id.txt', 'out', 'x.age', 'x.age.2']);
      }),
    ),
  );
});
