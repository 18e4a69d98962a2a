import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, plainDate } from '../../../../platform/calendar/index.ts';
import { inhibitionTable } from '../../../../platform/alarms/rules/inhibition.ts';
import { planFault } from '../../../../platform/alarms/plan.ts';
import { ROLES } from '../../../../platform/act.ts';
import { PLANS } from '../../parameters/alarms.ts';
import { contractRow, paymentRow, reported, todayIs, USUAL_PLANS } from './alarms.fixture.ts';
import { budgetAlerts, forecastAlert } from './absorption.ts';
import type { Alert } from './alert.ts';
import { ALARM_CODES, INHIBITS } from './codes.ts';
import { contractAlerts, handoverAlerts } from './contracts.ts';
import { dayNumber } from './days.ts';
import { alertsIn, indexContracts, moveIndex } from './delta.ts';
import { backdatedAlert, billAlert, guaranteeAlert, packageAlert, villageAlerts } from './papers.ts';
import { advanceAlert, calendarAlerts, lastDayAlerts, paymentAlerts } from './payments.ts';
import type { ContractRow } from './rows.ts';

const day = plainDate;
const said = (alerts: readonly (Alert | null)[]) =>
  alerts.flatMap((each) => (each === null ? [] : [`${each.code} ${each.step}`]));
const contract = (today: string, rest: Partial<ContractRow> = {}) => {
  const at = todayIs(today);
  const row = contractRow({ ...reported(today, 50), ...rest });
  return said([...contractAlerts(row, at), ...handoverAlerts(row, at)]);
};

test('the end comes nearer by its steps, then the contract is over, fined, and rung by rung the house hears', () => {
  const near = { ...reported('2026-09-29', 74) };
  assert.deepEqual(contract('2026-09-28', { ...near, ...reported('2026-09-28', 74) }), []);
  assert.deepEqual(contract('2026-09-29', near), ['K-END 1']);
  assert.deepEqual(contract('2026-10-28', reported('2026-10-28', 99)), ['K-END 4']);
  assert.deepEqual(
    contract('2026-10-29', reported('2026-10-29', 99)),
    ['K-END 4'],
    'the last day is no day over',
  );
  const over = (days: number) => {
    const today = addDays(day('2026-10-29'), days);
    return contract(today, reported(today, 99)).filter((each) => !each.startsWith('K-C'));
  };
  assert.deepEqual(over(1), ['K-OVER 1', 'K-FINE 1']);
  assert.deepEqual(over(7), ['K-OVER 2', 'K-FINE 2']);
  assert.deepEqual(over(40), ['K-OVER 4', 'K-FINE 4']);
  assert.deepEqual(over(50), ['K-OVER 5', 'K-FINE 5']);
});

test('whoever asked for handover, is done, waits for force majeure or is gone is told nothing about the end', () => {
  const over = '2026-11-10';
  const asked = { state: 'handover-asked' as const, handover_asked_at: day('2026-11-09') };
  assert.deepEqual(contract(over, asked), []);
  assert.deepEqual(contract(over, { ...reported(over, 100) }), []);
  assert.deepEqual(contract(over, { suspended_since: day('2026-10-01') }), []);
  for (const state of ['appointed', 'terminated', 'closed'] as const)
    assert.deepEqual(contract(over, { state }), []);
});

test('after a force majeure silence is counted from the day on which the work went on', () => {
  const stopped = {
    percent: 49,
    percent_on: day('2026-07-01'),
    percent_at: day('2026-07-01'),
    moved_on: day('2026-07-01'),
    moved_at: day('2026-07-01'),
  };
  const silent = (today: string, rest: Partial<ContractRow> = {}) =>
    contract(today, { ...stopped, ...rest }).filter((each) => /^K-(NOREP|STALL)/.test(each));
  const resumed = { resumed_on: day('2026-08-30'), suspended_days: 60 };
  assert.deepEqual(silent('2026-08-31'), ['K-STALL 2', 'K-NOREP 1']);
  assert.deepEqual(silent('2026-08-31', resumed), [], 'nobody could have reported');
  assert.deepEqual(silent('2026-10-30', resumed), ['K-STALL 2', 'K-NOREP 1']);
});

