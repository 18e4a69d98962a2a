import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainDate, type PlainDate } from '../../../platform/calendar/index.ts';
import type { Leg } from './case.ts';
import { classifyDays, deciding } from './days.ts';
import type { Reading } from './evidence.ts';
import type { PaperSigns } from './papers.ts';
import { DEFAULT_THRESHOLDS } from './thresholds.ts';
import { at, BALIKPAPAN, readingAt, SAMARINDA, tripOf } from './travel.fixture.ts';

const [MON, TUE, WED] = [plainDate('2026-03-02'), plainDate('2026-03-03'), plainDate('2026-03-04')] as const;
const TRIP = tripOf({ origin: SAMARINDA.code, destinations: [BALIKPAPAN.code], from: MON, to: WED });
const NO_PAPERS: PaperSigns = { signs: [], visums: [], tickets: [] };
const legOn = (day: PlainDate): Leg => ({
  day,
  mode: 'road',
  terminals: [],
  departs: null,
  arrives: null,
});

const classes = (
  readings: readonly Reading[],
  papers: Partial<PaperSigns> = {},
  trip: Partial<typeof TRIP> = {},
  terminals: readonly string[] = [],
) =>
  classifyDays({
    trip: { ...TRIP, ...trip },
    readings: readings.toSorted((a, b) => a.at - b.at),
    papers: { ...NO_PAPERS, ...papers },
    terminals: new Set(terminals),
    thresholds: DEFAULT_THRESHOLDS,
  })
    .map((each) => each.class)
    .join('');
const on = (where: Parameters<typeof readingAt>[0], day: string, ...times: string[]) =>
  times.map((time) => readingAt(where, day, time));
const sign = (day: PlainDate, weight: number) => ({ signs: [{ id: 'paper', day, weight }] });

test('H: two fixes of 0.7, or one signed one', () => {
  assert.equal(classes(on('there', TUE, '09:00', '10:00')), 'UHU');
  assert.equal(classes(on('there', TUE, '09:00', '09:20')), 'UUU', 'within half an hour they are one');
  assert.equal(classes([readingAt('there', TUE, '09:00', { weight: 0.95 })]), 'UHU');
  assert.equal(
    classes(on('unknown', TUE, '09:00', '10:00', '11:00')),
    'UUU',
    'half the weight where nothing is known',
  );
  assert.equal(classes(on('there', TUE, '09:00'), sign(TUE, 0.7)), 'UHU');
});

test('L and A on a day between: three fixes of 0.7 or one of 0.95, and less than half a chance of presence', () => {
  for (const [where, kind] of [
    ['elsewhere', 'L'],
    ['home', 'A'],
  ] as const) {
    const three = on(where, TUE, '09:00', '12:00', '15:00');
    assert.equal(classes(three), `U${kind}U`);
    assert.equal(classes(three.slice(1)), 'UUU');
    assert.equal(classes([readingAt(where, TUE, '09:00', { weight: 0.95 })]), `U${kind}U`);
    assert.equal(classes(three, sign(TUE, 0.4)), `U${kind}U`);
    assert.equal(classes(three, sign(TUE, 0.5)), 'UUU', 'a boarding pass is half a chance');
    assert.equal(classes(three.map((each) => ({ ...each, mayAccuse: false }))), 'UUU');
    assert.equal(classes(three, sign(TUE, 0.95)), 'UKU');
  }
});

test('of a contradicted day two positions are named and no more, however many there are', () => {
  const many = on('elsewhere', TUE, '08:00', '10:00', '12:00', '14:00', '16:00');
  const days = classifyDays({
    trip: TRIP,
    readings: many,
    papers: NO_PAPERS,
    terminals: new Set(),
    thresholds: DEFAULT_THRESHOLDS,
  });
  assert.deepEqual([days[1]!.class, days[1]!.evidence.length], ['L', 2]);
  assert.deepEqual(
    deciding(many),
    many.slice(0, 2).map((each) => each.fix.id),
  );
});

test('a day between that was partly at home and partly elsewhere is still not one at the destination', () => {
  assert.equal(classes([...on('home', TUE, '08:00', '10:00'), ...on('elsewhere', TUE, '15:00')]), 'ULU');
});

test('first day: contradicted only by a night still at home, and never against a ticket', () => {
  const night = [
    ...on('home', MON, '09:00', '12:00', '15:00', '19:00'),
    ...on('home', TUE, '07:00', '08:00'),
  ];
  assert.equal(classes(night), 'AUU');
  assert.equal(classes(night.slice(0, -1)), 'UUU', 'leaving late in the evening is no fraud');
  assert.equal(classes(night, { tickets: [{ id: 'pass', day: MON }] }), 'TUU');
  assert.equal(classes(night, sign(MON, 0.5)), 'UUU');
});

