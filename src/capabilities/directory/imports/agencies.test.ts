import assert from 'node:assert/strict';
import { plainDate } from '../../../platform/calendar/index.ts';
import { isRefusal } from '../../../platform/outcome.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { agencyRow, personRow, positionRow } from '../directory.fixture.ts';
import { findAgenciesByCode, insertAgencies, listAgencies } from '../store/agencies.ts';
import { insertPeople, insertPositions } from '../store/people.ts';
import { agencyImport } from './agencies.ts';
import { importing } from './importing.fixture.ts';

eachEngine(
  'agencies come in any order, come again unchanged, and one import is undone',
  async ({ db }, government) => {
    const { run, undo } = await importing(db, government, agencyImport);
    const lines = [
      '1.1.1,Desa Hulu,1.1,desa,,,',
      '1.1,Kecamatan Hulu,1,kecamatan,2021-01-04,,',
      '1,Sekretariat Daerah,,Sekretariat Daerah,04/01/2021,,',
      '8,Dinas Lama,,dinas,2015-01-01,31 Desember 2020,9',
      '9,Dinas Baru,,dinas,2021-01-01,,',
    ];
    assert.deepEqual(await run(...lines), { read: 5, fresh: 5, changed: 0, unchanged: 0 });
    assert.deepEqual(await run(...lines), { read: 5, fresh: 0, changed: 0, unchanged: 5 });
    const all = new Map(
      (await db.asGovernment(government.id, listAgencies)).map((each) => [each.code, each]),
    );
    assert.equal(all.get('1.1.1')?.parentId, all.get('1.1')?.id);
    assert.equal(all.get('1.1.1')?.validFrom, '2026-01-01');
    assert.equal(all.get('8')?.successorId, all.get('9')?.id);
    assert.deepEqual(await run('1.1.1,Desa Hulu,9,desa,,,', '2,Badan,,badan,,,'), {
      read: 2,
      fresh: 1,
      changed: 1,
      unchanged: 0,
    });
    const undone = await undo();
    assert.ok(!isRefusal(undone));
    const before = await db.asGovernment(government.id, (tx) =>
      findAgenciesByCode(tx, ['1.1.1', '2', '1.1']),
    );
    assert.equal(before.get('1.1.1')?.parentId, before.get('1.1')?.id);
    assert.equal(before.has('2'), false);
  },
);

eachEngine(
  'a row that does not fit is named with its line and column, and nothing is saved',
  async ({ db }, government) => {
    const { run } = await importing(db, government, agencyImport);
    const message = await run(
      '1,Satu,2,dinas,,,',
      '2,Dua,1,dinas,,,',
      '3,Tiga,x,dinas,,,',
      '4,Empat,,warung,,,',
      '5,Lima,,dinas,2026-05-01,2026-04-30,',
      '6,Enam,,dinas,,2026-04-30,y',
      '7,Tujuh,,dinas,,,6',
      '7,Tujuh lagi,,dinas,,,',
      '8,,,dinas,30 Februari 2026,,',
    ).then(
      () => '',
      (error: Error) => error.message,
    );
    for (const place of [
      'baris 2 · kode_induk',
      'baris 3 · kode_induk',
      'baris 4 · kode_induk',
      'baris 5 · jenis',
      'baris 6 · berlaku_sampai',
      'baris 7 · kode_pengganti',
      'baris 8 · kode_pengganti',
      'baris 9',
      'baris 10 · nama',
      'baris 10 · berlaku_dari',
    ]) {
      assert.ok(message.includes(place), `${place} is missing in:\n${message}`);
    }
    assert.deepEqual(await db.asGovernment(government.id, listAgencies), []);
  },
);

eachEngine('an agency where people serve is not closed by an import', async ({ db }, government) => {
  const { run } = await importing(db, government, agencyImport);
  const [agency, person] = [agencyRow('1', { name: 'Satu' }), personRow('A')];
  await db.asGovernment(government.id, async (tx) => {
    await insertAgencies(tx, government.id, [agency]);
    await insertPeople(tx, government.id, [person]);
    await insertPositions(tx, government.id, [
      positionRow(person.id, agency.id, { validTo: plainDate('2026-06-30') }),
    ]);
  });
  await assert.rejects(
    run('1,Satu,,dinas,,2026-06-29,'),
    /baris 2 · berlaku_sampai: Masih ada 1 pegawai dan 0 peran/,
  );
  assert.equal((await run('1,Satu,,dinas,,2026-06-30,')).changed, 1);
});
