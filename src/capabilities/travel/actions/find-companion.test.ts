import assert from 'node:assert/strict';
import { eachEngine } from '../../../platform/test-database.ts';
import { personRow, positionRow } from '../../directory/directory.fixture.ts';
import { insertPeople, insertPositions } from '../../directory/index.ts';
import { companionQuery } from '../contract.ts';
import { code, must, openOffice } from '../office.fixture.ts';
import { findCompanion } from './find-companion.ts';

const NIP = '198001012005012001';

eachEngine(
  'a companion of another agency is found by his whole NIP, by who prepares trips only',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openOffice(tx, government);
      const away = personRow('jauh', { name: 'Siti Contoh', nip: NIP });
      const nowhere = personRow('tanpa', { nip: '198001012005012002' });
      await insertPeople(tx, government.id, [away, nowhere]);
      await insertPositions(tx, government.id, [positionRow(away.id, office.otherOfficer.agencyId)]);
      const [found, ...more] = must(await findCompanion(tx, office.officer.act(), NIP));
      assert.deepEqual(
        [Object.keys(found!), found!.personId, more],
        [['personId', 'name', 'agency'], away.id, []],
      );
      for (const other of [NIP.slice(0, 17), nowhere.nip!, away.personnelCode])
        assert.deepEqual(must(await findCompanion(tx, office.officer.act(), other)), []);
      for (const somebody of [office.head, office.ppk, office.traveller])
        assert.equal(code(await findCompanion(tx, somebody.act(), NIP)), 'not-allowed');
      assert.equal(companionQuery.safeParse({ nip: NIP.slice(0, 8) }).success, false);
    });
  },
);
