import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, plainDate } from '../../../platform/calendar/index.ts';
import { embeddedGeography } from '../../../platform/geography/facts-table.ts';
import type { DayClass } from './days.ts';
import type { Reading } from './evidence.ts';
import { areaOf } from './place.ts';
import { presenceRules, type PresenceInput } from './presence-rules.ts';
import { DEFAULT_THRESHOLDS } from './thresholds.ts';
import { at, BALIKPAPAN, BANDUNG, MONDAY, readingAt, SAMARINDA, tripOf } from './travel.fixture.ts';

const geography = embeddedGeography();
const TRIP = tripOf({
  origin: SAMARINDA.code,
  destinations: [BALIKPAPAN.code],
  from: MONDAY,
  to: plainDate('2026-03-05'),
});
const [TUE, WED, THU] = [addDays(MONDAY, 1), addDays(MONDAY, 2), addDays(MONDAY, 3)] as const;

function rules(classes: string, more: Partial<PresenceInput> = {}) {
  const trip = more.trip ?? TRIP;
  return presenceRules({
    trip,
    days: classes.split('').map((kind, index) => ({
      day: addDays(trip.from, index),
      class: kind as DayClass,
      present: 0,
      outside: 0,
      evidence: [`e${index}`],
    })),
    nights: [],
    readings: [],
    visums: [],
    area: areaOf(trip, [], geography),
    geography,
    thresholds: DEFAULT_THRESHOLDS,
    ...more,
  });
}
const told = (classes: string, more: Partial<PresenceInput> = {}) =>
  rules(classes, more).map((each) => `${each.code} ${each.class}`);
const home = (day: string, ...times: string[]) => times.map((time) => readingAt('home', day, time));

test('P01 and P05: contradicted days and open ones are never mixed', () => {
  assert.deepEqual(told('HHTH'), []);
  assert.deepEqual(told('HUKH'), ['PD-P05 unverified']);
  assert.deepEqual(told('HAAH'), ['PD-P01 contradicted']);
  const [short, open] = rules('HAUH');
  assert.deepEqual([short!.numbers['days'], short!.inputs, open!.numbers['days']], [1, ['e1'], 1]);
});

test('P02: where the day was spent, for how long at least, and how far from the destination', () => {
  const there = (time: string, regency: string | null = BANDUNG.code, more: Partial<Reading> = {}) => {
    const reading = readingAt('elsewhere', TUE, time, { regency, ...more });
    return { ...reading, fix: { ...reading.fix, ...BANDUNG } };
  };
  const numbers = (readings: Reading[]) =>
    rules('HLHH', { readings }).find((each) => each.code === 'PD-P02')!.numbers;
  const seen = [there('08:00'), there('12:00'), there('16:01'), there('17:01')];
  const { hours, km, regency } = numbers(seen);
  assert.deepEqual([regency, hours], [BANDUNG.code, 5], 'a gap of more than four hours attests nothing');
  assert.ok(Number(km) > 1_000, String(km));
  const away = [there('08:00'), there('09:00', '32.04'), there('10:00')];
  assert.equal(numbers(away)['hours'], 0, 'somewhere else in between');
  assert.equal(numbers([...home(TUE, '06:00', '07:00', '08:00'), ...seen])['regency'], BANDUNG.code);
});

test('P03: at the place of duty until a later day', () => {
  const gone = (day: string) => ({
    readings: [...home(MONDAY, '09:00'), readingAt('under-way', day, '09:00')],
  });
  assert.ok(told('AAHH', gone(WED)).includes('PD-P03 contradicted'));
  assert.ok(!told('AUHH', gone(WED)).includes('PD-P03 contradicted'));
  assert.ok(!told('AHHH', gone(MONDAY)).includes('PD-P03 contradicted'));
  assert.ok(!told('AAAA', { readings: home(MONDAY, '09:00') }).includes('PD-P03 contradicted'));
});

