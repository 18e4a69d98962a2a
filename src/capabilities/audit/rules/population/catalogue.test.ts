import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, plainDate } from '../../../../platform/calendar/index.ts';
import { populationProvers } from '../../actions/population/provers.ts';
import type { Verdict } from '../verdict.ts';
import { populationRules } from './catalogue.ts';
import { leadingDigits } from './digits-rule.ts';
import { exactDuplicates, nearDuplicates } from './duplicates.ts';
import { thresholdHugging, type Band } from './hugging.ts';
import { closedDays, nightEntries, roundAmounts, type PeerFacts } from './peers.ts';
import type { LineFact, PopulationRule } from './population-rule.ts';
import { aboveStandard, outlyingPrice } from './prices.ts';
import { brokenSequence, captiveVendor, type SequenceFacts } from './sequences.ts';
import { splitPurchases } from './splits.ts';
import { DEFAULT_POPULATION_THRESHOLDS, type PopulationThresholds } from './thresholds.ts';
import { overlappingTravel } from './travel.ts';
import {
  impossiblePayee,
  paidTwice,
  payeeAccount,
  shellVendor,
  vendorIsEmployee,
  type ShellFacts,
} from './vendors.ts';
import { yearEnd } from './year-end.ts';

const JUNE = plainDate('2026-06-01');

function line(id: string, rest: Partial<LineFact> = {}): LineFact {
  return {
    id,
    agencyId: 'a',
    number: id,
    invoice: `F-${id}`,
    vendor: 'v',
    vendorName: 'CV Andai',
    day: JUNE,
    amount: 1_234_567,
    account: '5.1.02.01.01.0024',
    description: null,
    quantity: null,
    unit: null,
    price: null,
    ...rest,
  };
}

interface Case {
  rule: { code: string };
  found: Verdict;
  clear: Verdict;
  unknown: Verdict;
  /** threshold → what the found case says under it; empty: the rule has no number of its own */
  moved: [string, Verdict][];
}

/** A rule on three sets of facts, and on the first under other thresholds. */
function rule<Facts>(
  of: PopulationRule<Facts>,
  facts: { found: Facts; clear: Facts; unknown: Facts },
  ...moved: Partial<PopulationThresholds>[]
): Case {
  const run = (each: Facts, changed: Partial<PopulationThresholds> = {}) =>
    of.run(each, { ...DEFAULT_POPULATION_THRESHOLDS, ...changed });
  return {
    rule: of,
    found: run(facts.found),
    clear: run(facts.clear),
    unknown: run(facts.unknown),
    moved: moved.map((changed) => [Object.keys(changed).join(), run(facts.found, changed)]),
  };
}

const twice = [line('1', { invoice: 'F/1' }), line('2', { invoice: 'f-1' })];
const near = (rest: Partial<LineFact>, likeness: number | null = null) => ({
  lines: [
    line('1', { invoice: 'F-1001' }),
    line('2', { invoice: 'F-1002', day: addDays(JUNE, 8), ...rest }),
  ] as const,
  likeness,
});
const parts = (days: number, amount = 40_000_000) =>
  [0, 1, 2].map((place) => line(String(place), { day: addDays(JUNE, days * place), amount }));
const band = (rest: Partial<Band>): Band => ({
  limit: 50_000_000,
  below: 30,
  above: 2,
  peersBelow: 50,
  peersAbove: 50,
  sumBelow: 1_470_000_000,
  ...rest,
});
const hugging = (rest: Partial<Band>, lines = 500) => ({
  agencyId: 'a',
  lines,
  bands: [band(rest)],
  rowsHash: '',
});
/** Amounts as Benford's law has them, or all of them beginning with 4 and 9. */
const digits = (n: number, natural: boolean) => ({
  subject: 'agency' as const,
  three: natural
    ? Object.fromEntries(
        Array.from({ length: 900 }, (_, place) => [
          100 + place,
          Math.round(n * Math.log10(1 + 1 / (100 + place))),
        ]),
      )
    : { 499: n },
  rowsHash: '',
});
const peers = (hits: number, rest: Partial<PeerFacts> = {}): PeerFacts => ({
  agencyId: 'a',
  own: { hits, lines: 100 },
  peers: Array.from({ length: 8 }, (_, place) => ({ hits: 8 + (place % 3), lines: 100 })),
  missing: null,
  rowsHash: '',
  ...rest,
});
const peerRule = (of: PopulationRule<PeerFacts>) =>
  rule(
    of,
    { found: peers(60), clear: peers(10), unknown: peers(60, { peers: [] }) },
    { peerDeviation: 100 },
    { peersFewest: 9 },
    { peerLines: 101 },
  );
