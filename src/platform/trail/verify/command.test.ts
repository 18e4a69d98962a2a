import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mock } from 'node:test';
import { eachEngine } from '../../test-database.ts';
import { verifyCommand } from './command.ts';
import { forgeTable, inScene } from './verify.fixture.ts';

eachEngine(
  'the command answers 0 when clean, 1 at tampering, 2 at wrong use',
  async (database, government) => {
    await inScene(database, government, async (scene) => {
      const folder = await scene.export();
      const key = await readFile(join(folder, 'trail/key'), 'utf8');
      const mail = `${folder}.eml`;
      const note = await readFile(join(folder, 'trail/checkpoint'), 'utf8');
      await writeFile(mail, `Simpan surel ini.\r\n\r\n${note.replaceAll('\n', '\r\n')}\r\nSalam`);
      const run = async (...args: string[]) => {
        const before = process.exitCode;
        const said: string[] = [];
        const log = mock.method(console, 'log', (line: string) => said.push(line));
        process.exitCode = 0;
        try {
          await verifyCommand.run(args);
        } catch (error) {
          said.push((error as Error).message);
        } finally {
          log.mock.restore();
        }
        const code = process.exitCode;
        process.exitCode = before;
        return { code, said: said.join('\n') };
      };
      const clean = await run(folder, '--key', join(folder, 'trail/key'), '--checkpoint', mail);
      assert.equal(clean.code, 0);
      assert.match(clean.said, /BERSIH/);
      assert.match(clean.said, /1400 entri terbukti oleh titik periksa yang pernah keluar/);
      const wrong = [
        [],
        [folder],
        [folder, '--key', 'nonsense'],
        [folder, '--key', key.trim(), '--checkpoint', join(folder, 'manifest.json')],
        [folder, '--key', key.trim(), '--checkpoint', 'absent'],
        [folder, '--key', 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'],
        [join(folder, 'tables'), '--key', key.trim()],
        [folder, '--key', key.trim(), '--unknown'],
      ];
      for (const args of wrong) assert.equal((await run(...args)).code, 2, args.join(' '));
      await forgeTable(folder, 'archive_test', (rows) =>
        rows.map((row, index) => (index === 5 ? { ...row, amount: '9' } : row)),
      );
      const dirty = await run(folder, '--key', key.trim(), '--lang', 'en');
      assert.equal(dirty.code, 1);
      assert.match(dirty.said, /1 CONTRADICTIONS FOUND[^]*archive_test .* DIFFERS/);
    });
  },
);