test('an addendum that moves the end begins its steps anew: the subject is another', () => {
  const at = todayIs('2026-10-25');
  const subject = (end: string) =>
    contractAlerts(contractRow({ ...reported('2026-10-25', 95), end_on: day(end) }), at)[0]!.subject;
  assert.notEqual(subject('2026-10-29'), subject('2026-10-31'));
  assert.equal(subject('2026-10-29').split(':')[0], 'c1', 'what is inhibited finds its contract');
});

test('critical in three ways, beyond the bound only, until two reports running are within; the step is the meeting', () => {
  const on = '2026-09-01';
  assert.deepEqual(contract(on, reported(on, 40)), []);
  assert.deepEqual(contract(on, reported(on, 39.9)), ['K-CRIT1 1']);
  const late = '2026-10-10';
  assert.ok(contract(late, reported(late, 78)).includes('K-CRIT2 1'));
  const before = { percent: 39, percent_on: day('2026-08-31') };
  assert.deepEqual(
    contract(on, { ...reported(on, 49), before }),
    ['K-CRIT1 1'],
    'one good report is not two',
  );
  assert.deepEqual(contract(on, { ...reported(on, 49), before: { ...before, percent: 49 } }), []);
  for (const [scm, step] of [
    ['scm-1', 1],
    ['scm-2', 2],
    ['scm-3', 3],
    ['termination', 4],
  ] as const)
    assert.deepEqual(contract(on, { ...reported(on, 30), scm }), [`K-CRIT1 ${step}`]);
});

test('no report and no movement are counted from recording; a plan that rests stalls nobody', () => {
  const start = { ...reported('2026-07-20', 15) };
  assert.deepEqual(contract('2026-07-26', start), []);
  assert.deepEqual(contract('2026-07-27', start), ['K-NOREP 1']);
  const still = { ...reported('2026-08-02', 15), moved_on: day('2026-07-20'), moved_at: day('2026-07-20') };
  assert.deepEqual(contract('2026-08-02', still), ['K-CRIT1 1'], 'thirteen days');
  assert.deepEqual(
    contract('2026-08-03', {
      ...still,
      percent_on: day('2026-08-03'),
      percent_at: day('2026-08-03'),
    }).filter((each) => each.startsWith('K-STALL')),
    ['K-STALL 1'],
  );
  const flat = contractRow().baseline!;
  const rests = {
    ...flat,
    points: [
      { day: day('2026-07-20'), percent: 15 },
      { day: day('2026-09-20'), percent: 16 },
      { day: day('2026-10-29'), percent: 100 },
    ],
  };
  assert.deepEqual(contract('2026-08-03', { ...still, baseline: rests, percent_at: day('2026-08-03') }), []);
});

test('what is odd, what is paid beyond work, and what will pass December is said', () => {
  const on = '2026-09-01';
  assert.deepEqual(contract(on, { report_marks: ['recorded-late', 'no-photo'] }), ['K-JUMP 1']);
  assert.deepEqual(contract(on, { paid: 520_000_000 }), []);
  assert.deepEqual(contract(on, { paid: 521_000_000 }), ['P-OVERPAID 1']);
  assert.deepEqual(contract(on, { paid: 240_000_000 }), ['P-UNBILLED 1']);
  assert.deepEqual(contract(on, { paid: 240_000_000, billed: 250_000_000 }), [], 'the rest is billed');
  assert.deepEqual(contract(on, { paid: null }), [], 'unknown is not zero');
  const slow = {
    end_on: day('2026-12-10'),
    baseline: { ...contractRow().baseline!, points: [{ day: day('2026-12-10'), percent: 100 }] },
  };
  assert.deepEqual(contract('2026-10-16', { ...slow, ...reported('2026-10-16', 60) }), ['K-CROSS 1']);
  assert.deepEqual(contract('2026-10-15', { ...slow, ...reported('2026-10-15', 60) }), []);
});

