import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainDate } from '../../../../../platform/calendar/index.ts';
import type { Verdict } from '../../verdict.ts';
import { withoutContacts } from '../contacts.ts';
import type { Release } from '../release.ts';
import { award, bid, priced, process } from '../releases.fixture.ts';
import { DEFAULT_PROCUREMENT_THRESHOLDS, type ProcurementThresholds } from '../thresholds.ts';
import { checkProcess } from './check-process.ts';
import { startCollecting, type OfficeYear, type Pair } from './collect.ts';
import { judgeDrift, type ContractFacts } from './drift.ts';
import {
  judgeConcentration,
  judgeDisqualified,
  judgeLoser,
  judgeRotation,
  judgeVariety,
} from './party-rules.ts';
import { chanceOfRuns } from './runs.ts';
import type { Population } from './subject.ts';

const POPULATION: Population = { currency: 'IDR', gaps: { count: 40, q1: 0.05, q3: 0.07 } };

function says(
  code: string,
  release: Release,
  thresholds: Partial<ProcurementThresholds> = {},
  population = POPULATION,
): Verdict {
  const verdicts = checkProcess(release, population, { ...DEFAULT_PROCUREMENT_THRESHOLDS, ...thresholds });
  return verdicts.find((each) => each.code === code)!;
}
const stateOf = (...asked: Parameters<typeof says>) => says(...asked).state;

const period = (end: string) => ({ startDate: '2026-03-02T08:00:00+07:00', endDate: end });
function timed(end: string, date: string | undefined, more: object = {}): Release {
  const tender = { procurementMethod: 'open', tenderPeriod: period(end), ...more };
  return process('1', [bid('valid W 90', date === undefined ? {} : { date })], ['active W'], { tender });
}

test('PBJ-01 finds a short time and a late winner, and asks for what it lacks', () => {
  const end = '2026-03-20T08:00:00+07:00';
  assert.equal(stateOf('PBJ-01', timed(end, '2026-03-19T08:00:00+07:00')), 'clear');
  assert.equal(stateOf('PBJ-01', timed(end, '2026-03-19T08:00:00+07:00'), { tenderDays: 19 }), 'found');
  const quick = { procurementMethodDetails: 'Tender Cepat' };
  const short = timed('2026-03-06T08:00:00+07:00', '2026-03-05T08:00:00+07:00', quick);
  assert.equal(stateOf('PBJ-01', short), 'clear');
  assert.equal(stateOf('PBJ-01', short, { tenderDaysByMethod: {} }), 'found');
  const late = says('PBJ-01', timed(end, '2026-03-20T08:00:01+07:00'));
  assert.deepEqual([late.state, late.severity, late.moneyAtRisk], ['found', 'critical', 90]);
  assert.equal(stateOf('PBJ-01', timed(end, undefined)), 'not-computable');
  const unknown = says('PBJ-01', timed(end, '2026-03-19T08:00:00+07:00', { procurementMethod: undefined }));
  assert.deepEqual(
    [unknown.state, unknown.missing.map(({ field }) => field)],
    ['not-computable', ['tender.procurementMethod']],
  );
});

test('PBJ-02 finds a single bidder where there should be competition', () => {
  const one = (tender: object) => process('1', ['valid W 90'], ['active W'], { tender });
  assert.equal(stateOf('PBJ-02', one({ procurementMethod: 'open' })), 'found');
  assert.equal(stateOf('PBJ-02', one({ procurementMethod: 'direct', numberOfTenderers: 1 })), 'clear');
  assert.equal(stateOf('PBJ-02', one({ procurementMethod: 'open', numberOfTenderers: 3 })), 'clear');
  assert.equal(stateOf('PBJ-02', one({})), 'not-computable');
  assert.equal(
    stateOf('PBJ-02', one({ procurementMethod: 'limited' }), { competitiveMethods: ['limited'] }),
    'found',
  );
  assert.equal(stateOf('PBJ-02', { ocid: '1', tender: { procurementMethod: 'open' } }), 'not-computable');
});

