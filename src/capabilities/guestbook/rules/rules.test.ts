import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, plainDate } from '../../../platform/calendar/index.ts';
import { canBeLookedFor, hostWords, onlyOne } from './host.ts';
import { believedArrival, closingAt, endsByItselfAt, isHour, standingOf } from './hours.ts';
import { forgottenBefore } from './retention.ts';
import { isSignature } from './signature.ts';

const DAY = plainDate('2026-11-23');
const stay = (arrivedAt: string) => ({ arrivedAt, day: DAY, leftAt: null, closes: '16:00' });

test('a place closes by the clock of its own zone', () => {
  assert.equal(closingAt(DAY, '16:00', 'Asia/Jakarta').toString(), '2026-11-23T09:00:00Z');
  assert.equal(closingAt(DAY, '16:00', 'Asia/Makassar').toString(), '2026-11-23T08:00:00Z');
  assert.equal(closingAt(DAY, '16:00', 'Asia/Jayapura').toString(), '2026-11-23T07:00:00Z');
  assert.equal(
    closingAt(DAY, '07:30', 'Asia/Jayapura').toString(),
    '2026-11-22T22:30:00Z',
    'the day before in UTC',
  );
});

test('a visitor is inside until closing, late after it, gone once noted', () => {
  const at = stay('2026-11-23T02:00:00Z');
  assert.equal(standingOf(at, 'Asia/Makassar', '2026-11-23T08:00:00Z'), 'inside');
  assert.equal(standingOf(at, 'Asia/Makassar', '2026-11-23T08:00:00.001Z'), 'late');
  assert.equal(
    standingOf(at, 'Asia/Jakarta', '2026-11-23T08:30:00Z'),
    'inside',
    'an hour later further west',
  );
  assert.equal(
    standingOf({ ...at, leftAt: '2026-11-23T03:00:00Z' }, 'Asia/Makassar', '2026-11-23T12:00:00Z'),
    'left',
  );
});

test('a visit ends by itself some time after closing, and who came after closing has as long', () => {
  const end = (arrivedAt: string) => endsByItselfAt(stay(arrivedAt), 'Asia/Makassar', 60).toString();
  assert.equal(end('2026-11-23T02:00:00Z'), '2026-11-23T09:00:00Z');
  assert.equal(end('2026-11-23T11:00:00Z'), '2026-11-23T12:00:00Z');
});

test('no visit ends by itself before its visitor came', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 86_399 }),
      fc.integer({ min: 0, max: 23 }),
      fc.integer({ min: 0, max: 720 }),
      (second, hour, grace) => {
        const arrived = Temporal.Instant.from('2026-11-22T16:00:00Z').add({ seconds: second });
        const closes = `${String(hour).padStart(2, '0')}:00`;
        const end = endsByItselfAt({ ...stay(arrived.toString()), closes }, 'Asia/Makassar', grace);
        assert.ok(Temporal.Instant.compare(end, arrived) >= 0);
      },
    ),
  );
});

test('the time that a device says is believed within some days only, never from the future', () => {
  const now = '2026-11-23T02:00:00Z';
  assert.equal(believedArrival('2026-11-22T23:15:00.250Z', now, 3), '2026-11-22T23:15:00.25Z');
  for (const wrong of [
    '',
    'kemarin',
    '2026-11-23T02:00:01Z',
    '2026-11-20T01:59:59Z',
    '1970-01-01T00:00:00Z',
  ]) {
    assert.equal(believedArrival(wrong, now, 3), now, wrong);
  }
});

test('hours are of the clock', () => {
  assert.ok(['00:00', '07:30', '23:59'].every(isHour));
  assert.ok(!['24:00', '7:30', '07:60', '07.30', ''].some(isHour));
});

test('a visit is forgotten when its days are over, not a day before', () => {
  const before = forgottenBefore(DAY, 90);
  assert.equal(before, '2026-08-25');
  assert.ok(!(addDays(DAY, -90) < before) && addDays(DAY, -91) < before);
});

test('a signature is strokes within its field and nothing else', () => {
  assert.ok(isSignature('M10 20L30 40L600 200M5 5L6 6'));
  for (const wrong of [
    'M10 20',
    'M10 20L30',
    'M601 20L30 40',
    'M1 1L2 201',
    'M1 1L2 2"/><script>',
    'M1 1L2 2 ',
    'M-1 1L2 2',
    `M1 1${'L2 2'.repeat(4_000)}`,
  ]) {
    assert.ok(!isSignature(wrong), wrong.slice(0, 30));
  }
});

test('a name is looked for without what people say before and write behind it', () => {
  assert.equal(hostWords('Bapak Dr. Johan Noor, S.E., M.Si.'), 'Johan Noor');
  assert.equal(hostWords('  bu  Wulan'), 'Wulan');
  assert.equal(hostWords('Pak'), 'Pak');
  assert.ok(!canBeLookedFor('ya') && !canBeLookedFor('12345') && canBeLookedFor('Noor'));
  assert.equal(onlyOne(['a']), 'a');
  assert.equal(onlyOne(['a', 'b']), null);
  assert.equal(onlyOne([]), null);
});