test('signed and not begun; handed over and not inspected; after maintenance', () => {
  const signed = { state: 'signed' as const, signed_at: day('2026-06-20') };
  assert.deepEqual(
    ['2026-06-26', '2026-06-27', '2026-07-04'].map((on) => contract(on, signed)),
    [[], ['A-SPMK 1'], ['A-SPMK 2']],
  );
  const asked = { state: 'handover-asked' as const, handover_asked_at: day('2026-10-01') };
  assert.deepEqual(contract('2026-10-08', asked), ['B-PHO 1']);
  const done = { state: 'maintenance' as const, handed_over_on: day('2026-01-01'), maintenance_days: 100 };
  assert.deepEqual(contract('2026-03-12', done), ['B-FHO 1']);
  assert.deepEqual(contract('2026-04-12', { ...done, retention_open: true }), ['B-FHO-END 1']);
  assert.deepEqual(contract('2026-04-12', done), []);
});

test('guarantees, instalments and packages by their own days', () => {
  const guarantee = {
    id: 'g',
    contract_id: 'c',
    agency_id: 'a',
    number: '1',
    kind: 'advance' as const,
    expires_on: day('2026-10-01'),
  };
  const days = ['2026-08-31', '2026-09-01', '2026-09-24', '2026-10-01', '2026-10-02'];
  assert.deepEqual(
    days.flatMap((on) => said([guaranteeAlert(guarantee, todayIs(on))])),
    ['G-END 1', 'G-END 3', 'G-END 3', 'G-END 4'],
  );
  const instalment = {
    id: 'i',
    contract_id: 'c',
    agency_id: 'a',
    number: '1',
    n: 2,
    reached_at: day('2026-09-04'),
  };
  assert.equal(billAlert(instalment, todayIs('2026-09-10')), null, 'working days');
  assert.deepEqual(said([billAlert(instalment, todayIs('2026-09-11'))]), ['P-BILL 1']);
  const package_ = {
    id: 'k',
    agency_id: 'a',
    name: 'Jalan',
    year: 2026,
    competed: true,
    planned_month: 2,
    recorded_at: day('2026-01-05'),
    announced_on: null,
    tendered_on: null,
  };
  assert.deepEqual(said([packageAlert(package_, todayIs('2026-01-19'))]), ['A-RUP 1']);
  const announced = { ...package_, announced_on: day('2026-01-10') };
  assert.equal(packageAlert(announced, todayIs('2026-03-13')), null);
  assert.deepEqual(said([packageAlert(announced, todayIs('2026-03-14'))]), ['A-TENDER 1']);
  assert.equal(packageAlert({ ...announced, competed: false }, todayIs('2026-03-14')), null);
});

test('a desk hears at four fifths of its limit, the house above it by multiples; the vendor is nobody’s desk', () => {
  const at = (share: number) => todayIs('2026-09-10', { worked: () => share * 57_600 });
  const step = (share: number, rest = {}) => said(paymentAlerts(paymentRow(rest), at(share)));
  assert.deepEqual(
    [0.79, 0.8, 1, 2, 3, 5].map((share) => step(share)),
    [[], ['P-SPP 1'], ['P-SPP 2'], ['P-SPP 3'], ['P-SPP 4'], ['P-SPP 5']],
  );
  assert.deepEqual(step(9, { state: 'invoiced', holder: 'vendor', returned: true }), []);
  assert.deepEqual(step(1, { state: 'sp2d-issued', holder: 'bank' }), ['P-TRF 2']);
  assert.deepEqual(paymentAlerts(paymentRow(), at(1))[0]!.holders, ['treasurer']);
  assert.deepEqual(step(0, { rework: 2 }), ['P-REJ 1']);
  assert.deepEqual(step(0, { rework: 2, state: 'spm-at-treasury' }), []);
});

test('where holidays are not entered nobody is warned, and whoever enters them is told how many payments that leaves uncounted', () => {
  const at = todayIs('2026-09-10', { worked: () => null, workingDays: () => null, unknownYears: [2026] });
  const rows = [
    paymentRow(),
    paymentRow({ id: 'p2', rework: 2 }),
    paymentRow({ id: 'p3', holder: 'vendor' }),
  ];
  assert.deepEqual(
    rows.map((row) => said(paymentAlerts(row, at))),
    [[], ['P-REJ 1'], []],
  );
  const reached = {
    id: 'i',
    contract_id: 'c',
    agency_id: 'a',
    number: '1',
    n: 1,
    reached_at: day('2026-01-05'),
  };
  assert.equal(billAlert(reached, at), null);
  assert.deepEqual(
    calendarAlerts(rows, at).map((each) => [each.code, each.subject, each.agencyId, each.facts['payments']]),
    [['P-CAL', 'holidays:2026', null, 2]],
  );
  assert.deepEqual(calendarAlerts(rows, todayIs('2026-09-10')), []);
});