const numbers = (missing: number | null, count = 30, late: SequenceFacts['late'] = []): SequenceFacts => ({
  agencyId: 'a',
  kind: 'number',
  series: '#/bku',
  count: missing === null ? count : count - 1,
  first: 1,
  last: count,
  gaps: missing === null ? [] : [[missing - 1, missing + 1]],
  repeated: { count: 0, values: [] },
  late,
});
const captive = (step: number, agencies = 3) => ({
  vendor: 'v',
  vendorName: 'CV Andai',
  agencyId: 'a',
  agencies,
  invoices: Array.from({ length: 6 }, (_, place) => ({
    number: `INV-${100 + place * step}`,
    day: plainDate(`2026-0${place + 1}-10`),
    amount: 5_000_000,
  })),
});
const december = (own: number, shares = [0.08, 0.1, 0.09, 0.1, 0.11, own / 100]) => ({
  agencyId: 'a',
  december: own,
  year: 100,
  shares,
  unfinished: null,
  decemberReached: true,
  rowsHash: '',
});
const priced = (price: number | null) => line('1', { price, quantity: 2 });
const shell = (rest: Partial<ShellFacts>): ShellFacts => ({
  vendor: 'v',
  vendorName: 'CV Andai',
  nib: '1234',
  taxValid: true,
  foundedOn: plainDate('2026-05-01'),
  firstPaidOn: JUNE,
  paid: 100,
  paidByOne: 95,
  agencies: 3,
  twins: [],
  blacklistedFrom: null,
  blacklistedTo: null,
  lastPaidOn: JUNE,
  ...rest,
});
const payee = (likeness: number | null, holder: string | null = 'Budi') => ({
  line: line('1'),
  holder,
  likeness,
  others: [],
  accountChangedOn: null,
});
const employee = { vendor: 'v', vendorName: 'CV Andai', personId: 'p', cooperative: false, paid: 10 };
const shared = [{ kind: 'account', last4: '1234', ofFamily: false }] as const;
const trip = (tripId: string, from: number, to: number) => ({
  tripId,
  number: tripId,
  agencyId: 'a',
  from: addDays(JUNE, from),
  to: addDays(JUNE, to),
  paid: 1_000_000,
});

const cases: Case[] = [
  rule(exactDuplicates, {
    found: { lines: twice, reversals: 0 },
    clear: { lines: twice, reversals: 1 },
    unknown: { lines: [twice[0]!, line('2', { invoice: '-' })], reversals: 0 },
  }),
  rule(
    nearDuplicates,
    {
      found: near({}),
      clear: near({ invoice: 'X-77' }),
      unknown: near({ day: null }),
    },
    { nearDays: 7 },
    { nearNumber: 0 },
    { roundAmount: 1_234_567 },
  ),
  rule(
    nearDuplicates,
    {
      found: near({ invoice: 'X-77' }, 0.9),
      clear: near({ invoice: 'X-77' }, 0.8),
      unknown: near({ vendor: null }, 0.9),
    },
    { nearDescription: 0.95 },
  ),
  rule(
    splitPurchases,
    {
      found: { lines: parts(10) },
      clear: { lines: parts(31) },
      unknown: { lines: [line('1', { day: null })] },
    },
    { splitDays: 9 },
    { splitLimits: [200_000_000] },
  ),
  rule(
    thresholdHugging,
    { found: hugging({}), clear: hugging({ above: 30 }), unknown: hugging({}, 0) },
    { huggingRatio: 16 },
    { huggingChance: 0 },
  ),
  rule(
    leadingDigits,
    { found: digits(400, false), clear: digits(100_000, true), unknown: digits(100, false) },
    { benfordFewest: { '1': 500, '2': 3_000, second: 500, '3': 3_000 } },
  ),
  peerRule(roundAmounts),
  peerRule(closedDays),
  peerRule(nightEntries),
  rule(
    brokenSequence,
    { found: numbers(12), clear: numbers(null), unknown: numbers(null, 5) },
    { sequenceFewest: 31 },
    { sequenceMissing: 0 },
  ),
  rule(
    brokenSequence,
    {
      found: numbers(null, 30, [{ days: 4, count: 1, values: [7] }]),
      clear: numbers(null, 30, [{ days: 3, count: 1, values: [] }]),
      unknown: numbers(null, 5),
    },
    { sequenceDays: 4 },
  ),
  rule(
    captiveVendor,
    { found: captive(1), clear: captive(2), unknown: captive(1, 1) },
    { captiveInvoices: 7 },
    { captiveMonths: 7 },
  ),
  rule(
    yearEnd,
    { found: december(40), clear: december(10), unknown: december(40, [0.4]) },
    { yearEndFence: 100 },
    { peersFewest: 7 },
  ),
  rule(aboveStandard, {
    found: { line: priced(120), standard: 100, standardCode: 's' },
    clear: { line: priced(100), standard: 100, standardCode: 's' },
    unknown: { line: priced(120), standard: null, standardCode: 's' },
  }),
  rule(
    outlyingPrice,
    {
      found: { line: priced(200), prices: 9, median: 100, spread: 5 },
      clear: { line: priced(105), prices: 9, median: 100, spread: 5 },
      unknown: { line: priced(200), prices: 7, median: 100, spread: 5 },
    },
    { priceDeviation: 20 },
    { priceFewest: 10 },
  ),
  // What two sides share is shared or not: where nothing is known of either, the look says so before the rule is asked.
  rule(
    shellVendor,
    {
      found: shell({}),
      clear: shell({ foundedOn: plainDate('2020-01-01') }),
      unknown: shell({ nib: null, taxValid: null, foundedOn: null }),
    },
    { shellSigns: 3 },
    { youngDays: 31 },
    { captiveShare: 0.95 },
  ),
  rule(
    payeeAccount,
    { found: payee(0.2), clear: payee(1), unknown: payee(null, null) },
    { holderLikeness: 0.1 },
  ),
  rule(
    payeeAccount,
    {
      found: { ...payee(1), accountChangedOn: addDays(JUNE, -10) },
      clear: { ...payee(1), accountChangedOn: addDays(JUNE, -15) },
      unknown: payee(null, null),
    },
    { accountDays: 9 },
  ),
  rule(impossiblePayee, {
    found: { line: line('1'), personId: 'p', endedOn: addDays(JUNE, -1), workedOn: null },
    clear: { line: line('1'), personId: 'p', endedOn: addDays(JUNE, -1), workedOn: addDays(JUNE, -1) },
    unknown: { line: line('1', { day: null }), personId: 'p', endedOn: JUNE, workedOn: null },
  }),
  rule(paidTwice, {
    found: { personId: 'p', day: JUNE, lines: [line('1'), line('2', { agencyId: 'b' })] },
    clear: { personId: 'p', day: JUNE, lines: [line('1'), line('2')] },
    unknown: { personId: 'p', day: JUNE, lines: [line('1'), line('2', { agencyId: null })] },
  }),
];

