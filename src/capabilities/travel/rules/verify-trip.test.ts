import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../../platform/calendar/index.ts';
import { embeddedGeography } from '../../../platform/geography/facts-table.ts';
import type { TravelCase } from './case.ts';
import { DEFAULT_THRESHOLDS } from './thresholds.ts';
import {
  ALLOWANCE,
  at,
  BALIKPAPAN,
  BANDUNG,
  claimOf,
  fixAt,
  JAKARTA,
  MONDAY,
  NIGHT,
  SAMARINDA,
  tripOf,
} from './travel.fixture.ts';
import { verifyTrip } from './verify-trip.ts';

const [MON, TUE, WED, THU] = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'];
const NONE = { passes: [], stays: [], papers: [], visums: [] };

const judge = (travel: TravelCase, nights: readonly string[]) =>
  verifyTrip({
    travel,
    claim: claimOf(nights),
    geography: embeddedGeography(),
    thresholds: DEFAULT_THRESHOLDS,
  });
const classes = (verdict: ReturnType<typeof judge>) => verdict.days.map((each) => each.class).join('');

/** Three days claimed in Balikpapan, one spent there. */
function oneDayOfThree(phoneOffFrom = '2026-12-31'): TravelCase {
  const seen = (day: string, time: string, place: typeof SAMARINDA) => fixAt(place, at(day, time));
  const fixes = [
    seen(MON, '09:30', BALIKPAPAN),
    seen(MON, '13:00', BALIKPAPAN),
    seen(MON, '21:40', SAMARINDA),
    ...['08:10', '11:00', '16:30', '21:00'].map((time) => seen(TUE, time, SAMARINDA)),
    ...['08:30', '10:00'].map((time) => seen(WED, time, SAMARINDA)),
  ];
  const off = at(phoneOffFrom, '18:00');
  return {
    ...NONE,
    trip: tripOf({
      origin: SAMARINDA.code,
      destinations: [BALIKPAPAN.code],
      from: MONDAY,
      to: plainDate(WED),
    }),
    fixes: fixes.filter((each) => each.at < off),
    visums: [{ id: 'visum', at: at(MON, '10:00'), regency: BALIKPAPAN.code, done: false }],
    stays: [
      {
        id: 'bill',
        regency: BALIKPAPAN.code,
        nights: [MONDAY, plainDate(TUE)],
        hotel: 'Hotel',
        invoice: '1',
        rate: NIGHT,
        total: 2 * NIGHT,
        confirmed: false,
      },
    ],
  };
}

test('three days claimed, one lived: one day present, two at the place of duty, two days and two nights to repay', () => {
  const verdict = judge(oneDayOfThree(), [MON, TUE]);
  assert.equal(classes(verdict), 'HAA');
  assert.deepEqual(
    verdict.nights.map((each) => each.state),
    ['contradicted', 'contradicted'],
  );
  const owed = 2 * ALLOWANCE + 2 * NIGHT;
  assert.deepEqual([verdict.money.low, verdict.money.high], [owed, owed]);
  assert.deepEqual(verdict.counts, { confirmed: 1, contradicted: 2, unverified: 0 });
});

test('the same trip with the phone off from Monday 18:00 accuses nobody: the same amount only waits for evidence', () => {
  const verdict = judge(oneDayOfThree(MON), [MON, TUE]);
  assert.equal(classes(verdict), 'HUU');
  assert.equal(verdict.money.low, 0);
  assert.equal(verdict.money.high, 2 * ALLOWANCE + 2 * NIGHT);
  assert.deepEqual(
    verdict.nights.map((each) => each.state),
    ['unverified', 'unverified'],
  );
});