test('P04: home before the last day; the day of coming home may be one that nothing shows', () => {
  const readings = [...home(TUE, '21:00'), ...home(WED, '08:00', '09:00'), ...home(THU, '08:00')];
  const early = (classes: string, own = readings) =>
    rules(classes, { readings: own }).find((each) => each.code === 'PD-P04')?.numbers;
  assert.deepEqual(early('HHAA'), { planned: THU, real: TUE, days: 2 });
  assert.deepEqual(early('HHUA'), { planned: THU, real: TUE, days: 1 });
  assert.equal(early('HHAU'), undefined);
  assert.equal(early('HHHH'), undefined);
  assert.equal(early('HUUA'), undefined);
  assert.equal(early('HHAA', home(WED, '08:00', '08:29')), undefined, 'two fixes half an hour apart');
  assert.deepEqual(early('HHAA', home(WED, '08:00', '08:30'))?.['days'], 2);
});

test('P06: each night that is contradicted', () => {
  const night = (state: 'contradicted' | 'unverified' | 'supported') => ({
    nights: [{ night: MONDAY, state, evidence: ['e'] }],
  });
  assert.deepEqual(told('HHHH', night('contradicted')), ['PD-P06 contradicted']);
  assert.deepEqual(told('HHHH', night('unverified')), []);
});

const HOST = { latitude: -0.5, longitude: 117.15 };
const IN_CITY = tripOf({
  origin: SAMARINDA.code,
  destinations: [SAMARINDA.code],
  from: MONDAY,
  to: MONDAY,
  hosts: [HOST],
});
const KM = 1 / 111.195;
const near = (time: string, km: number, more: Partial<Reading> = {}) => {
  const reading = readingAt('there', MONDAY, time, more);
  return {
    ...reading,
    fix: { ...reading.fix, latitude: HOST.latitude + km * KM, longitude: HOST.longitude },
  };
};
const visum = (time: string) => ({ id: 'visum', at: at(MONDAY, time), day: MONDAY });

test('P07: a journey within the city of less than eight hours, only where positions before and after leave no room', () => {
  const day = (readings: Reading[], visums = [visum('10:00')]) =>
    told('H', { trip: IN_CITY, readings, visums });
  assert.deepEqual(day([]), ['PD-P07 unverified']);
  assert.deepEqual(day([], [visum('08:00'), visum('16:00')]), []);
  assert.deepEqual(day([near('08:00', 0.4), near('16:00', 0.4)], []), [], 'positions at the host count too');
  assert.deepEqual(day([near('09:00', 4), near('16:54', 4)]), ['PD-P07 contradicted']);
  assert.deepEqual(day([near('09:00', 4), near('17:00', 4)]), ['PD-P07 unverified']);
  assert.deepEqual(day([near('09:00', 4)]), ['PD-P07 unverified']);
  assert.deepEqual(
    day([near('09:00', 2.4), near('16:54', 2.4)]),
    ['PD-P07 unverified'],
    'lunch round the corner',
  );
  assert.deepEqual(day([near('09:00', 4, { mayAccuse: false }), near('16:54', 4)]), ['PD-P07 unverified']);
  assert.deepEqual(
    told('HHHH', { visums: [visum('10:00')] }),
    [],
    'a journey to another city is paid by the day',
  );
});

test('P08: no visum, and no position within 500 m of a host, or within its own error', () => {
  const trip = { ...IN_CITY, destinations: [BALIKPAPAN.code] };
  const day = (readings: Reading[], visums: PresenceInput['visums'] = []) =>
    told('H', { trip, readings, visums });
  assert.deepEqual(day([]), ['PD-P08 unverified']);
  assert.deepEqual(day([near('10:00', 0.49)]), []);
  assert.deepEqual(day([near('10:00', 0.51)]), ['PD-P08 unverified']);
  assert.deepEqual(day([near('10:00', 0.8, { radius: 0.9 })]), []);
  assert.deepEqual(day([near('10:00', 0.1, { weight: 0 })]), ['PD-P08 unverified']);
  assert.deepEqual(day([], [visum('10:00')]), []);
  assert.deepEqual(
    told('H', { trip: { ...trip, hosts: [] } }),
    [],
    'of a host whose place nobody knows nothing is said',
  );
});
