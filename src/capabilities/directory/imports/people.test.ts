import assert from 'node:assert/strict';
import { plainDate } from '../../../platform/calendar/index.ts';
import { isRefusal } from '../../../platform/outcome.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { sql } from 'kysely';
import { agencyRow, grantRow } from '../directory.fixture.ts';
import { accountsOfPeople } from '../store/accounts.ts';
import { insertAgencies } from '../store/agencies.ts';
import { findPeopleByNumber } from '../store/people.ts';
import { findPerson, positionsOf } from '../store/person.ts';
import { grantsOf, insertRoleGrants } from '../store/role-grants.ts';
import { importing } from './importing.fixture.ts';
import { personImport } from './people.ts';

const NIP = '198503152010011000';

eachEngine(
  'people come with position and account, come again unchanged, and move',
  async ({ db }, government) => {
    const { run, undo } = await importing(db, government, personImport);
    const [roads, health] = [agencyRow('1.01'), agencyRow('1.02')];
    await db.asGovernment(government.id, (tx) => insertAgencies(tx, government.id, [roads, health]));
    const first = `P-1,19850315 201001 1 000,"Siti Aminah, S.E.",PNS,1.01,Analis,1 Maret 2020,siti@contoh.go.id,0812-3456-7890`;
    const second = `P-2,,Budi,Non ASN,1.02,Pengemudi,2021-05-01,,`;
    assert.deepEqual(await run(first, second), { read: 2, fresh: 2, changed: 0, unchanged: 0 });
    assert.deepEqual(await run(first, second), { read: 2, fresh: 0, changed: 0, unchanged: 2 });
    const [siti, budi] = await db.asGovernment(government.id, async (tx) => {
      const found = await findPeopleByNumber(tx, [NIP, 'P-2']);
      const ids = [found.get(NIP)![0]!.id, found.get('P-2')![0]!.id] as const;
      assert.equal((await accountsOfPeople(tx, ids)).size, 2);
      assert.equal((await findPerson(tx, ids[0]))?.phone, '+6281234567890');
      await insertRoleGrants(tx, government.id, [
        grantRow(ids[0], 'follow-up-officer', { agencyId: roads.id }),
      ]);
      return ids;
    });
    // Another agency is a transfer; empty cells keep e-mail and telephone; a position that only gets another first day is mended.
    const moved = `P-1,${NIP},"Siti Aminah, S.E., M.M.",PNS,1.02,Analis Madya,2026-06-01,,`;
    assert.deepEqual(await run(moved, `P-2,,Budi,Non ASN,1.02,Pengemudi,2021-04-01,,`), {
      read: 2,
      fresh: 0,
      changed: 2,
      unchanged: 0,
    });
    await db.asGovernment(government.id, async (tx) => {
      assert.deepEqual(
        (await positionsOf(tx, siti)).map((each) => [
          each.agencyId,
          each.title,
          each.validFrom,
          each.validTo,
        ]),
        [
          [health.id, 'Analis Madya', '2026-06-01', null],
          [roads.id, 'Analis', '2020-03-01', '2026-05-31'],
        ],
      );
      assert.deepEqual(
        (await grantsOf(tx, siti)).map((each) => each.validTo),
        ['2026-05-31'],
      );
      assert.equal((await findPerson(tx, siti))?.email, 'siti@contoh.go.id');
      assert.deepEqual(
        (await positionsOf(tx, budi)).map((each) => each.validFrom),
        ['2021-04-01'],
      );
    });
    assert.ok(!isRefusal(await undo()));
    await db.asGovernment(government.id, async (tx) => {
      assert.equal((await findPerson(tx, siti))?.name, 'Siti Aminah, S.E.');
      assert.deepEqual(
        (await positionsOf(tx, siti)).map((each) => each.validTo),
        [null],
      );
      assert.deepEqual(
        (await grantsOf(tx, siti)).map((each) => each.validTo),
        [null],
      );
    });
  },
);

