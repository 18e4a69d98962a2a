import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, plainDate } from '../../../platform/calendar/index.ts';
import { figureOf, placeOf, standingOf, type Counted } from './figure.ts';
import {
  addMonths,
  asOfIn,
  endOf,
  isOver,
  lastDayOf,
  monthOf,
  monthsUntil,
  startOf,
  windowFrom,
} from './months.ts';
import { OPEN_PARTS, PARTS, SHAPES } from './parts.ts';
import { peersOf } from './peers.ts';
import { outerTable, STEP, type InnerCell } from './publish.ts';
import { rollUp, topsOf, type Unit } from './roll-up.ts';

const BAND = { bound: 20, least: 5 };
const counted = (numerator: number, denominator: number): Counted => ({
  numerator,
  denominator,
  amount: null,
});

test('a share is numerator of denominator, on the bound still within, beyond it outside', () => {
  const at = (n: number, d: number) =>
    standingOf('certificates', figureOf('certificates', counted(n, d), BAND));
  assert.deepEqual([at(2, 10), at(3, 10), at(0, 10), at(1, 4)], ['within', 'outside', 'within', 'few']);
  assert.equal(figureOf('certificates', counted(1, 3), BAND).value, 33.33);
});

test('of a score the lower side stands out', () => {
  const score = (value: number) =>
    standingOf(
      'survey',
      figureOf('survey', { numerator: null, denominator: 12, value, amount: null }, { bound: 70, least: 5 }),
    );
  assert.deepEqual([score(69.9), score(70), score(88)], ['outside', 'within', 'within']);
});

test('what is missing says why and counts for nobody', () => {
  assert.equal(figureOf('findings', null, BAND).missing, 'nothing-known');
  assert.equal(figureOf('findings', undefined, BAND).missing, 'no-cases');
  assert.equal(figureOf('survey', undefined, BAND).missing, 'not-published');
  assert.deepEqual(placeOf(['missing', 'few', 'outside', 'within', 'missing']), { outside: 1, judged: 2 });
});

test('no part weighs more than another, and what is missing or few never moves the place', () => {
  const standing = fc.constantFrom('within', 'outside', 'few', 'missing' as const);
  fc.assert(
    fc.property(
      fc.array(standing),
      fc.array(fc.constantFrom('few', 'missing' as const)),
      (known, unknown) => {
        assert.deepEqual(placeOf([...known, ...unknown]), placeOf(known));
        assert.deepEqual(placeOf(known.toReversed()), placeOf(known));
        const { outside, judged } = placeOf(known);
        assert.ok(outside <= judged && judged <= known.length);
      },
    ),
  );
});

test('a month is over only after its last day, and its figures never stand later', () => {
  const [october, november] = [plainDate('2026-10-01'), plainDate('2026-11-01')];
  assert.equal(monthOf(plainDate('2026-11-23')), november);
  assert.equal(lastDayOf(plainDate('2024-02-01')), '2024-02-29');
  assert.equal(asOfIn(november, plainDate('2026-11-23')), '2026-11-23');
  assert.equal(asOfIn(october, plainDate('2026-11-23')), '2026-10-31');
  assert.equal(isOver(october, plainDate('2026-10-31')), false);
  assert.equal(isOver(october, plainDate('2026-11-01')), true);
  assert.deepEqual(monthsUntil(november, 3), ['2026-09-01', '2026-10-01', '2026-11-01']);
  assert.equal(windowFrom(november, 12), '2025-12-01');
  assert.equal(endOf(plainDate('2026-11-30'), 'Asia/Makassar'), '2026-11-30T16:00:00Z');
});

test('windows of neighbouring days meet without a gap or an overlap, in every zone', () => {
  const days = fc.integer({ min: 0, max: 30_000 }).map((n) => addDays(plainDate('1990-01-01'), n));
  const zones = fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura' as const);
  fc.assert(
    fc.property(days, zones, (day, zone) => {
      assert.equal(endOf(day, zone), startOf(addDays(day, 1), zone));
      assert.ok(asOfIn(monthOf(day), day) <= day);
      assert.equal(addMonths(addMonths(monthOf(day), 1), -1), monthOf(day));
    }),
  );
});

