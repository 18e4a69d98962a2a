import assert from 'node:assert/strict';
import { testAct } from '../../../platform/act.fixture.ts';
import { seedHolidays } from '../../../platform/calendar/store.ts';
import { diskFiles } from '../../../platform/files/index.ts';
import { seededRandom } from '../../../platform/random.ts';
import { temporaryFolder } from '../../../platform/temporary-folder.fixture.ts';
import { eachEngine } from '../../../platform/test-database.ts';
import { agencyRow } from '../../directory/directory.fixture.ts';
import { insertAgencies } from '../../directory/index.ts';
import { intactRows } from '../actions/contracts/chain.ts';
import { contractLaw } from '../actions/contracts/assess-contract.ts';
import { assess } from '../rules/contracts/assess.ts';
import { CONTRACT_STATES } from '../rules/contracts/machine.ts';
import { listedContracts } from '../store/contracts/listed.ts';
import { baselinesOf, versionsOf } from '../store/contracts/parts.ts';
import { openContracts } from '../store/contracts/standing.ts';
import { seedBudget } from './budget.ts';
import { seedContracts } from './contracts.ts';

eachEngine(
  'the demo has contracts in every state, critical in each period, late, stopped, and all of them chained',
  async ({ db }, government) => {
    const files = diskFiles(temporaryFolder('spending-demo'));
    await db.asGovernment(government.id, async (tx) => {
      const agencies = ['Dinas Pekerjaan Umum', 'Dinas Kesehatan', 'Dinas Pendidikan'].map((name, place) =>
        agencyRow(String(place), { name }),
      );
      await insertAgencies(tx, government.id, agencies);
      const act = testAct(government);
      await seedHolidays(tx, act);
      const cast = { random: seededRandom(5), agencies, staff: [], holders: new Map(), scale: 1 };
      await seedBudget(tx, act, cast);
      await seedContracts(tx, act, files, cast);
      const all = await listedContracts(tx, {
        agencyIds: null,
        year: null,
        state: '',
        vendorId: null,
        text: '',
      });
      assert.ok(all.length >= 40, String(all.length));
      const law = await contractLaw(tx, act);
      const judged = all.map(({ contract, baseline }) => ({
        contract,
        ...assess(contract, baseline, act.today, law),
      }));
      assert.deepEqual(new Set(judged.map((each) => each.contract.state)), new Set(CONTRACT_STATES));
      assert.deepEqual(new Set(judged.map((each) => each.critical)), new Set([null, 1, 2, 3]));
      assert.ok(
        judged.filter((each) => (each.late?.daysOver ?? 0) > 0 && each.contract.state === 'running').length >=
          4,
      );
      assert.ok(judged.some((each) => each.contract.suspended_since !== null));
      for (const { contract } of all) {
        assert.ok(intactRows(await baselinesOf(tx, contract.id)).every(Boolean), contract.number);
        assert.ok(intactRows(await versionsOf(tx, contract.id)).every(Boolean), contract.number);
      }
      const open = await openContracts(tx);
      assert.equal(
        open.length,
        all.filter(({ contract }) => !['closed', 'terminated'].includes(contract.state)).length,
      );
    });
  },
);