eachEngine(
  'an import of people is undone with its unused accounts, not once somebody has come in',
  async ({ db }, government) => {
    const { run, undo } = await importing(db, government, personImport);
    await db.asGovernment(government.id, (tx) => insertAgencies(tx, government.id, [agencyRow('1')]));
    await run('P-1,,Ani,non-asn,1,Staf,2021-05-01,,');
    assert.ok(!isRefusal(await undo()));
    await db.asGovernment(government.id, async (tx) => {
      assert.equal((await findPeopleByNumber(tx, ['P-1'])).size, 0);
      assert.deepEqual((await sql`select id from account`.execute(tx)).rows, []);
    });
    await run('P-1,,Ani,non-asn,1,Staf,2021-05-01,,', 'P-2,,Ida,non-asn,1,Staf,2021-05-01,,');
    await db.asGovernment(government.id, async (tx) => {
      const people = await findPeopleByNumber(tx, ['P-1']);
      await sql`update account set status = 'active', activated_at = now() where person_id = ${people.get('P-1')![0]!.id}`.execute(
        tx,
      );
    });
    const refused = await undo();
    assert.ok(isRefusal(refused) && refused.code === 'accounts-used');
    await db.asGovernment(government.id, async (tx) => {
      assert.equal((await findPeopleByNumber(tx, ['P-1', 'P-2'])).size, 2, 'nothing by halves');
      assert.equal((await sql`select id from account`.execute(tx)).rows.length, 2);
    });
  },
);

eachEngine(
  'a row of people that does not fit is named with its line and column',
  async ({ db }, government) => {
    const { run } = await importing(db, government, personImport);
    const closed = agencyRow('9', { validTo: plainDate('2025-12-31') });
    await db.asGovernment(government.id, (tx) => insertAgencies(tx, government.id, [agencyRow('1'), closed]));
    await run(`P-0,${NIP},Satu,pns,1,Staf,2024-01-01,,`);
    const message = await run(
      'P-1,198502302010011000,Tanggal lahir,pns,1,Staf,2021-01-01,,',
      'P-2,,Tanpa NIP,pppk,1,Staf,2021-01-01,,',
      'P-3,198503152010012000,Bukan ASN,dprd,1,Anggota,2021-01-01,,',
      `P-4,${NIP},NIP orang lain,pns,1,Staf,2021-01-01,,`,
      'P-5,,Kode,non-asn,7,Staf,2021-01-01,,',
      'P-6,,Ditutup,non-asn,9,Staf,2021-01-01,,',
      'P-7,,Tanggal,non-asn,1,Staf,31 November 2021,,',
      'P-8,,Terlalu jauh,non-asn,1,Staf,2029-01-01,,',
      'P-9,,Surel,non-asn,1,Staf,2021-01-01,bukan alamat,123',
      'P-9,,Ganda,non-asn,1,Staf,2021-01-01,,',
      `P-0,${NIP},Satu,pns,1,Jabatan lain,2023-12-31,,`,
      'P-10,198503152010011000,x,pns,1,Staf,2021-01-01,,',
    ).then(
      () => '',
      (error: Error) => error.message,
    );
    for (const place of [
      'baris 2 · nip: Delapan angka pertama',
      'baris 3 · nip: PNS dan PPPK memiliki',
      'baris 4 · nip: Hanya PNS dan PPPK',
      'baris 5 · nip: NIP ini tercatat',
      'baris 6 · kode_opd: Kode OPD ini tidak ada',
      'baris 7 · kode_opd: Instansi ini sudah ditutup',
      'baris 8 · tmt',
      'baris 9 · tmt: Tanggal TMT tidak mungkin',
      'baris 10 · email',
      'baris 10 · hp',
      'baris 11',
      'baris 12 · tmt: TMT ini tidak sesudah',
      'baris 13 · nip: NIP ini sudah ada di baris lain',
    ]) {
      assert.ok(message.includes(place), `${place} is missing in:\n${message}`);
    }
    await db.asGovernment(government.id, async (tx) => {
      assert.equal((await findPeopleByNumber(tx, ['P-1', 'P-5', 'P-9'])).size, 0);
    });
  },
);