test('units are counted at the top of their line, and nothing is lost or counted twice', () => {
  const units: Unit[] = [
    { id: 'dinas', parentId: null },
    { id: 'sekolah', parentId: 'dinas' },
    { id: 'kelas', parentId: 'sekolah' },
    { id: 'badan', parentId: null },
  ];
  const tops = topsOf(units);
  assert.deepEqual(
    [...tops],
    [
      ['dinas', 'dinas'],
      ['sekolah', 'dinas'],
      ['kelas', 'dinas'],
      ['badan', 'badan'],
    ],
  );
  assert.equal(rollUp(null, tops), null);
  const ids = fc.constantFrom('dinas', 'sekolah', 'kelas', 'badan', 'unknown');
  const count = fc.record({
    numerator: fc.nat(50),
    denominator: fc.nat(50),
    amount: fc.option(fc.nat(1_000)),
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(ids, count)), (rows) => {
      const told = new Map(rows);
      const sums = rollUp(told, tops)!;
      const sum = (list: Iterable<Counted>, key: 'denominator' | 'numerator' | 'amount') =>
        [...list].reduce((all, each) => all + (each[key] ?? 0), 0);
      told.delete('unknown');
      for (const key of ['denominator', 'numerator', 'amount'] as const)
        assert.equal(sum(sums.values(), key), sum(told.values(), key));
    }),
  );
});

test('a circle in the directory ends', () => {
  assert.equal(
    topsOf([
      { id: 'a', parentId: 'b' },
      { id: 'b', parentId: 'a' },
    ]).size,
    2,
  );
});

test('the middle of the peers leaves the agency itself out and is hidden where fewer than five have a figure', () => {
  const all = [1, 2, 3, 4, 5, 100].map((value, at) => ({ agencyId: `a${at}`, kind: 'dinas', value }));
  const other = { agencyId: 'b', kind: 'badan', value: 50 };
  assert.deepEqual(peersOf('a5', [...all, other], 5), { median: 3, count: 5 });
  assert.deepEqual(peersOf('a0', [...all.slice(0, 5), other], 5), { median: null, count: 4 });
  const unknown = all.map((each, at) => (at === 1 ? { ...each, value: null } : each));
  assert.deepEqual(peersOf('a5', unknown, 5), { median: null, count: 4 });
});

const inner = (numerator: number, denominator: number): InnerCell => ({
  numerator,
  denominator,
  value: denominator === 0 ? null : (numerator * 100) / denominator,
  missing: denominator === 0 ? 'no-cases' : null,
});
const cells = fc
  .tuple(fc.nat(40), fc.nat(40))
  .map(([a, b]) => ({ certificates: inner(Math.min(a, b), Math.max(a, b)) }));

test('what everybody reads rests on no count from 1 to 4: neither the cases, nor those that count, nor the rest', () => {
  fc.assert(
    fc.property(fc.array(cells, { maxLength: 12 }), (list) => {
      const rows = new Map(list.map((each, at) => [`a${at}`, each]));
      for (const [id, row] of outerTable(rows, 5)) {
        const cell = row.certificates!;
        const { numerator, denominator } = rows.get(id)!.certificates;
        if (cell.value === null) {
          assert.equal(cell.cases, null);
          continue;
        }
        assert.ok(denominator! >= 5);
        for (const count of [numerator!, denominator! - numerator!]) assert.ok(count === 0 || count >= 5);
        assert.equal(cell.value % STEP, 0);
        assert.equal(cell.cases! % 5, 0);
        assert.ok(cell.cases! <= denominator!);
      }
    }),
  );
});

test('one small cell never stands hidden alone where another could hide with it', () => {
  const rows = new Map([
    ['few', { certificates: inner(2, 20) }],
    ['next', { certificates: inner(6, 40) }],
    ['many', { certificates: inner(20, 60) }],
  ]);
  const told = [...outerTable(rows, 5)].map(([id, row]) => [
    id,
    row.certificates?.why ?? row.certificates?.value,
  ]);
  assert.deepEqual(told, [
    ['few', 'few'],
    ['next', 'few'],
    ['many', 35],
  ]);
});

test('who changes places among hidden small counts is not seen from outside', () => {
  const hidden = fc.integer({ min: 1, max: 4 });
  fc.assert(
    fc.property(fc.array(cells, { maxLength: 8 }), hidden, hidden, (list, a, b) => {
      const table = (n: number) => [
        ...outerTable(
          new Map([
            ['x', { certificates: inner(n, 30) }],
            ...list.map((each, at) => [`a${at}`, each] as const),
          ]),
          5,
        ),
      ];
      // 30 − n stays between 26 and 29: whether it is the smallest of the others may differ, the hidden one itself never shows.
      for (const n of [a, b]) assert.equal(table(n).find(([id]) => id === 'x')![1].certificates!.why, 'few');
    }),
  );
});

test('flags never leave: a flag is no finding', () => {
  assert.ok(!OPEN_PARTS.includes('flags') && OPEN_PARTS.length === PARTS.length - 1);
  const rows = new Map([['a', { flags: inner(50, 100), travel: inner(10, 100) }]]);
  assert.deepEqual(Object.keys(outerTable(rows, 5).get('a')!), ['travel']);
  assert.equal(SHAPES.flags.open, false);
});
