import assert from 'node:assert/strict';
import { eachEngine } from '../../../../platform/test-database.ts';
import {
  addendumBody,
  guaranteeBody,
  progressBody,
  stepBody,
  type NewAddendum,
  type NewStep,
} from '../../contract/contract-acts.ts';
import { must } from '../../budget.fixture.ts';
import { code, fields, on, openSpending, roadWorks, runningContract } from '../../spending.fixture.ts';
import { findContract } from '../../store/contracts/contracts.ts';
import { baselinesOf, instalmentsOf, stepsOf, versionsOf } from '../../store/contracts/parts.ts';
import { intactRows } from './chain.ts';
import { keepGuarantee } from './guarantees.ts';
import { keepContract } from './keep-contract.ts';
import { makeAddendum } from './make-addendum.ts';
import { reportProgress } from './report-progress.ts';
import { takeStep } from './take-step.ts';

const paper = (step: NewStep['step'], day: string, version: number, rest: Partial<NewStep> = {}) =>
  stepBody.parse({ step, docDate: `2026-${day}`, document: `${step}/2026`, version, ...rest });
const report = (version: number, day: string, percent: number, rest: object = {}) =>
  progressBody.parse({ version, periodEnd: `2026-${day}`, percent, ...rest });

eachEngine('a contract is kept with its papers, its plan and its instalments', async ({ db }, government) => {
  await db.asGovernment(government.id, async (tx) => {
    const office = await openSpending(tx, government);
    const contract = await runningContract(tx, office);
    assert.deepEqual([contract.state, contract.fine_per_mille, contract.physical], ['running', 1, true]);
    const steps = await stepsOf(tx, contract.id);
    assert.deepEqual(
      steps.map((each) => [each.seq, each.step, each.marks]),
      [
        [1, 'appointed', []],
        [2, 'signed', []],
        [3, 'started', []],
      ],
    );
    const [baseline] = await baselinesOf(tx, contract.id);
    assert.deepEqual([baseline!.kind, baseline!.n, baseline!.previous_hash], ['ORIGINAL', 0, null]);
    assert.deepEqual(intactRows([baseline!]), [true]);
    const changed = { ...baseline!, points: [{ ...baseline!.points[0]!, percent: 19 }] };
    assert.deepEqual(intactRows([changed]), [false], 'a plan that was touched is seen');
    assert.equal((await instalmentsOf(tx, contract.id)).length, 4);
    assert.equal(
      code(await keepContract(tx, office.otherPptk.act(), roadWorks(office, { number: 'lain' }))),
      'invalid',
      'of an agency that he does not keep',
    );
    assert.deepEqual(fields(await keepContract(tx, office.pptk.act(), roadWorks(office))), ['number']);
  });
});

eachEngine('what is wrong with a contract is named field by field', async ({ db }, government) => {
  await db.asGovernment(government.id, async (tx) => {
    const office = await openSpending(tx, government);
    const wrong = roadWorks(office, {
      valueWithoutVat: 2_000_000_000,
      advancePercent: 25,
      endOn: '2026-02-01',
      signed: null,
      plan: { start: '2026-03-02', points: [{ day: '2026-05-01', percent: 90 }] },
      instalments: [{ amount: 1_200_000_000, conditionPercent: 100 }],
    });
    assert.deepEqual(fields(await keepContract(tx, office.pptk.act(), wrong)).toSorted(), [
      'advancePercent',
      'endOn',
      'instalments.0.amount',
      'plan.points.0',
      'signed.docDate',
      'valueWithoutVat',
    ]);
    const future = roadWorks(office, { started: { docDate: '2026-03-03', document: 'SPMK' } });
    assert.deepEqual(fields(await keepContract(tx, office.pptk.act(), future)), ['started.docDate']);
    assert.equal(code(await keepContract(tx, office.treasurer.act(), roadWorks(office))), 'not-allowed');
  });
});

eachEngine(
  'progress falls only with a reason; a jump, no photograph and a late entry are marked; instalments become due',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openSpending(tx, government);
      let contract = await runningContract(tx, office);
      const tell = async (now: string, body: ReturnType<typeof report>) =>
        reportProgress(tx, office.pptk.act(on(now)), contract.id, body);
      const first = must(await tell('03-09', report(1, '03-08', 5)));
      assert.deepEqual(first.marks, ['no-photo']);
      const jump = must(await tell('03-16', report(2, '03-15', 52)));
      assert.deepEqual(jump.marks, ['jump', 'no-photo']);
      contract = jump.contract;
      assert.deepEqual([contract.percent, contract.percent_on, contract.version], [52, '2026-03-15', 3]);
      const due = await instalmentsOf(tx, contract.id);
      assert.deepEqual(
        due.map((each) => each.reached_on),
        [null, '2026-03-15', null, null],
      );
      assert.deepEqual(fields(await tell('03-23', report(3, '03-22', 50))), ['fallReason']);
      must(await tell('03-23', report(3, '03-22', 50, { fallReason: 'Diukur ulang' })));
      assert.deepEqual(fields(await tell('04-27', report(4, '03-20', 53))), ['percent']);
      assert.deepEqual(fields(await tell('04-27', report(4, '03-22', 53))), ['periodEnd']);
      const late = must(await tell('04-27', report(4, '03-18', 52)));
      assert.ok(late.marks.includes('recorded-late'));
      assert.deepEqual([late.contract.percent, late.contract.percent_on], [50, '2026-03-22']);
      assert.equal(code(await tell('04-27', report(4, '04-26', 60))), 'changed-meanwhile');
      const foreign = await reportProgress(
        tx,
        office.otherPptk.act(on('04-27')),
        contract.id,
        report(5, '04-26', 60),
      );
      assert.equal(code(foreign), 'not-found');
    });
  },
);