test('PBJ-03 finds a gap beyond the fences of enough processes', () => {
  // fences: 0.05 − 0.03 = 0.02 and 0.07 + 0.03 = 0.1
  assert.equal(stateOf('PBJ-03', priced('1', 1_000, 1_010)), 'found');
  assert.equal(stateOf('PBJ-03', priced('1', 1_000, 1_060)), 'clear');
  assert.equal(stateOf('PBJ-03', priced('1', 1_000, 1_150)), 'found');
  assert.equal(stateOf('PBJ-03', priced('1', 1_000, 1_150), { outlierFewest: 41 }), 'not-computable');
  assert.equal(stateOf('PBJ-03', { ocid: '1' }), 'not-computable');
  const catalogue = { ...priced('1', 1_000, 1_010), tender: { procurementMethodDetails: 'e-Purchasing' } };
  assert.equal(stateOf('PBJ-03', catalogue), 'clear');
  assert.equal(stateOf('PBJ-03', catalogue, { fixedPriceMethods: [] }), 'found');
});

function estimated(amount: number, bids: string[], more: object = {}, winner = 'active W'): Release {
  const tender = {
    value: { amount, currency: 'IDR' },
    ownerEstimate: { sources: 3, date: '2026-03-02' },
    ...more,
  };
  const planning = { budget: { amount: { amount: amount * 2, currency: 'IDR' } } };
  return process('1', bids, [award(winner)], {
    tender: { tenderPeriod: period('2026-03-20T08:00:00+07:00'), ...tender },
    planning,
  });
}

test('PBJ-04 finds prices that cling to the estimate', () => {
  const spread = ['valid W 80', 'valid L 90', 'valid M 97'];
  assert.equal(stateOf('PBJ-04', estimated(100, spread)), 'clear');
  assert.equal(stateOf('PBJ-04', estimated(100, ['valid W 99', 'valid L 60', 'valid M 80'])), 'found');
  const high = ['valid W 96', 'valid L 105', 'valid M 120'];
  assert.equal(stateOf('PBJ-04', estimated(100, high)), 'found');
  assert.equal(stateOf('PBJ-04', estimated(100, high), { estimateAllBids: 0.96 }), 'clear');
  const close = ['valid W 80', 'valid L 81', 'valid M 82'];
  assert.equal(stateOf('PBJ-04', estimated(100, close)), 'found');
  assert.equal(stateOf('PBJ-04', estimated(100, close), { bidSpread: 0.01 }), 'clear');
  assert.equal(stateOf('PBJ-04', estimated(100, close), { bidSpreadFewest: 4 }), 'clear');
  assert.equal(stateOf('PBJ-04', process('1', spread, ['active W'])), 'not-computable');
});

test('PBJ-04 finds an estimate with several weaknesses, and says nothing of what is not told', () => {
  const bids = ['valid W 16000000', 'valid L 19000000', 'valid M 21000000'];
  const one = estimated(20_000_000, bids);
  assert.equal(stateOf('PBJ-04', one), 'clear');
  assert.equal(stateOf('PBJ-04', one, { estimateWeaknesses: 1 }), 'found');
  assert.equal(stateOf('PBJ-04', one, { estimateWeaknesses: 1, estimateRound: 3_000_000 }), 'clear');
  assert.equal(stateOf('PBJ-04', one, { estimateSources: 4 }), 'found');
  assert.equal(stateOf('PBJ-04', one, { estimateCeiling: 0.5 }), 'found');
  assert.equal(stateOf('PBJ-04', one, { estimateDays: 5 }), 'found');
  // Monday 2 to Friday 20 March: 14 days without week ends; up to five of them may be holidays.
  assert.equal(stateOf('PBJ-04', one, { estimateDays: 10 }), 'not-computable');
  assert.equal(stateOf('PBJ-04', estimated(20_000_000, bids, { ownerEstimate: {} })), 'not-computable');
});

test('PBJ-05 finds one price of two, a sole survivor, and the lowest put aside', () => {
  const fine = ['valid W 90', 'valid L 95'];
  assert.equal(stateOf('PBJ-05', process('1', fine, ['active W'])), 'clear');
  assert.equal(stateOf('PBJ-05', process('1', ['valid W 90', 'valid L 90'], ['active W'])), 'found');
  const sole = process('1', ['valid W 90', 'disqualified L 95'], ['active W']);
  assert.equal(stateOf('PBJ-05', sole), 'found');
  assert.equal(stateOf('PBJ-05', sole, { disqualifiedOthers: 2 }), 'clear');
  const lowest = process('1', ['valid W 90', 'valid M 95', 'disqualified L 80'], ['active W']);
  assert.equal(stateOf('PBJ-05', lowest), 'found');
  assert.equal(stateOf('PBJ-05', process('1', fine, ['pending'])), 'not-computable');
  assert.equal(stateOf('PBJ-05', { ocid: '1', awards: [] }), 'not-computable');
  const cancelled = { ...sole, tender: { status: 'cancelled' } };
  assert.equal(stateOf('PBJ-05', cancelled), 'clear');
});

