import assert from 'node:assert/strict';
import { plainDate } from '../../../../platform/calendar/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { isRefusal } from '../../../../platform/outcome.ts';
import { eachEngine } from '../../../../platform/test-database.ts';
import { actOf, codeOf, lineInput, must, openBooks, typedLine } from '../../budget.fixture.ts';
import { spread } from '../../rules/budget/reckon.ts';
import { sumAbsorption, sumByCode, sumMonths, type BudgetFilter } from '../../store/budget/absorption.ts';
import { sumFunnel } from '../../store/budget/funnel.ts';
import { listLines } from '../../store/budget/line-list.ts';
import { cashPlansOf, findLine, updateLine } from '../../store/budget/lines.ts';
import { keepCashPlan } from './keep-cash-plan.ts';
import { keepLine } from './keep-line.ts';
import { keepPackage } from './keep-package.ts';
import { keepRealisation, typeRealisation } from './keep-realisation.ts';

const ALL: BudgetFilter = { year: 2026, agencyIds: null, activity: '', account: '', funding: '' };
const UNTIL = { day: plainDate('2026-11-23'), months: 10 };
const EVEN = Array.from({ length: 12 }, () => 1);

eachEngine(
  'a line is typed once: shapes, agency and officer are asked, and the first ceiling stays',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const { works, health, officer } = await openBooks(tx, government);
      assert.equal(codeOf(await keepLine(tx, officer, lineInput(health))), 'not-allowed');
      assert.equal(
        codeOf(await keepLine(tx, officer, lineInput(works, { activityCode: '1.03' }))),
        'activityCode',
      );
      assert.equal(
        codeOf(await keepLine(tx, officer, lineInput(works, { accountCode: '4.1.01' }))),
        'accountCode',
      );
      assert.equal(codeOf(await keepLine(tx, officer, lineInput(works, { agencyId: newId() }))), 'agencyId');
      const line = await typedLine(tx, officer, works);
      assert.equal(line.funding_tag, 'own');
      await updateLine(tx, line.id, { vanished_at: officer.now });
      const read = { id: line.id, version: 1 };
      const changed = must(await keepLine(tx, officer, lineInput(works, { ceiling: 900_000_000 }), read));
      assert.deepEqual(
        [changed.ceiling, changed.ceiling_original, changed.vanished_at],
        [900_000_000, 1_200_000_000, null],
      );
      const late = await keepLine(tx, officer, lineInput(works, { ceiling: 800_000_000 }), read);
      assert.equal(codeOf(late), 'changed-meanwhile', 'what somebody else kept in between is not lost');
      must(await keepLine(tx, officer, lineInput(works, { ceiling: 800_000_000 }), { ...read, version: 2 }));
    });
    const twice = await db.asGovernment(government.id, async (tx) => {
      const { rows } = await listLines(tx, { ...ALL, q: '', state: 'any' }, UNTIL, null);
      const agencyId = rows[0]!.agency_id;
      return keepLine(tx, actOf(government, 'technical-officer', agencyId), lineInput({ id: agencyId }));
    });
    assert.equal(codeOf(twice), 'budget-line-exists');
  },
);

eachEngine(
  'a cash plan adds up to the ceiling or says so; the same months again are no new version',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const { works, officer } = await openBooks(tx, government);
      const line = await typedLine(tx, officer, works);
      const months = spread(line.ceiling, EVEN);
      const short = months.with(0, months[0]! - 1_000);
      const refused = await keepCashPlan(tx, officer, line.id, {
        months: short,
        acceptDifference: false,
        version: 0,
      });
      assert.equal(codeOf(refused), 'months');
      assert.ok(isRefusal(refused));
      assert.match(refused.complaints[0]!.message.id, /kurang Rp 1\.000 /);
      assert.deepEqual(
        must(await keepCashPlan(tx, officer, line.id, { months: short, acceptDifference: true, version: 0 })),
        {
          version: 1,
          difference: -1_000,
        },
      );
      const plan = { months, acceptDifference: false, version: 1 };
      assert.equal(must(await keepCashPlan(tx, officer, line.id, plan)).version, 2);
      assert.equal(codeOf(await keepCashPlan(tx, officer, line.id, plan)), 'changed-meanwhile');
      assert.equal(must(await keepCashPlan(tx, officer, line.id, { ...plan, version: 2 })).version, 2);
      assert.deepEqual(
        (await cashPlansOf(tx, line.id)).map((each) => each.months[0]),
        [100_000_000, 99_999_000],
      );
    });
  },
);

eachEngine(
  'one payment order counts once on a line, whoever tells of it first; the payment is tied to the row that is there',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const { works, officer, treasury } = await openBooks(tx, government);
      const line = await typedLine(tx, officer, works);
      const order = {
        lineId: line.id,
        day: plainDate('2026-03-02'),
        amount: 50_000_000,
        sp2dNumber: '0001/LS/2026',
      };
      assert.equal(codeOf(await typeRealisation(tx, officer, order)), 'not-found');
      assert.equal(
        codeOf(await typeRealisation(tx, treasury, { ...order, day: plainDate('2025-03-02') })),
        'day',
      );
      const first = must(await typeRealisation(tx, treasury, order));
      const paymentId = newId();
      const again = must(
        await keepRealisation(tx, treasury, { ...order, sp2dNumber: ' 0001/LS/2026', paymentId }),
      );
      assert.deepEqual([again.id, again.payment_id], [first.id, paymentId]);
      const other = await keepRealisation(tx, treasury, { ...order, amount: 1, paymentId: null });
      assert.equal(codeOf(other), 'order-differs');
    });
  },
);

