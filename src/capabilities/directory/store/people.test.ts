import assert from 'node:assert/strict';
import { plainDate } from '../../../platform/calendar/index.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { agencyRow, personRow, positionRow } from '../directory.fixture.ts';
import { insertAgencies } from './agencies.ts';
import { findPeopleByNumber, getPeople, insertPeople, insertPositions, searchPeople } from './people.ts';

eachEngine(
  'a person is shown under the main position of today, a pensioner under the last',
  async ({ db }, government) => {
    const [roads, health] = [
      agencyRow('1', { name: 'Dinas Jalan' }),
      agencyRow('2', { name: 'Dinas Sehat' }),
    ];
    const [moved, acting, retired] = [
      personRow('A1'),
      personRow('A2'),
      personRow('A3', { endedOn: plainDate('2025-06-30') }),
    ];
    await db.asGovernment(government.id, async (tx) => {
      await insertAgencies(tx, government.id, [roads, health]);
      await insertPeople(tx, government.id, [moved, acting, retired]);
      await insertPositions(tx, government.id, [
        positionRow(moved.id, roads.id, { validTo: plainDate('2023-12-31') }),
        positionRow(moved.id, health.id, { validFrom: plainDate('2024-01-01') }),
        positionRow(acting.id, health.id, { kind: 'plt', validFrom: plainDate('2025-01-01') }),
        positionRow(acting.id, roads.id),
        positionRow(retired.id, roads.id, { validTo: plainDate('2025-06-30') }),
      ]);
      const people = await getPeople(tx, [moved.id, acting.id, retired.id]);
      assert.equal(people.get(moved.id)?.agencyName, 'Dinas Sehat');
      assert.equal(people.get(acting.id)?.agencyName, 'Dinas Jalan');
      assert.equal(people.get(retired.id)?.agencyName, 'Dinas Jalan');
      const there = await searchPeople(tx, { text: '', agencyIds: [roads.id], limit: 10 });
      assert.deepEqual(
        there.map((each) => each.id),
        [acting.id, retired.id],
      );
    });
  },
);

eachEngine(
  'people are found by words of the name and by the beginning of a number',
  async ({ db }, government) => {
    const budi = personRow('NA-0007', { name: 'Budi 100% Santoso' });
    const siti = personRow('NA-0008', { name: "Siti Nur'aini", nip: '198001012005012001' });
    const twin = personRow('198001012005012001', { name: 'Nomor Sama' });
    await db.asGovernment(government.id, async (tx) => {
      await insertPeople(tx, government.id, [budi, siti, twin]);
      const search = async (text: string) =>
        (await searchPeople(tx, { text, limit: 10 })).map((each) => each.name);
      assert.deepEqual(await search('santoso budi'), ['Budi 100% Santoso']);
      assert.deepEqual(await search('0%'), ['Budi 100% Santoso']);
      assert.deepEqual(await search("nur'"), ["Siti Nur'aini"]);
      assert.deepEqual(await search('na-000'), ['Budi 100% Santoso', "Siti Nur'aini"]);
      assert.deepEqual(await search('19800101'), ['Nomor Sama', "Siti Nur'aini"]);
      const found = await findPeopleByNumber(tx, ['198001012005012001', 'NA-0007', 'nobody']);
      assert.deepEqual(
        found.get('198001012005012001')?.map((each) => each.id),
        [twin.id, siti.id],
      );
      assert.deepEqual(
        found.get('NA-0007')?.map((each) => each.id),
        [budi.id],
      );
      assert.equal(found.has('nobody'), false);
    });
  },
);
