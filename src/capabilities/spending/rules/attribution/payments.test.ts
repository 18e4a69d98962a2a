import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { WorkingClock } from '../../../../platform/calendar/working-hours.ts';
import {
  firstStanding,
  holderOf,
  nextStanding,
  REJECT_REASONS,
  stateAfter,
  type PaymentStanding,
  type Party,
  type RejectReason,
} from '../payments/chain.ts';
import { piecemealCounts } from '../payments/piecemeal.ts';
import { heldSinceBefore } from '../payments/limits.ts';
import { accountDueOn } from '../payments/accounting.ts';
import { plainDate } from '../../../../platform/calendar/index.ts';
import { analysePayments, type OfficeTime } from './analyse-payments.ts';
import type { PaymentStep } from './payment-log.ts';
import { rankPayments, type PricedPayment } from './rank-payments.ts';
import { whatIf } from './what-if.ts';

/** A clock that never stops: what is charged is what was given. */
const always: WorkingClock = { between: (from, to) => to - from };
const DAY = 10;
const TIME: OfficeTime = {
  clock: always,
  workingDay: DAY,
  week: 7 * 86_400,
  limits: { invoiced: 3, checked: 2 },
};
const NONE = () => false;

/** A payment that goes on as told: each entry is what happens and how long it lay before. */
function payment(
  id: string,
  way: readonly (readonly [what: 'on' | RejectReason | 'again', after: number])[],
  of: Partial<PricedPayment> = {},
): PricedPayment {
  let standing: PaymentStanding = firstStanding('ls');
  let at = 1_000;
  const steps: PaymentStep[] = [stepOf(standing, 'vendor', null, at, 1)];
  for (const [index, [what, after]] of way.entries()) {
    const by: Party = holderOf(standing) ?? 'vendor';
    at += after;
    const reason = what === 'on' || what === 'again' ? null : what;
    const event =
      reason !== null
        ? ({ kind: 'reject', reason } as const)
        : what === 'again'
          ? ({ kind: 'resubmit' } as const)
          : ({ kind: 'advance', to: stateAfter(standing.state)! } as const);
    standing = nextStanding(standing, event)!;
    assert.ok(standing, `${id}: step ${index}`);
    steps.push(stepOf(standing, by, reason, at, index + 2));
  }
  return { id, agencyId: 'a', vendorId: 'v', amount: 100, knownUntil: null, steps, ...of };
}

function stepOf(
  standing: PaymentStanding,
  party: Party,
  reason: RejectReason | null,
  at: number,
  seq: number,
): PaymentStep {
  return {
    seq,
    activity: standing.state,
    holder: holderOf(standing),
    party,
    reason,
    isReject: reason !== null,
    at,
  };
}

const charge = (
  list: readonly PricedPayment[],
  isOut: (id: string, seq: number) => boolean = NONE,
  now = 1_000_000,
) => analysePayments(list, isOut, TIME, now);
const parties = (
  list: readonly PricedPayment[],
  isOut = NONE as (id: string, seq: number) => boolean,
  now?: number,
) =>
  Object.fromEntries(
    rankPayments(charge(list, isOut, now), list, null)
      .parties.filter((each) => each.excess > 0)
      .map((each) => [each.party, each.excess]),
  );

test('a way round is charged to who has to mend, unless the fault was of who sent it back', () => {
  const before = [
    ['on', 1],
    ['on', 1],
    ['on', 1],
  ] as const;
  const way = (reason: RejectReason) => [
    ...Array.from({ length: 9 }, (_, n) => payment(`usual-${n}`, [...before, ['on', 1]])),
    payment('case', [...before, [reason, 1], ['on', 500], ['on', 1]]),
  ];
  const now = 1_000;
  const excess = (reason: RejectReason) => parties(way(reason), NONE, now);
  assert.deepEqual(Object.keys(excess('incomplete-papers')), ['treasurer']);
  assert.deepEqual(Object.keys(excess('no-funds-letter')), ['finance-verifier']);
});

test('a contested interval leaves the ranking, and comes back when it is dismissed', () => {
  const list = [
    payment('case', [
      ['on', 100],
      ['on', 90],
      ['on', 1],
    ]),
  ];
  const contested = (_: string, seq: number) => seq === 1;
  assert.deepEqual(parties(list, NONE, 1_192), { 'commitment-officer': 70, 'technical-officer': 70 });
  assert.deepEqual(parties(list, contested, 1_192), { 'technical-officer': 70 });
  assert.equal(charge(list, contested, 1_192).disputed, 1);
});

test('an open payment counts once it exceeds its limit, and not while it has only begun', () => {
  const list = [payment('open', [['on', 5]])];
  assert.deepEqual(parties(list, NONE, 1_005 + 20), {}, 'two days are allowed');
  assert.deepEqual(parties(list, NONE, 1_005 + 50), { 'technical-officer': 30 });
});

test('reasons that come one by one are marked; the same reason again is not', () => {
  const by = (...reasons: RejectReason[]) =>
    piecemealCounts(reasons.map((reason) => ({ party: 'finance-verifier' as const, reason })));
  assert.deepEqual(by('signature', 'tax-number', 'over-budget'), [['finance-verifier', 2]]);
  assert.deepEqual(by('signature', 'signature'), []);
});

