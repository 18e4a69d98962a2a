import assert from 'node:assert/strict';
import type { Act } from '../../../../platform/act.ts';
import { addDays } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { eachEngine } from '../../../../platform/test-database.ts';
import { takeSheet } from '../../actions/packages/sheets.ts';
import { must, office, plainPackage, submit } from '../../packages.fixture.ts';
import { updatePackage } from '../../store/packages/packages.ts';
import { validSheet } from '../../store/packages/sheets.ts';
import { packageDesk } from './desk.ts';

const titles = async (tx: Tx, act: Act) => (await packageDesk(tx, act)).map((row) => row.title.id);

eachEngine(
  'a treasurer’s desk has what is due and what came back, the PPK-SKPD’s the sheets to take; of another agency neither',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const people = await office(tx, government);
      const [treasurer, verifier] = [people.treasurer.act(), people.verifier.act()];
      const late = await plainPackage(tx, treasurer, people.agencyId);
      const back = await plainPackage(tx, treasurer, people.agencyId, 2_345_678);
      const begun = await plainPackage(tx, treasurer, people.agencyId, 3_456_789);
      await updatePackage(tx, late.id, { due_on: addDays(treasurer.today, -1) });
      await updatePackage(tx, back.id, { state: 'returned' });
      const rows = await packageDesk(tx, treasurer);
      assert.deepEqual(
        rows.map((row) => [row.title.id, row.overdue, row.link]),
        [
          [`Lengkapi dan ajukan paket SPJ ${late.number}`, true, `/spj/${late.id}`],
          [`Perbaiki paket SPJ ${back.number} yang dikembalikan`, false, `/spj/${back.id}`],
        ],
        'a draft without a day waits for nobody',
      );
      assert.deepEqual(await titles(tx, verifier), []);
      assert.deepEqual(await titles(tx, people.otherTreasurer.act()), []);
      assert.equal((await submit(tx, treasurer, begun)).outcome, 'passed');
      const sheet = (await validSheet(tx, begun.id))!;
      assert.deepEqual(await titles(tx, verifier), [`Ambil lembar verifikasi ${sheet.number}`]);
      const both = { ...verifier, actor: { ...verifier.actor, id: treasurer.actor.id } };
      assert.deepEqual(await titles(tx, both), [], 'nobody takes the sheet of what he handed in');
      must(await takeSheet(tx, verifier, sheet.id));
      assert.deepEqual(await titles(tx, verifier), []);
    });
  },
);
