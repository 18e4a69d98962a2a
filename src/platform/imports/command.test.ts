import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, mock } from 'node:test';
import { systemClock } from '../clock.ts';
import { diskFiles } from '../files/index.ts';
import type { Installation } from '../installation.ts';
import { eachEngine } from '../test-database.ts';
import { importCommand } from './command.ts';
import { lasting, readThings, things } from './imports.fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'lurus-imports-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Runs `work` and answers the lines that it printed and the exit code that it set. */
async function printed(work: () => Promise<void>): Promise<{ lines: string[]; code: number }> {
  const before = process.exitCode;
  const log = mock.method(console, 'log', () => {});
  try {
    await work();
    return {
      lines: log.mock.calls.map((each) => String(each.arguments[0])),
      code: Number(process.exitCode ?? 0),
    };
  } finally {
    log.mock.restore();
    process.exitCode = before;
  }
}

eachEngine('lurus import: dry run, refused rows, commit', async ({ db }, government) => {
  const installation = {
    db,
    files: diskFiles(folder),
    clock: systemClock,
    close: async () => {},
  } as unknown as Installation;
  const command = importCommand(async () => installation, [things, lasting], {
    announce: async () => {},
    blockers: [],
    inbox: [],
    personal: [],
  });
  const path = join(folder, 'benda.csv');
  const stored = () => db.asGovernment(government.id, async (tx) => [...(await readThings(tx)).keys()]);
  const run = (...args: string[]) =>
    printed(() => command.run(['things', path, '--government', government.id, ...args]));

  writeFileSync(path, 'kode;harga\nB-1;1.000\nX-2;2.000\n');
  const refused = await run('--commit');
  assert.equal(refused.code, 1);
  assert.deepEqual(refused.lines, [
    '2 baris dibaca: 1 baru, 0 berubah, 0 sama, 1 ditolak',
    'Jumlah harga: Rp 3.000',
    '  baris 3 · kode: Kode X sudah ditutup.',
    'Tidak ada yang disimpan: perbaiki baris yang ditolak, lalu ulangi.',
  ]);

  writeFileSync(path, 'kode;harga\nB-1;1.000\n');
  const dry = await run('--lang', 'en');
  assert.equal(dry.code, 0);
  assert.match(dry.lines.at(-1)!, /nothing was saved/);
  assert.deepEqual(await stored(), []);
  assert.match((await run('--commit')).lines.at(-1)!, /^Tersimpan/);
  assert.deepEqual(await stored(), ['B-1']);

  writeFileSync(path, 'kode;harga\nL-1;1.500.000\nL-2;500.000\n');
  await run('--commit');
  writeFileSync(path, 'kode;harga\nL-3;9\n');
  for (const said of [[], ['--vanished', '1']]) {
    const { lines, code } = await run('--commit', ...said);
    assert.equal(code, 1);
    assert.equal(
      lines.at(-1),
      'Tidak ada yang disimpan: 2 baris hilang dari berkas (nilai: Rp 2.000.000). Periksa berkasnya; bila memang benar, ulangi dengan --commit --vanished 2.',
    );
    assert.ok(!(await stored()).includes('L-3'));
  }
  assert.equal((await run('--commit', '--vanished', '2')).code, 0);
  assert.ok((await stored()).includes('L-3'));
  await assert.rejects(run('--commit', '--vanished', 'semua'), /--vanished/);

  const last = await printed(() =>
    command.run(['lasting', path, '--government', government.id, '--commit', '--vanished', '2']),
  );
  assert.equal(last.lines.at(-1), 'Tersimpan. Benda ini tetap.');

  writeFileSync(path, '%PDF-1.7');
  await assert.rejects(run('--commit'), /PDF/);
  writeFileSync(path, 'kode\nB-1\n');
  await assert.rejects(run('--profile', 'tidak ada'), /belum tersimpan/);
});