test('of a payment that a file told of, hours after the file accuse nobody', () => {
  const at = todayIs('2026-09-10', { worked: (from, to) => to - from });
  const long = paymentRow({ held_since: at.now - 100_000 });
  assert.notDeepEqual(said(paymentAlerts(long, at)), []);
  const told = { ...long, known_until: long.held_since + 60 };
  assert.deepEqual(said(paymentAlerts(told, at)), []);
});

test('the last days of the year are one alarm an agency, told to whoever has something on his desk', () => {
  const rows = [
    paymentRow(),
    paymentRow({ id: 'p2', holder: 'finance-verifier', state: 'spp-submitted' }),
    paymentRow({ id: 'p3', agency_id: 'a2', state: 'sp2d-issued', holder: 'bank' }),
  ];
  const found = lastDayAlerts(rows, todayIs('2026-12-08'));
  assert.deepEqual(
    found.map((each) => [
      each.agencyId,
      each.facts['paper'],
      each.step,
      each.facts['payments'],
      each.holders,
    ]),
    [
      ['a1', 'spp', 3, 1, ['treasurer']],
      ['a1', 'spm', 2, 2, ['finance-verifier', 'treasurer']],
      ['a1', 'sp2d', 1, 2, ['finance-verifier', 'treasurer']],
    ],
  );
  assert.equal(lastDayAlerts(rows, todayIs('2026-10-01')).length, 0);
  const advance = {
    id: 'u',
    agency_id: 'a',
    number: 'TU-1',
    kind: 'tu' as const,
    account_due_on: day('2026-09-10'),
  };
  assert.deepEqual(
    ['2026-09-02', '2026-09-03', '2026-09-11'].map((on) => said([advanceAlert(advance, todayIs(on))])),
    [[], ['U-TU 1'], ['U-TU 2']],
  );
});

test('behind the cash plan is counted by month-ends; yellow alone is a word in the digest, and nothing spent is its own alarm', () => {
  const plan = Array.from({ length: 12 }, () => 10);
  const row = (realised: number[]) => ({
    agency_id: 'a',
    activity: null,
    name: 'Dinas',
    year: 2026,
    ceiling: 120,
    plan,
    realised,
    compared: { ceiling: 120, realised },
  });
  const step = (today: string, realised: number[]) => said(budgetAlerts(row(realised), todayIs(today)));
  assert.deepEqual(step('2026-04-30', [10, 10, 10, 4]), [], 'exactly 5 points');
  assert.deepEqual(step('2026-04-30', [10, 10, 10, 3]), ['S-CASH 1']);
  assert.deepEqual(step('2026-04-30', [10, 10, 10, -3]), ['S-CASH 2']);
  assert.deepEqual(step('2026-05-15', [10, 10, 10, -3]), ['S-CASH 2'], 'the running month is not asked');
  assert.deepEqual(step('2026-06-30', [10, 10, 10, -3, 10, 10]), ['S-CASH 4']);
  assert.deepEqual(step('2026-06-29', []), ['S-CASH 4']);
  assert.deepEqual(step('2026-06-30', []), ['S-ZERO 1', 'S-CASH 4']);
  const rush = { ...row([1]), activity: '1.03', plan: [5, 5, 5, 5, 5, 5, 5, 5, 5, 20, 20, 15] };
  assert.deepEqual(said(budgetAlerts(rush, todayIs('2026-07-01'))), ['S-RUSH 1']);
  assert.deepEqual(said(budgetAlerts(rush, todayIs('2026-06-30'))), []);
  const forecast = { agency_id: 'a', year: 2026, high: 89, middle: 80 };
  assert.deepEqual(said([forecastAlert(forecast, todayIs('2026-08-01'))]), ['S-FC 1']);
  assert.equal(forecastAlert({ ...forecast, high: 90 }, todayIs('2026-08-01')), null);
});

