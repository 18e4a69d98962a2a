import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mock } from 'node:test';
import { systemClock } from '../../../platform/clock.ts';
import { diskFiles } from '../../../platform/files/index.ts';
import { sha256 } from '../../../platform/ids.ts';
import type { Installation } from '../../../platform/installation.ts';
import { temporaryFolder } from '../../../platform/temporary-folder.fixture.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { agencyRow } from '../directory.fixture.ts';
import { insertAgencies } from '../store/agencies.ts';
import { findPeopleByNumber } from '../store/people.ts';
import { staffCommands } from './staff-commands.ts';

const HEADER = 'kode_pegawai,nip,nama,jenis_pegawai,kode_opd,jabatan,tmt';
const rowOf = (n: number, agency = '1') => `P-${1000 + n},,Orang ${n},non-asn,${agency},Staf,2021-05-01`;

eachEngine(
  'lurus staff sync tells what it does, in words and as JSON, and ends with a code for each way',
  async ({ db }, government) => {
    const folder = temporaryFolder('staff-sync');
    const path = join(folder, 'simpeg.csv');
    const installation = { db, files: diskFiles(folder), clock: systemClock, close: async () => {} };
    const [command] = staffCommands(async () => installation as unknown as Installation);
    await db.asGovernment(government.id, (tx) => insertAgencies(tx, government.id, [agencyRow('1')]));
    const sync = async (rows: readonly string[], ...args: string[]) => {
      writeFileSync(path, [HEADER, ...rows].join('\n'));
      const before = process.exitCode;
      process.exitCode = 0;
      const [log, error] = [mock.method(console, 'log', () => {}), mock.method(console, 'error', () => {})];
      const lines = (spy: typeof log) => spy.mock.calls.map((each) => String(each.arguments[0])).join('\n');
      try {
        await command!.run([path, '--government', government.id, ...args]);
        return { code: process.exitCode, out: lines(log), error: lines(error) };
      } finally {
        log.mock.restore();
        error.mock.restore();
        process.exitCode = before;
      }
    };
    const people = (...codes: string[]) =>
      db.asGovernment(government.id, async (tx) => (await findPeopleByNumber(tx, codes)).size);

    const all = Array.from({ length: 12 }, (_, n) => rowOf(n));
    const dry = await sync(all, '--dry-run');
    assert.equal(dry.code, 0);
    assert.match(dry.out, /^Uji coba: tidak ada yang diubah\.\n12 baris dibaca: 12 baru, 0 berubah/);
    assert.match(dry.out, /baris 2 · …00 · baru/);
    assert.ok(!dry.out.includes('Orang') && !dry.out.includes('P-1000'), 'names nobody');
    assert.equal(await people('P-1000'), 0);

    const saved = await sync(all, '--json', '--lang', 'en');
    const told = JSON.parse(saved.out);
    assert.deepEqual([saved.code, told.saved, told.counts.new, told.people.length], [0, true, 12, 12]);
    assert.equal(told.list, sha256([HEADER, ...all].join('\n')));
    assert.match(told.words[0], /^The staff list was followed/);
    assert.match((await sync(all)).out, /^Daftar ini tidak mengubah apa pun/);

    // Nothing of a cell goes into a journal, and nothing of the list is taken.
    const bad = await sync([...all, 'P-2000,19850315 rahasia,Orang baru,pns,7,Staf,2021-05-01']);
    assert.equal(bad.code, 3);
    assert.match(bad.error, /baris 14 · nip: "…" bukan nomor/);
    assert.ok(!bad.error.includes('rahasia'));
    assert.equal(await people('P-2000'), 0);
    const json = await sync([rowOf(1, '7')], '--json');
    assert.deepEqual([json.code, JSON.parse(json.out).refused.rows[0].place], [3, 'baris 2 · kode_opd']);

    const few = await sync(all.slice(0, 1), '--dry-run');
    assert.equal(few.code, 4);
    assert.match(few.out, /mengakhiri 11 dari 12 pegawai/);
    assert.equal((await sync(all.slice(0, 1))).code, 4);
    assert.equal((await sync(all.slice(0, 1), '--leaving', '10')).code, 4);
    assert.equal((await sync(all.slice(0, 1), '--leaving', '11')).code, 0);
    await assert.rejects(sync(all, '--leaving', 'semua'), /--leaving/);
  },
);