const party = (id: string, more: object) => ({ id, roles: ['tenderer'], ...more });

test('PBJ-06 finds what rivals share, in plain or as hashes, and keeps no plain contact', () => {
  const phone = (telephone: string) => ({ contactPoint: { telephone, name: 'Budi Contoh' } });
  const rivals = (one: object, other: object): Release =>
    process('1', ['valid W 90', 'valid L 95'], ['active W'], {
      parties: [party('W', one), party('L', other)],
    });
  const shared = rivals(phone('0812-3456-7890'), phone('+62 812 3456 7890'));
  assert.deepEqual([says('PBJ-06', shared).state, says('PBJ-06', shared).severity], ['found', 'high']);
  assert.equal(stateOf('PBJ-06', rivals(phone('081234567890'), phone('081234567891'))), 'clear');
  assert.equal(stateOf('PBJ-06', rivals({}, phone('081234567891'))), 'not-computable');
  const account = { bankAccounts: [{ accountNumber: '123-456-789' }] };
  assert.equal(says('PBJ-06', rivals(account, account)).severity, 'critical');
  const kept = withoutContacts(shared, (kind, key) => `hash of ${kind} ${key.length}`);
  assert.equal(stateOf('PBJ-06', kept), 'found');
  assert.doesNotMatch(JSON.stringify(kept), /Budi|3456/);
  assert.deepEqual(
    withoutContacts(kept, () => 'again'),
    kept,
  );
});

const loser = { id: 'L', value: 0.1, fence: 0.125, compared: 20 };

test('PBJ-05, 06 and 07 of a party look at fences of enough others', () => {
  const by = DEFAULT_PROCUREMENT_THRESHOLDS;
  assert.equal(judgeLoser(loser, by).state, 'found');
  assert.equal(judgeLoser({ ...loser, value: 0.2 }, by).state, 'clear');
  assert.equal(judgeLoser({ ...loser, compared: 19 }, by).state, 'not-computable');
  const removed = { id: 'B', value: 0.59, fence: 0.52, compared: 20 };
  assert.equal(judgeDisqualified(removed, by).state, 'found');
  assert.equal(judgeDisqualified({ ...removed, value: 0.5 }, by).state, 'clear');
  assert.equal(judgeDisqualified(removed, { ...by, outlierFewest: 21 }).state, 'not-computable');
  const many = { id: 'S', value: 20, fence: 8.5, compared: 20 };
  assert.equal(judgeVariety(many, by).state, 'found');
  assert.equal(judgeVariety({ ...many, value: 8 }, by).state, 'clear');
  assert.equal(judgeVariety({ ...many, fence: null }, by).state, 'not-computable');
});

function meeting(winners: string): Pair {
  const meetings = Array.from(winners).map((each, place) => ({
    at: `2026-01-${String(place + 1).padStart(2, '0')}`,
    firstWon: each === 'A',
  }));
  return { buyerId: 'B', ids: ['A', 'Z'], ocid: '1', meetings };
}

test('PBJ-06 finds two who win in turn, allowing for how many pairs are looked at', () => {
  const by = DEFAULT_PROCUREMENT_THRESHOLDS;
  assert.equal(judgeRotation(meeting('AZAZAZAZ'), 1, by).state, 'found');
  assert.equal(judgeRotation(meeting('AZAZAZAZ'), 2, by).state, 'clear');
  assert.equal(judgeRotation(meeting('AAZAZZAZ'), 1, by).state, 'clear');
  assert.equal(judgeRotation(meeting('AAAAAAAA'), 1, by).state, 'clear');
  assert.equal(judgeRotation(meeting('AZAZAZA'), 1, by).state, 'not-computable');
  assert.equal(judgeRotation(meeting('AZAZAZAZ'), 1, { ...by, rotationChance: 0.02 }).state, 'clear');
});

