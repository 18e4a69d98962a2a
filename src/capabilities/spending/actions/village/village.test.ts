import assert from 'node:assert/strict';
import { testAct } from '../../../../platform/act.fixture.ts';
import type { Act, Role } from '../../../../platform/act.ts';
import { plainDate } from '../../../../platform/calendar/index.ts';
import { isRefusal, type Outcome } from '../../../../platform/outcome.ts';
import { eachEngine } from '../../../../platform/test-database.ts';
import { agencyRow } from '../../../directory/directory.fixture.ts';
import { insertAgencies } from '../../../directory/index.ts';
import { accountsOf, listVillages } from '../../store/village/villages.ts';
import { keepUse } from './keep-use.ts';
import { layVillageYear } from './lay-village-year.ts';
import { openVillage } from './open-village.ts';
import { must } from '../../budget.fixture.ts';
import { recordStagePaid } from './pay-stage.ts';
import { receivePaper } from './receive-paper.ts';

const code = (outcome: Outcome<unknown>) => (isRefusal(outcome) ? outcome.code : null);
const DAY = plainDate('2026-11-20');
const USE = {
  use: 'infrastructure' as const,
  name: 'Jalan usaha tani',
  budget: 600,
  realised: 100,
  docDate: DAY,
};

eachEngine('a village’s year from its stages to the money paid out', async (database, government) => {
  const district = agencyRow('5', { kind: 'kecamatan' });
  const village = agencyRow('5.1', { kind: 'desa', parentId: district.id });
  const other = agencyRow('5.2', { kind: 'desa', parentId: district.id });
  const as = (role: Role, agencyIds: string[] | null): Act =>
    testAct(government, { grants: [{ role, agencyIds }] });
  const dpmd = as('village-supervisor', null);
  const head = as('agency-head', [village.id]);
  const neighbour = as('treasurer', [other.id]);
  await database.db.asGovernment(government.id, async (tx) => {
    await insertAgencies(tx, government.id, [district, village, other]);
    const plan = { agencyId: village.id, year: 2026, status: 'mandiri' as const, ceiling: 1_000 };
    assert.equal(code(await layVillageYear(tx, head, plan)), 'not-allowed');
    assert.equal(code(await layVillageYear(tx, dpmd, { ...plan, agencyId: district.id })), 'invalid');
    const year = must(await layVillageYear(tx, dpmd, plan));
    assert.equal(code(await layVillageYear(tx, dpmd, plan)), 'village-year-exists');

    const [account] = await listVillages(tx, 2026, [village.id]);
    const [first, second] = account!.stages;
    assert.deepEqual(
      [first!.amount, first!.due_on, second!.amount, second!.due_on],
      [600, '2026-06-30', 400, null],
    );

    assert.equal(code(await openVillage(tx, neighbour, year.id)), 'not-found');
    const paper = { paper: first!.papers[0]!, number: '1/2026', docDate: DAY };
    assert.equal(code(await receivePaper(tx, neighbour, first!.id, paper)), 'not-found');
    assert.equal(code(await receivePaper(tx, head, first!.id, { ...paper, paper: 'kuitansi' })), 'invalid');
    assert.equal(
      code(await receivePaper(tx, head, first!.id, { ...paper, docDate: plainDate('2026-11-24') })),
      'invalid',
    );
    must(await receivePaper(tx, head, first!.id, paper));
    assert.equal(code(await receivePaper(tx, head, first!.id, paper)), 'paper-received');
    assert.equal(code(await recordStagePaid(tx, dpmd, first!.id, DAY)), 'stage-papers');
    for (const each of first!.papers.slice(1))
      must(await receivePaper(tx, head, first!.id, { ...paper, paper: each }));
    assert.equal(code(await recordStagePaid(tx, head, first!.id, DAY)), 'not-allowed');
    must(await recordStagePaid(tx, dpmd, first!.id, DAY));
    assert.equal(code(await recordStagePaid(tx, dpmd, first!.id, DAY)), 'stage-paid');

    must(await keepUse(tx, head, year.id, USE));
    must(await keepUse(tx, head, year.id, { ...USE, realised: 200 }));
    const [after] = await accountsOf(tx, [year]);
    assert.deepEqual(
      after!.uses.map((each) => [each.name, each.budget, each.realised]),
      [['Jalan usaha tani', 600, 200]],
      'the same line with later figures, not a second one',
    );
    assert.equal(after!.stages[0]!.paid_on, DAY);
    assert.equal(after!.stages[0]!.received.length, first!.papers.length);
  });
});
