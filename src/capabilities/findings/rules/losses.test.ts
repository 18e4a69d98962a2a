import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anyDay } from '../../../platform/calendar/calendar.fixture.ts';
import { addDays, plainDate } from '../../../platform/calendar/index.ts';
import { sumRupiah } from '../../../platform/money.ts';
import {
  allocate,
  claimExpiresOn,
  faultOfSchedule,
  lastPayDay,
  lossRemainder,
  makeSchedule,
  standingOf,
} from './losses.ts';
import { anySmallRupiah } from './rules.fixture.ts';

const LIMITS = { pmhDays: 90, negligenceMonths: 24, treasurerDays: 40 };
const anySchedule = fc
  .tuple(
    anySmallRupiah.filter((value) => value >= 60),
    anyDay,
    fc.integer({ min: 1, max: 60 }),
  )
  .map(([principal, first, count]) => ({ principal, schedule: makeSchedule(principal, first, count) }));

test('instalments add up to the principal, on rising days, a month apart', () => {
  fc.assert(
    fc.property(anySchedule, ({ principal, schedule }) => {
      assert.equal(sumRupiah(schedule.map((each) => each.amount)), principal);
      assert.equal(faultOfSchedule(schedule, principal, schedule[0]!.dueOn, null), 'none');
    }),
  );
  const ends = makeSchedule(3, plainDate('2026-01-31'), 3).map((each) => each.dueOn);
  assert.deepEqual(ends, ['2026-01-31', '2026-02-28', '2026-03-31']);
});

test('money fills the oldest instalment first and is neither lost nor made', () => {
  fc.assert(
    fc.property(anySchedule, anySmallRupiah, ({ principal, schedule }, paid) => {
      const allocated = allocate(schedule, paid);
      assert.equal(sumRupiah(allocated.map((each) => each.paid)), Math.min(paid, principal));
      const firstOpen = allocated.findIndex((each) => each.paid < each.amount);
      if (firstOpen >= 0) for (const later of allocated.slice(firstOpen + 1)) assert.equal(later.paid, 0);
    }),
  );
});

test('a debtor is lunas, lancar or behind by the instalments past due; more money never makes it worse', () => {
  const schedule = makeSchedule(300, plainDate('2026-01-31'), 3);
  assert.deepEqual(standingOf(schedule, 0, plainDate('2026-01-31')), { kind: 'lancar' });
  assert.deepEqual(standingOf(schedule, 0, plainDate('2026-02-01')), {
    kind: 'menunggak',
    behind: 1,
    arrears: 100,
  });
  assert.deepEqual(standingOf(schedule, 130, plainDate('2026-04-01')), {
    kind: 'menunggak',
    behind: 2,
    arrears: 170,
  });
  assert.deepEqual(standingOf(schedule, 300, plainDate('2030-01-01')), { kind: 'lunas' });
  fc.assert(
    fc.property(anySchedule, anySmallRupiah, anySmallRupiah, anyDay, (made, paid, more, today) => {
      const behind = (amount: number) => {
        const standing = standingOf(made.schedule, amount, today);
        return standing.kind === 'menunggak' ? standing.behind : 0;
      };
      assert.ok(behind(paid + more) <= behind(paid));
    }),
  );
});

test('an undertaking keeps its limit: 90 days, 24 months, 40 days since signing', () => {
  const signed = plainDate('2026-01-31');
  assert.equal(lastPayDay('PMH', signed, LIMITS), '2026-05-01');
  assert.equal(lastPayDay('lalai', signed, LIMITS), '2028-01-31');
  assert.equal(lastPayDay('bendahara', signed, LIMITS), '2026-03-12');
  const schedule = makeSchedule(100, plainDate('2026-03-01'), 4);
  assert.equal(faultOfSchedule(schedule, 100, signed, lastPayDay('PMH', signed, LIMITS)), 'beyond-limit');
  assert.equal(faultOfSchedule(schedule, 100, signed, lastPayDay('lalai', signed, LIMITS)), 'none');
  assert.equal(faultOfSchedule(schedule, 101, signed, null), 'sum');
  assert.equal(faultOfSchedule([], 0, signed, null), 'empty-instalment');
  assert.equal(faultOfSchedule(schedule, 100, plainDate('2026-03-02'), null), 'before-signing');
  assert.equal(faultOfSchedule(schedule.toReversed(), 100, signed, null), 'order');
});

test('the remainder is shares less verified payments, never negative', () => {
  assert.equal(lossRemainder([100, 50], [30, 20]), 100);
  assert.equal(lossRemainder([100], [130]), 0);
});

test('a claim lapses on the earlier of two days', () => {
  const years = { sinceKnown: 5, sinceEvent: 8 };
  assert.equal(claimExpiresOn(plainDate('2026-02-01'), plainDate('2020-01-01'), years), '2028-01-01');
  assert.equal(claimExpiresOn(plainDate('2021-02-01'), plainDate('2020-01-01'), years), '2026-02-01');
  fc.assert(
    fc.property(anyDay, fc.nat(3_000), (occurred, later) => {
      const known = addDays(occurred, later);
      const lapses = claimExpiresOn(known, occurred, years);
      assert.ok(
        lapses > occurred && lapses <= Temporal.PlainDate.from(occurred).add({ years: 8 }).toString(),
      );
    }),
  );
});
