import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { plainDate } from '../../../../platform/calendar/index.ts';
import { eachEngine } from '../../../../platform/test-database.ts';
import { newAgreement } from '../../contract/prosecutor.ts';
import { visibleContract } from '../../http/contracts/visible.ts';
import { must } from '../../budget.fixture.ts';
import { code, on, openSpending, runningContract } from '../../spending.fixture.ts';
import { endAgreement, keepAgreement } from './keep-agreement.ts';
import { agenciesForProsecutor } from './read-contract.ts';

eachEngine(
  'the prosecutor reads the contracts that an agreement in force opens, each reading is recorded, and nothing after its end',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openSpending(tx, government);
      const { mayor, prosecutor, ppkom } = office;
      const contract = await runningContract(tx, office);
      const body = newAgreement.parse({
        number: '12/NK/2026',
        partner: 'Kejaksaan Negeri Contoh',
        purpose: 'Pendampingan kontrak strategis',
        validFrom: '2026-03-01',
        validTo: '2026-06-30',
        agencyIds: [office.otherAgencyId],
      });
      const read = (day: string) => visibleContract(tx, prosecutor.act(on(day)), contract.id);

      assert.equal(code(await read('03-03')), 'not-found', 'no agreement');
      assert.equal(code(await keepAgreement(tx, prosecutor.act(), body)), 'not-allowed');
      assert.equal(code(await keepAgreement(tx, ppkom.act(), body)), 'not-allowed');
      must(await keepAgreement(tx, mayor.act(), body));
      assert.equal(code(await read('03-03')), 'not-found', 'of another agency');
      assert.equal(code(await keepAgreement(tx, mayor.act(), body)), 'invalid', 'the same number');
      const endless = { ...body, number: '2', validTo: plainDate('2028-03-01') };
      assert.equal(code(await keepAgreement(tx, mayor.act(), endless)), 'invalid');
      const own = { ...body, number: '13/NK/2026', agencyIds: [office.agencyId] };
      const kept = must(await keepAgreement(tx, mayor.act(), own));

      assert.equal(must(await read('06-30')).id, contract.id);
      assert.equal(code(await read('07-01')), 'not-found');
      assert.equal(code(await visibleContract(tx, office.otherPpkom.act(), contract.id)), 'not-found');
      const { rows } = await sql<{ subject: string }>`
        select leaf::jsonb ->> 'subject' as subject from trail_leaf where leaf::jsonb ->> 'action' = 'prosecutor.read'`.execute(
        tx,
      );
      assert.deepEqual(rows, [{ subject: contract.id }]);

      must(await endAgreement(tx, mayor.act(on('04-01')), kept.id, 'Selesai lebih awal'));
      assert.equal(code(await endAgreement(tx, mayor.act(on('04-01')), kept.id, 'Lagi')), 'agreement-over');
      assert.deepEqual(await agenciesForProsecutor(tx, prosecutor.act(on('04-01'))), [office.otherAgencyId]);
    });
  },
);