for (const { rule: of, found, clear, unknown, moved } of cases) {
  test(`${of.code} finds, clears, says what is missing; ${moved.map(([name]) => name).join(', ') || 'no threshold'} decides`, () => {
    assert.equal(found.state, 'found');
    assert.equal(clear.state, 'clear');
    assert.equal(unknown.state, 'not-computable');
    assert.ok(unknown.missing.length > 0);
    assert.deepEqual(found.missing, []);
    for (const [name, verdict] of moved) assert.notEqual(verdict.state, 'found', name);
  });
}

test('a vendor shares something with an employee or not; trips overlap or not: what is not known is seen before', () => {
  const run = (facts: Parameters<typeof vendorIsEmployee.run>[0]) =>
    vendorIsEmployee.run(facts, DEFAULT_POPULATION_THRESHOLDS).state;
  assert.equal(run({ ...employee, shared }), 'found');
  assert.equal(run({ ...employee, shared: [] }), 'clear');
  assert.equal(run({ ...employee, shared, cooperative: true }), 'clear');
  const overlap = (from: number, to: number) =>
    overlappingTravel.run(
      { personId: 'p', trips: [trip('1', 0, 3), trip('2', from, to)] },
      DEFAULT_POPULATION_THRESHOLDS,
    ).state;
  assert.equal(overlap(2, 4), 'found');
  assert.equal(overlap(3, 4), 'clear');
  assert.equal(overlap(0, 0), 'found');
});

test('a small step of a threshold of severity is told in the severity', () => {
  const severity = (changed: Partial<PopulationThresholds>) =>
    splitPurchases.run({ lines: parts(10) }, { ...DEFAULT_POPULATION_THRESHOLDS, ...changed }).severity;
  assert.equal(severity({}), 'high');
  assert.equal(severity({ splitCloseness: 0.81 }), 'low');
  const price = (priceOver: number) =>
    aboveStandard.run(
      { line: priced(111), standard: 100, standardCode: 's' },
      { ...DEFAULT_POPULATION_THRESHOLDS, priceOver },
    ).severity;
  assert.equal(price(1.1), 'high');
  assert.equal(price(1.12), 'medium');
});

test('every rule of the catalogue is proved here, once each, and can be replayed', () => {
  const seen = new Set([
    ...cases.map((each) => each.rule.code),
    vendorIsEmployee.code,
    overlappingTravel.code,
  ]);
  assert.deepEqual([...seen].toSorted(), populationRules.map((each) => each.code).toSorted());
  const provers = new Map(populationProvers());
  assert.deepEqual([...provers.keys()].toSorted(), [...seen].toSorted());
  const facts = { lines: twice, reversals: 0 };
  const replayed = provers.get('DUP-01')?.run(JSON.parse(JSON.stringify(facts)), {});
  assert.deepEqual(replayed, exactDuplicates.run(facts, DEFAULT_POPULATION_THRESHOLDS));
  assert.equal(provers.get('DUP-01')?.run(null, {}), null);
});