test('the chance of runs is that of all orders', () => {
  const orders = (first: number, second: number): string[] =>
    first === 0
      ? ['Z'.repeat(second)]
      : second === 0
        ? ['A'.repeat(first)]
        : [
            ...orders(first - 1, second).map((rest) => `A${rest}`),
            ...orders(first, second - 1).map((rest) => `Z${rest}`),
          ];
  const small = fc.integer({ min: 1, max: 6 });
  fc.assert(
    fc.property(small, small, fc.integer({ min: 1, max: 13 }), (first, second, runs) => {
      const all = orders(first, second);
      const reached = all.filter((row) => (row.match(/A+|Z+/g) ?? []).length >= runs).length;
      assert.ok(Math.abs(chanceOfRuns(first, second, runs) - reached / all.length) < 1e-9);
    }),
    { numRuns: 40 },
  );
});

function office(shares: readonly (readonly [string, number, number])[]): OfficeYear {
  return {
    buyerId: 'B',
    buyerName: 'Dinas Contoh',
    year: 2026,
    ocid: '1',
    awards: shares.reduce((all, [, awards]) => all + awards, 0),
    value: shares.reduce((all, [, , value]) => all + value, 0),
    suppliers: new Map(shares.map(([id, awards, value]) => [id, { awards, value }])),
  };
}

test('PBJ-07 finds an office whose year few suppliers hold', () => {
  const by = DEFAULT_PROCUREMENT_THRESHOLDS;
  const even = ['A', 'B', 'C', 'D', 'E'].map((id) => [id, 2, 100] as const);
  assert.equal(judgeConcentration(office(even), by).state, 'clear');
  assert.equal(judgeConcentration(office(even), { ...by, concentrationShare: 0.19 }).state, 'found');
  assert.equal(judgeConcentration(office(even), { ...by, concentrationIndex: 1_999 }).state, 'found');
  const rich = judgeConcentration(office([...even, ['R', 1, 400]]), by);
  assert.deepEqual([rich.state, rich.moneyAtRisk], ['found', 400]);
  assert.equal(judgeConcentration(office(even.slice(1)), by).state, 'not-computable');
  assert.equal(judgeConcentration(office(even.map(([id, n]) => [id, n, 0])), by).state, 'not-computable');
});

const CONTRACT: ContractFacts = {
  id: 'c',
  number: '12/K/2026',
  versions: [
    { n: 0, value: 1_000_000, endOn: plainDate('2026-06-30') },
    { n: 1, value: 1_100_000, endOn: plainDate('2026-07-10') },
  ],
  doneOn: plainDate('2026-07-20'),
  today: plainDate('2026-09-01'),
  fined: 11_000,
  finePerMille: null,
  fineBase: 1_100_000,
  extendedTo: null,
};

test('PBJ-08 finds a contract that grew, was changed again and again, or was late for nothing', () => {
  const by = DEFAULT_PROCUREMENT_THRESHOLDS;
  assert.equal(judgeDrift(CONTRACT, by).state, 'clear');
  const grown = judgeDrift(CONTRACT, { ...by, driftShare: 0.09 });
  assert.deepEqual([grown.state, grown.severity, grown.moneyAtRisk], ['found', 'high', 100_000]);
  assert.equal(judgeDrift(CONTRACT, { ...by, driftAddenda: 1 }).severity, 'medium');
  assert.equal(judgeDrift({ ...CONTRACT, fined: 10_999 }, by).state, 'found');
  assert.equal(judgeDrift(CONTRACT, { ...by, driftFine: 1.1 }).state, 'found');
  assert.equal(judgeDrift({ ...CONTRACT, fined: null }, by).state, 'not-computable');
  assert.equal(judgeDrift({ ...CONTRACT, versions: [] }, by).state, 'not-computable');
  assert.equal(judgeDrift({ ...CONTRACT, doneOn: null, fined: 0 }, by).state, 'clear');
});

test('what is collected of processes gives quartiles, shares and meetings', () => {
  const collector = startCollecting();
  for (const [place, gap] of [100, 110, 120, 130].entries()) {
    const release = {
      ...priced(`${place}`, 100, gap),
      buyer: { id: 'B' },
      date: `2026-0${place + 1}-05T00:00:00Z`,
    };
    collector.add(release, `${place}`);
  }
  const { population, offices, pairs } = collector.finish('IDR');
  assert.equal(population.gaps.count, 4);
  assert.ok(Math.abs(population.gaps.q1! - 5 / 120) < 1e-12);
  assert.deepEqual([offices[0]!.awards, offices[0]!.value, offices[0]!.year], [4, 400, 2026]);
  assert.deepEqual([pairs.length, pairs[0]!.ids, pairs[0]!.meetings.length], [1, ['L', 'W'], 4]);
});