test('villages and papers are told to those who oversee', () => {
  const village = {
    id: 'v',
    agency_id: 'a',
    name: 'Desa Melati',
    stage: 2,
    due_on: day('2026-06-30'),
    paid_on: null,
    missing: 1,
    unspent: 40,
  };
  assert.deepEqual(said(villageAlerts(village, 30, todayIs('2026-06-16'))), ['D-STAGE 2', 'D-STAGE 2']);
  assert.deepEqual(
    said(villageAlerts({ ...village, missing: 0, unspent: 30 }, 30, todayIs('2026-06-16'))),
    [],
  );
  const paper = { agency_id: 'a', week: day('2026-09-07'), papers: 2 };
  assert.deepEqual(
    ['2026-09-13', '2026-09-14', '2026-10-13'].map((on) => said([backdatedAlert(paper, todayIs(on))])),
    [[], ['X-BACKDATE 1'], []],
  );
});

test('every plan as it is usually laid lies within its own bounds, and what inhibits makes no circle', () => {
  for (const [key, { plan, bounds }] of Object.entries(PLANS))
    assert.equal(planFault(plan, bounds, ROLES), null, key);
  const { steps } = USUAL_PLANS['k-end'];
  const fault = (rest: object) =>
    planFault({ ...USUAL_PLANS['k-end'], ...rest }, PLANS['k-end'].bounds, ROLES);
  assert.equal(fault({ steps: [] }), 'steps');
  assert.equal(fault({ steps: [steps[1], steps[0]] }), 'order');
  assert.equal(fault({ steps: [{ ...steps[0], at: -121 }] }), 'at');
  assert.equal(fault({ steps: [{ ...steps[0], receivers: ['nobody'] }] }), 'receivers');
  assert.equal(
    fault({
      ladder: [
        { after: 3, receivers: ['inspektur'] },
        { after: 3, receivers: ['inspektur'] },
      ],
    }),
    'ladder',
  );
  assert.equal(fault({ numbers: { other: 1 } }), 'numbers');
  assert.equal(fault({ more: 1 }), 'steps');
  const table = inhibitionTable(
    ALARM_CODES.map((code) => ({ code, title: { id: '', en: '' }, inhibits: INHIBITS[code] ?? [] })),
  );
  assert.deepEqual([...table.get('K-NOREP')!].toSorted(), ['K-CRIT1', 'K-CRIT2', 'K-CRIT3']);
});

const anyDay = fc
  .integer({ min: dayNumber(day('2026-01-01')), max: dayNumber(day('2026-12-20')) })
  .map((each) => addDays(day('1970-01-01'), each));
const anyContract = fc
  .record({
    state: fc.constantFrom(
      'signed' as const,
      'running' as const,
      'handover-asked' as const,
      'maintenance' as const,
    ),
    end_on: anyDay,
    percent: fc.integer({ min: 0, max: 100 }),
    on: anyDay,
    moved: anyDay,
    suspended_since: fc.option(anyDay, { freq: 6 }),
    retention_open: fc.boolean(),
    paid: fc.option(fc.integer({ min: 0, max: 1_000_000_000 })),
  })
  .map(({ on, moved, ...each }) =>
    contractRow({
      ...each,
      percent_on: on,
      percent_at: on,
      moved_on: moved,
      moved_at: moved,
      handed_over_on: on,
      handover_asked_at: on,
      maintenance_days: 60,
    }),
  );

test('what is asked again only when its day has come finds what a full sweep finds', () => {
  fc.assert(
    fc.property(
      fc.array(anyContract, { minLength: 1, maxLength: 8 }),
      anyContract,
      fc.integer({ min: 0, max: 330 }),
      fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 12 }),
      (found, changed, start, moves) => {
        const rows = found.map((each, place) => ({ ...each, id: `c${place}` }));
        let today = addDays(day('2026-01-15'), start);
        const index = indexContracts(rows, todayIs(today));
        for (const [place, days] of moves.entries()) {
          today = addDays(today, days);
          const at = todayIs(today);
          const news = place === 2 ? [{ ...changed, id: 'c0' }] : [];
          if (place === 2) rows[0] = news[0]!;
          moveIndex(index, news, place === 4 ? ['c0'] : [], at);
          if (place === 4) rows.shift();
          const whole = rows.map((row) => [...contractAlerts(row, at), ...handoverAlerts(row, at)]);
          assert.deepEqual(
            rows.map((row) => alertsIn(index, row.id)),
            whole,
            today,
          );
        }
      },
    ),
    { numRuns: 150 },
  );
});
