import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TimeZoneName } from '../../../../../platform/geography/geography.ts';
import { legBody, legValues, moment, newLeg, onTheWall, optionOf } from './leg-values.ts';

const ZONES: Record<string, TimeZoneName> = { '64.72': 'WITA', '31.71': 'WIB', '91.71': 'WIT' };
const places = { name: (code: string) => `Kota ${code}`, zone: (code: string) => ZONES[code]! };

test('times are those of the clock where one leaves and where one arrives', () => {
  const values = {
    ...newLeg('2026-03-02', optionOf('64.72', places), optionOf('31.71', places)),
    mode: 'air' as const,
    departsAt: '08:00',
    arrivesAt: '09:10',
    terminals: [null, optionOf('91.71', places)],
  };
  const body = legBody(values, places);
  assert.equal(body.departsAt, '2026-03-02T08:00:00+08:00');
  assert.equal(body.arrivesAt, '2026-03-02T09:10:00+07:00');
  assert.deepEqual(body.terminals, ['91.71']);
  assert.equal(Date.parse(body.arrivesAt!) - Date.parse(body.departsAt!), 130 * 60_000);
});

test('what the server keeps comes back into the same fields, also across midnight', () => {
  const leg = {
    id: 'a',
    version: 1,
    day: '2026-03-02' as never,
    mode: 'sea' as const,
    fromCode: '31.71',
    toCode: '91.71',
    terminals: [],
    departsAt: '2026-03-02T15:00:00.000Z',
    arrivesAt: '2026-03-04T20:30:00.000Z',
    carrier: null,
    serviceNumber: 'KM 7',
    changeReason: null,
  };
  const values = legValues(leg, places);
  assert.deepEqual(
    [values.departsAt, values.arrivesDay, values.arrivesAt, values.carrier],
    ['22:00', '2026-03-05', '05:30', ''],
  );
  const body = legBody(values, places);
  assert.equal(Date.parse(body.departsAt!), Date.parse(leg.departsAt));
  assert.equal(Date.parse(body.arrivesAt!), Date.parse(leg.arrivesAt));
});

test('an empty time and a place not chosen are sent as such', () => {
  const body = legBody({ ...newLeg('2026-03-02'), departsAt: '08:00' }, places);
  assert.deepEqual([body.fromCode, body.toCode, body.departsAt, body.arrivesAt], ['', '', null, null]);
});

test('a moment and the clock on the wall are each other’s inverse in every zone', () => {
  for (const zone of ['WIB', 'WITA', 'WIT'] as const)
    assert.deepEqual(onTheWall(moment('2026-12-31', '23:59', zone), zone), {
      day: '2026-12-31',
      time: '23:59',
    });
});