test('last day: contradicted only by a night at home already and one more fix there', () => {
  const night = [...on('home', TUE, '17:00', '20:00'), ...on('home', WED, '08:00')];
  assert.equal(classes(night), 'UUU');
  assert.equal(classes([...night, ...on('home', WED, '10:00')]), 'UUA');
  assert.equal(
    classes(on('home', WED, '06:30', '09:00', '12:00', '18:00')),
    'UUU',
    'home early on the last day',
  );
  assert.equal(
    classes([...night, ...on('home', WED, '10:00')], { tickets: [{ id: 'pass', day: WED }] }),
    'UUT',
  );
});

test('T: on the first, the last and a leg’s day by a ticket, by both ends of the way, or by a terminal', () => {
  const way = (day: string) => [...on('home', day, '07:00'), ...on('under-way', day, '12:00')];
  const ticket = (day: PlainDate) => ({ tickets: [{ id: 'pass', day }] });
  assert.equal(classes([...way(MON), ...way(WED)]), 'TUT');
  assert.equal(classes(way(TUE)), 'UUU');
  assert.equal(classes(way(TUE), {}, { legs: [legOn(TUE)] }), 'UTU');
  assert.equal(classes([], ticket(MON)), 'TUU');
  assert.equal(classes([], ticket(TUE)), 'UUU');
  assert.equal(classes([], ticket(TUE), { legs: [legOn(TUE)] }), 'UTU');
  const waiting = readingAt('under-way', MON, '09:00', { regency: '64.71' });
  assert.equal(classes([waiting], {}, {}, ['64.71']), 'TUU');
  assert.equal(classes([waiting], {}, {}, ['36.71']), 'UUU');
  assert.equal(classes([{ ...waiting, weight: 0.4 }], {}, {}, ['64.71']), 'UUU');
});

test('K: both shown for sure on a day between; on a travel day that is the journey itself', () => {
  const both = (day: string) => [
    ...on('home', day, '06:00', '07:00', '08:00'),
    ...on('there', day, '12:00', '14:00', '16:00'),
  ];
  assert.equal(classes([...both(MON), ...both(TUE), ...both(WED)]), 'TKT');
  assert.equal(classes(both(TUE), {}, { legs: [legOn(TUE)] }), 'UTU');
  // The visit at the host is the other end as well.
  const visit = { ...sign(MON, 0.95), visums: [{ id: 'visum', at: at(MON, '14:00'), day: MON }] };
  assert.equal(classes(on('home', MON, '06:00', '07:00', '08:00'), visit), 'TUU');
  assert.equal(classes(on('elsewhere', MON, '06:00', '07:00', '08:00'), visit), 'KUU');
});

test('a trip of one day has no night: home has to be shown through its working hours without a gap', () => {
  const day = { from: TUE, to: TUE };
  const hourly = ['08', '09', '10', '11', '12', '13', '14', '15', '16', '17'].map((hour) => `${hour}:00`);
  assert.equal(classes(on('home', TUE, ...hourly), {}, day), 'A');
  assert.equal(classes(on('home', TUE, ...hourly.filter((time) => !/^1[01]/.test(time))), {}, day), 'U');
  assert.equal(classes(on('home', TUE, '10:00', '12:00', '14:00', '15:00'), {}, day), 'A');
  assert.equal(classes(on('home', TUE, '10:06', '12:00', '14:00', '15:00'), {}, day), 'U');
});

test('nobody is accused by less than two fixes, and more signs of presence never make it worse', () => {
  const reading = fc
    .record({
      where: fc.constantFrom('home', 'elsewhere', 'under-way', 'unknown', 'there'),
      day: fc.constantFrom('2026-03-02', '2026-03-03', '2026-03-04'),
      hour: fc.integer({ min: 0, max: 23 }),
      weight: fc.constantFrom(0.2, 0.4, 0.7),
    } as const)
    .map(({ where, day, hour, weight }) =>
      readingAt(where, day, `${String(hour).padStart(2, '0')}:00`, { weight, mayAccuse: weight >= 0.7 }),
    );
  const against = (text: string) => text.split('').filter((kind) => 'LA'.includes(kind)).length;
  fc.assert(
    fc.property(fc.array(reading, { maxLength: 14 }), reading, (readings, more) => {
      const found = classes(readings);
      if (readings.filter((each) => each.mayAccuse && each.outside).length < 2)
        assert.equal(against(found), 0);
      const there = {
        ...more,
        inside: 'yes',
        outside: false,
        atOrigin: false,
        leftOrigin: true,
        underWay: true,
      } as const;
      assert.ok(against(classes([...readings, there])) <= against(found));
    }),
    { numRuns: 400 },
  );
});