test('had one stage been as quick as elsewhere: what is won pays the steps that are left, or does not', () => {
  const usual = (stage: string) => (stage === 'sp2d-issued' ? 4 : 10);
  const open = (working: number) => ({
    id: 'p',
    amount: 1_000,
    state: 'spm-at-treasury' as const,
    agencyOffice: () => '',
    holds: [
      { stage: 'checked', office: '', working },
      { stage: 'spm-at-treasury', office: '', working: 6 },
    ],
  });
  // 4 of the treasury's 10 and 4 of the bank are left.
  const [enough] = whatIf([open(18)], usual, DAY);
  assert.deepEqual(
    [enough?.stage, enough?.party, enough?.days, enough?.paidPayments, enough?.rupiahDays],
    ['checked', 'technical-officer', 0.8, 1, 800],
  );
  assert.equal(whatIf([open(17)], usual, DAY)[0]?.paidPayments, 0);
  assert.deepEqual(whatIf([open(10)], usual, DAY), []);
});

test('no label below eight payments of an office, also where it has many holds', () => {
  const slow = (agencyId: string, count: number, hold: number) =>
    Array.from({ length: count }, (_, n) =>
      payment(
        `${agencyId}-${n}`,
        [
          ['on', hold],
          ['on', 1],
        ],
        { agencyId },
      ),
    );
  const list = [...slow('a', 30, 5), ...slow('b', 7, 900), ...slow('c', 8, 900)];
  const { offices } = rankPayments(charge(list, NONE, 1_000), list, null);
  const paceOf = (of: string) => offices.find((each) => each.of === of && each.stage === 'invoiced')?.pace;
  assert.deepEqual([paceOf('b'), paceOf('c')], [null, 'slow']);
});

test('whatever the payments did: charges sum up to the excess, by party, stage and office alike, and no share is lost', () => {
  const moves = fc.array(
    fc.tuple(
      fc.constantFrom<'on' | RejectReason | 'again'>(
        'on',
        'on',
        'on',
        ...(Object.keys(REJECT_REASONS) as RejectReason[]),
        'again',
      ),
      fc.integer({ min: 0, max: 200 }),
    ),
    { maxLength: 20 },
  );
  const some = fc.array(
    fc.record({
      moves,
      agencyId: fc.constantFrom('a', 'b', 'c'),
      amount: fc.integer({ min: 1, max: 1_000 }),
    }),
    {
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(some, fc.constantFrom(0, 1, 2), (made, out) => {
      const list = made.map(({ moves: way, ...of }, n) => payment(`p${n}`, possible(way), of));
      const isOut = (_: string, seq: number) => out > 0 && seq % 3 === out;
      const analysis = charge(list, isOut, 10_000);
      const sum = (values: Iterable<number>) => [...values].reduce((all, each) => all + each, 0);
      const excess = sum(analysis.charges.excess);
      const close = (value: number, name: string) => assert.ok(Math.abs(value - excess) < 1e-6, name);
      const ranking = rankPayments(analysis, list, null);
      close(sum(ranking.parties.map((each) => each.excess)), 'parties');
      close(sum(ranking.stages.map((each) => each.excess)), 'stages');
      if (analysis.ranked.log.offices.length > 1)
        close(sum(ranking.offices.map((each) => each.excess)), 'offices');
      const own = ['a', 'b', 'c'].map((agency) => rankPayments(analysis, list, new Set([agency])));
      close(sum(own.flatMap((each) => each.parties.map((party) => party.excess))), 'agencies');
      for (const each of analysis.cases.values())
        if (each.party !== null) assert.ok(Math.abs(sum(each.shares.values()) - 1) < 1e-9);
      assert.ok(analysis.all.working.every((each) => each >= 0));
    }),
    { numRuns: 200 },
  );
});

/** Leaves out what cannot happen where the payment stands. */
function possible(
  way: readonly (readonly ['on' | RejectReason | 'again', number])[],
): (readonly ['on' | RejectReason | 'again', number])[] {
  let standing = firstStanding('ls');
  return way.filter(([what]) => {
    const to = stateAfter(standing.state);
    const next =
      what === 'again'
        ? nextStanding(standing, { kind: 'resubmit' })
        : what !== 'on'
          ? nextStanding(standing, { kind: 'reject', reason: what })
          : to === null
            ? null
            : nextStanding(standing, { kind: 'advance', to });
    standing = next ?? standing;
    return next !== null;
  });
}

test('the moment since when something is beyond its limit is the latest one that is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000 }), fc.integer({ min: 1, max: 900 }), (now, limit) => {
      const since = heldSinceBefore(always, 0, now, limit);
      assert.equal(since, now >= limit ? now - limit : null);
    }),
  );
});

test('money of the treasurer: an addition within a month, petty cash by the tenth of the next', () => {
  const set = { tuMonths: 1, accountDay: 10 };
  assert.equal(accountDueOn('tu', plainDate('2026-01-31'), set), '2026-02-28');
  assert.equal(accountDueOn('gu', plainDate('2026-12-31'), set), '2027-01-10');
  assert.equal(accountDueOn('ls', plainDate('2026-12-31'), set), null);
});

test('what a file told of lies where it left it until the end of the file, and nobody is charged for later', () => {
  const now = 100_000;
  const lying = payment('a', []);
  const held = (knownUntil: number | null) => {
    return analysePayments([{ ...lying, knownUntil }], NONE, TIME, now).all.working[0];
  };
  assert.equal(held(null), now - 1_000);
  assert.equal(held(1_500), 500);
  assert.equal(held(now + 5), now - 1_000);
});