eachEngine(
  'force majeure stops the clock, extra time keeps the fine, handover needs all of the work',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openSpending(tx, government);
      const contract = await runningContract(tx, office);
      const step = (now: string, body: ReturnType<typeof paper>, who = office.ppkom) =>
        takeStep(tx, who.act(on(now)), contract.id, body);
      assert.equal(
        code(await step('04-01', paper('suspended', '04-01', 1, { note: 'Banjir' }), office.pptk)),
        'not-allowed',
      );
      assert.deepEqual(fields(await step('04-01', paper('suspended', '04-01', 1))), ['note']);
      must(await step('04-01', paper('suspended', '04-01', 1, { note: 'Banjir' })));
      assert.equal(
        code(await step('04-05', paper('suspended', '04-05', 2, { note: 'Lagi' }))),
        'contract-state',
      );
      const resumed = must(await step('04-11', paper('resumed', '04-11', 2))).contract;
      assert.deepEqual([resumed.suspended_days, resumed.suspended_since], [10, null]);
      const until = (day: string) =>
        paper('extended', '06-19', 3, { note: 'Sisa pekerjaan kecil', until: `2026-${day}` });
      assert.deepEqual(
        fields(await step('06-19', until('08-09'))),
        ['until'],
        'the last day is 19 June, 50 days on is 8 August',
      );
      const longer = must(await step('06-19', until('08-08'))).contract;
      assert.equal(longer.extended_to, '2026-08-08');
      assert.deepEqual(fields(await step('07-01', paper('handover-asked', '06-19', 4), office.pptk)), [
        'step',
      ]);
      must(await reportProgress(tx, office.pptk.act(on('07-01')), contract.id, report(4, '06-30', 100)));
      const asked = must(await step('07-08', paper('handover-asked', '06-19', 5), office.pptk));
      assert.deepEqual(asked.marks, ['recorded-late', 'on-deadline']);
      must(await step('07-09', paper('handover-refused', '07-09', 6, { note: 'Bahu jalan belum rapi' })));
      must(await step('07-20', paper('handover-asked', '07-20', 7)));
      const over = must(await step('07-21', paper('handed-over', '07-21', 8))).contract;
      assert.deepEqual([over.state, over.handed_over_on], ['maintenance', '2026-07-21']);
      must(await step('07-22', paper('finally-handed-over', '07-22', 9)));
      const held = guaranteeBody.parse({
        version: 10,
        kind: 'maintenance',
        issuer: 'Bank Contoh',
        number: 'JP-1',
        amount: 55_500_000,
        expiresOn: '2026-12-31',
      });
      must(await keepGuarantee(tx, office.pptk.act(on('07-22')), contract.id, held));
      const { contract: closed, marks } = must(await step('07-23', paper('closed', '07-23', 11)));
      assert.deepEqual([closed.state, closed.ended_on], ['closed', '2026-07-23']);
      assert.deepEqual(marks, ['open-guarantee'], 'closed all the same, and said');
      assert.equal(
        code(await step('07-24', paper('terminated', '07-24', 12, { note: 'x' }))),
        'contract-state',
      );
    });
  },
);

eachEngine(
  'an addendum binds itself to what was agreed before; beyond a tenth it needs a reason',
  async ({ db }, government) => {
    await db.asGovernment(government.id, async (tx) => {
      const office = await openSpending(tx, government);
      const contract = await runningContract(tx, office);
      const addendum = (rest: Partial<NewAddendum>) =>
        makeAddendum(
          tx,
          office.ppkom.act(on('04-20')),
          contract.id,
          addendumBody.parse({
            version: 1,
            docDate: '2026-04-20',
            document: '027/ADD-01/2026',
            reason: 'Volume bertambah',
            value: 1_221_000_000,
            valueWithoutVat: 1_100_000_000,
            endOn: '2026-06-09',
            ...rest,
          } satisfies NewAddendum),
        );
      assert.deepEqual(fields(await addendum({ value: 1_221_000_001 })), ['overReason']);
      assert.deepEqual(fields(await addendum({ endOn: '2026-06-30' })), ['plan']);
      const plan = { start: '2026-03-02', points: [{ day: '2026-06-30', percent: 100 }] };
      const longer = must(await addendum({ endOn: '2026-06-30', plan }));
      assert.deepEqual([longer.value, longer.end_on, longer.version], [1_221_000_000, '2026-06-30', 2]);
      const special = must(
        await addendum({ version: 2, endOn: '2026-06-30', value: 2_000_000_000, overReason: 'Bencana' }),
      );
      assert.equal(special.value, 2_000_000_000);
      const [versions, baselines] = [await versionsOf(tx, contract.id), await baselinesOf(tx, contract.id)];
      assert.deepEqual(intactRows(versions), [true, true, true]);
      assert.deepEqual(intactRows(baselines), [true, true]);
      assert.deepEqual(
        baselines.map((each) => each.kind),
        ['ORIGINAL', 'ADDENDUM_1'],
      );
      assert.deepEqual(
        intactRows([versions[0]!, versions[2]!]),
        [true, false],
        'one that was taken out is seen',
      );
      assert.equal((await findContract(tx, contract.id))!.end_on, '2026-06-30');
    });
  },
);