eachEngine(
  'sums: a vanished line has no ceiling and no plan, but what left it stays spent; plans ask for whole months',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const { works, health, officer, treasury } = await openBooks(tx, government);
      const road = await typedLine(tx, officer, works);
      const gone = await typedLine(tx, officer, works, {
        activityCode: '1.03.10.2.01.0006',
        ceiling: 600_000_000,
      });
      const clinic = await typedLine(tx, treasury, health, {
        activityCode: '1.02.02.2.02.0001',
        accountCode: '5.1.02.01.01.0024',
        fundingName: 'DAK Non Fisik',
        ceiling: 400_000_000,
      });
      for (const line of [road, gone]) {
        const months = spread(line.ceiling, EVEN);
        must(await keepCashPlan(tx, officer, line.id, { months, acceptDifference: false, version: null }));
      }
      const spend = async (lineId: string, day: string, amount: number) =>
        must(
          await keepRealisation(tx, treasury, {
            lineId,
            day: plainDate(day),
            amount,
            sp2dNumber: '',
            paymentId: null,
          }),
        );
      await spend(road.id, '2026-03-02', 300_000_000);
      await spend(road.id, '2026-11-30', 500_000_000);
      await spend(gone.id, '2026-04-02', 10_000_000);
      await spend(clinic.id, '2026-05-02', 40_000_000);
      await updateLine(tx, gone.id, { vanished_at: officer.now });

      const [first, second] = await sumAbsorption(tx, ALL, UNTIL, 'agency');
      assert.deepEqual(first, {
        key: works.id,
        lines: 1,
        ceiling: 1_200_000_000,
        planned: 1_000_000_000,
        realised: 310_000_000,
        unplanned: 0,
        realisedEnded: 310_000_000,
      });
      assert.deepEqual([second!.key, second!.planned, second!.unplanned], [health.id, null, 400_000_000]);
      const keys = async (group: 'programme' | 'account' | 'funding') =>
        (await sumAbsorption(tx, ALL, UNTIL, group)).map((each) => each.key);
      assert.deepEqual(await keys('programme'), ['1.03.10', '1.02.02']);
      assert.deepEqual(await keys('account'), ['5.2', '5.1']);
      assert.deepEqual(await keys('funding'), ['own', 'other-allocation']);
      assert.equal(
        (await sumByCode(tx, { ...ALL, account: '5.1' }, UNTIL, 'account'))[0]!.key,
        '5.1.02.01.01.0024',
      );
      const months = await sumMonths(tx, { ...ALL, agencyIds: [works.id] }, plainDate('2026-12-31'));
      assert.deepEqual(
        months
          .filter((each) => each.realised > 0)
          .map(({ month, planned, realised }) => [month, planned, realised]),
        [
          [3, 100_000_000, 300_000_000],
          [4, 100_000_000, 10_000_000],
          [11, 100_000_000, 500_000_000],
        ],
      );

      must(
        await keepPackage(tx, officer, {
          year: 2026,
          agencyId: works.id,
          lineId: road.id,
          rupCode: '56012345',
          name: 'Rehabilitasi jalan',
          method: 'tender',
          kind: 'works',
          ceiling: 1_100_000_000,
          plannedMonth: 2,
          announcedOn: null,
          tenderedOn: null,
        }),
      );
      const funnel = await sumFunnel(tx, ALL);
      assert.deepEqual(
        funnel.map(({ step, amount, count }) => [step, amount, count]),
        [
          ['ceiling', 1_600_000_000, null],
          ['packaged', 1_100_000_000, 1],
          ['contracted', 0, 0],
          ['worked', 0, 0],
          ['requested', 850_000_000, 0],
          ['ordered', 850_000_000, 0],
          ['paid', 850_000_000, null],
        ],
      );

      const list = async (state: 'behind' | 'vanished' | 'no-plan' | 'unspent', q = '') =>
        (await listLines(tx, { ...ALL, q, state }, UNTIL, { limit: 10, offset: 0 })).rows.map(
          (each) => each.id,
        );
      assert.deepEqual(await list('behind'), [road.id]);
      assert.deepEqual(await list('vanished'), [gone.id]);
      assert.deepEqual(await list('no-plan'), [clinic.id]);
      assert.deepEqual(await list('no-plan', 'kesehatan'), [clinic.id]);
      assert.deepEqual(await list('no-plan', '5.2'), []);
      assert.deepEqual(await list('unspent'), []);
      assert.equal((await findLine(tx, gone.id))!.vanished_at !== null, true);
    });
  },
);

eachEngine(
  'a package lies on a line of its own agency and year; a RUP code is used once',
  async ({ db }, government) => {
    const outcome = await db.asGovernment(government.id, async (tx) => {
      const { works, health, officer, treasury } = await openBooks(tx, government);
      const foreign = await typedLine(tx, treasury, health);
      const input = {
        year: 2026,
        agencyId: works.id,
        lineId: foreign.id as string | null,
        rupCode: '56012345',
        name: 'Paket',
        method: 'tender' as const,
        kind: 'works' as const,
        ceiling: 1,
        plannedMonth: null,
        announcedOn: null,
        tenderedOn: null,
      };
      assert.equal(codeOf(await keepPackage(tx, officer, input)), 'lineId');
      const { id } = must(await keepPackage(tx, officer, { ...input, lineId: null }));
      const mended = { ...input, lineId: null, name: 'Paket jalan' };
      assert.equal(must(await keepPackage(tx, officer, mended, { id, version: 1 })).version, 2);
      assert.equal(codeOf(await keepPackage(tx, officer, mended, { id, version: 1 })), 'changed-meanwhile');
      return keepPackage(tx, officer, { ...input, lineId: null, name: 'Paket lain' });
    });
    assert.equal(codeOf(outcome), 'rupCode');
  },
);