test('city A in the letter, city B in truth: the days between are elsewhere, the flights stay flights', () => {
  const seen = (day: string, time: string) => fixAt(BANDUNG, at(day, time, 7));
  const pass = (
    id: string,
    day: string,
    from: string,
    to: string,
    fromRegency: string,
    toRegency: string,
  ) => ({
    id,
    day: plainDate(day),
    name: 'PENANDA/BUDI',
    reference: 'ABC123',
    carrier: 'GA',
    flight: '581',
    from,
    to,
    fromRegency,
    toRegency,
    compartment: 'Y',
    seat: '12A',
    sequence: '0031',
    confirmed: false,
  });
  const travel: TravelCase = {
    ...NONE,
    trip: tripOf({
      origin: SAMARINDA.code,
      destinations: [JAKARTA.code],
      from: MONDAY,
      to: plainDate(THU),
      legs: [
        { day: MONDAY, mode: 'air', terminals: ['64.71', '36.71'], departs: null, arrives: null },
        { day: plainDate(THU), mode: 'air', terminals: ['36.71', '64.71'], departs: null, arrives: null },
      ],
    }),
    fixes: [
      ...['09:00', '13:00', '19:00', '21:00'].map((time) => seen(TUE, time)),
      ...['09:00', '14:00', '18:00', '21:00'].map((time) => seen(WED, time)),
      seen(THU, '07:00'),
    ],
    passes: [
      pass('out', MON, 'BPN', 'CGK', '64.71', '36.71'),
      pass('back', THU, 'CGK', 'BPN', '36.71', '64.71'),
    ],
  };
  const verdict = judge(travel, [MON, TUE, WED]);
  assert.equal(classes(verdict), 'TLLT');
  assert.deepEqual(
    verdict.nights.map((each) => each.state),
    ['unverified', 'contradicted', 'contradicted'],
  );
  assert.equal(verdict.money.low, 2 * ALLOWANCE + 2 * NIGHT);
  assert.equal(verdict.money.high, verdict.money.low + NIGHT);
});

test('the pass of somebody else is no ticket: whoever stayed at home is told so, and the fare asks for proof', () => {
  const flown = (name: string) => {
    const travel = oneDayOfThree();
    const home = ['07:00', '20:00'].map((time) => fixAt(SAMARINDA, at(MON, time)));
    const rest = travel.fixes.filter((each) => each.at > at(TUE, '00:00'));
    const pass = {
      id: 'pass',
      day: MONDAY,
      name,
      reference: 'ABC123',
      carrier: 'GA',
      flight: '581',
      from: 'AAP',
      to: 'BPN',
      fromRegency: '64.72',
      toRegency: '64.71',
      compartment: 'Y',
      seat: '12A',
      sequence: '31',
      confirmed: false,
    };
    const claim = claimOf([]);
    const leg = { id: 'leg', day: MONDAY, paid: 900_000, actual: 900_000, ceiling: null };
    return verifyTrip({
      travel: { ...travel, fixes: [...home, ...rest], visums: [], stays: [], passes: [pass] },
      claim: { ...claim, transport: [{ ...leg, contradicted: false, hasEvidence: true, passes: ['pass'] }] },
      geography: embeddedGeography(),
      thresholds: DEFAULT_THRESHOLDS,
    });
  };
  const [own, foreign] = [flown('PENANDA/BUDI MR'), flown('SANTOSO/AGUS MR')];
  assert.deepEqual([classes(own), own.money.low], ['TAA', 2 * ALLOWANCE]);
  assert.deepEqual([classes(foreign), foreign.money.low], ['AAA', 3 * ALLOWANCE]);
  assert.equal(foreign.money.high - foreign.money.low, 900_000);
});

test('a night that nobody claimed is judged and held against nobody', () => {
  const verdict = judge(oneDayOfThree(), []);
  assert.deepEqual(
    verdict.nights.map((each) => each.state),
    ['contradicted', 'contradicted'],
  );
  assert.ok(!verdict.rules.some((each) => each.code === 'PD-P06'));
});

test('the verdict does not depend on the order in which evidence came', () => {
  const travel = oneDayOfThree();
  const turned = { ...travel, fixes: [...travel.fixes].reverse() };
  assert.deepEqual(judge(turned, [MON, TUE]), judge(travel, [MON, TUE]));
});

test('no evidence at all is no accusation', () => {
  const verdict = judge({ ...oneDayOfThree(), fixes: [], visums: [] }, [MON, TUE]);
  assert.equal(classes(verdict), 'UUU');
  assert.equal(verdict.money.low, 0);
});
