import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, plainDate } from '../../calendar/index.ts';
import { anyCalendar, anyDay } from '../../calendar/calendar.fixture.ts';
import { addWorkingDays, isWorkingDay, type Calendar } from '../../calendar/working-days.ts';
import { dayIn, ZONES } from '../../clock.ts';
import { isQuiet } from '../../notifications/quiet-hours.ts';
import { climbs, holdUntil, isHeld, repeats, type Climb } from './ladder.ts';
import { isUnreachable } from './reach.ts';
import { awake, groupDue, nextDigest, type Timing, type Waiting } from './timing.ts';

// Wednesday 25 November 2026 is a holiday here; 08:00 in Makassar is midnight UTC.
const calendar: Calendar = { holidays: new Set([plainDate('2026-11-25')]), years: new Set([2026]) };
const timing: Timing = {
  calendar,
  weekdays: null,
  zone: 'Asia/Makassar',
  firstWait: 10,
  interval: 4,
  digestAt: '07:30',
  quiet: { from: '20:00', to: '06:30' },
};
const local = (text: string) => `${text}:00+08:00`;
const utc = (text: string) => Temporal.Instant.from(local(text)).toString();
const group = (rest: Partial<Waiting> = {}): Waiting => ({
  severity: 'critical',
  urgent: false,
  toldAt: null,
  dueAt: null,
  ...rest,
});
const due = (now: string, rest?: Partial<Waiting>) => groupDue(timing, local(now), group(rest));

test('critical alarms wait ten minutes for each other, and four hours after the last message', () => {
  assert.equal(due('2026-11-23T10:00'), utc('2026-11-23T10:10'));
  assert.equal(due('2026-11-23T10:00', { toldAt: utc('2026-11-23T09:00') }), utc('2026-11-23T13:00'));
  assert.equal(due('2026-11-23T10:00', { toldAt: utc('2026-11-23T05:00') }), utc('2026-11-23T10:10'));
});

test('a time that was laid stays, unless something urgent joins', () => {
  const dueAt = utc('2026-11-24T06:30');
  assert.equal(due('2026-11-23T21:00', { dueAt }), dueAt);
  assert.equal(due('2026-11-23T21:00', { dueAt, urgent: true }), utc('2026-11-23T21:10'));
  assert.equal(due('2026-11-24T10:00', { dueAt, urgent: true }), dueAt);
});

test('at night and on free days critical alarms wait for the working morning, urgent ones do not', () => {
  assert.equal(due('2026-11-23T19:55'), utc('2026-11-24T06:30'));
  assert.equal(due('2026-11-23T19:49'), utc('2026-11-23T19:59'));
  assert.equal(due('2026-11-24T03:00'), utc('2026-11-24T06:30'));
  assert.equal(due('2026-11-24T22:00'), utc('2026-11-26T06:30'));
  assert.equal(due('2026-11-28T12:00'), utc('2026-11-30T06:30'));
  assert.equal(due('2026-11-28T12:00', { urgent: true }), utc('2026-11-28T12:10'));
});

test('what is not critical goes with the digest of a working morning, urgent or not', () => {
  for (const severity of ['info', 'warning'] as const) {
    assert.equal(due('2026-11-23T07:29', { severity }), utc('2026-11-23T07:30'));
    assert.equal(due('2026-11-23T07:30', { severity }), utc('2026-11-24T07:30'));
    assert.equal(due('2026-11-24T10:00', { severity, urgent: true }), utc('2026-11-26T07:30'));
  }
});

test('without quiet hours only free days are waited for', () => {
  const none = { ...timing, quiet: { from: '00:00', to: '00:00' } };
  assert.equal(awake(none, local('2026-11-23T23:00')), local('2026-11-23T23:00'));
  assert.equal(awake(none, utc('2026-11-28T12:00')), utc('2026-11-30T00:00'));
});

test('who chose days of his own week is told on these, holidays apart, and after a month in any case', () => {
  const six = { ...timing, weekdays: [1, 2, 3, 4, 5, 6] };
  assert.equal(awake(six, utc('2026-11-28T12:00')), utc('2026-11-28T12:00'), 'a Saturday of work');
  const shift = { ...timing, weekdays: [4, 5, 6, 7] };
  assert.equal(awake(shift, utc('2026-11-23T12:00')), utc('2026-11-26T06:30'));
  assert.equal(nextDigest(shift, utc('2026-11-23T12:00')), utc('2026-11-26T07:30'));
  const none = { ...timing, weekdays: [] };
  assert.ok(awake(none, utc('2026-11-23T12:00')) < utc('2026-12-30T00:00'));
});

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((each) => each.map((part) => String(part).padStart(2, '0')).join(':'));
const anyTiming = fc.record({
  calendar: anyCalendar,
  weekdays: fc.constant(null),
  zone: fc.constantFrom(...ZONES),
  firstWait: fc.constant(10),
  interval: fc.constant(4),
  digestAt: time,
  quiet: fc.record({ from: time, to: time }),
});
const anyInstant = fc.tuple(anyDay, time).map(([day, at]) => `${day}T${at}:00Z`);

test('nobody is woken: the time is a working one, not before the asked one, and itself when that was right', () => {
  fc.assert(
    fc.property(anyTiming, anyInstant, (each, at) => {
      const woken = awake(each, at);
      const free = (moment: string) =>
        !isWorkingDay(each.calendar, dayIn(each.zone, Temporal.Instant.from(moment))) ||
        isQuiet(each.quiet, moment, each.zone);
      assert.ok(!free(woken));
      const order = Temporal.Instant.compare(woken, at);
      assert.ok(free(at) ? order > 0 : order === 0);
    }),
  );
});

test('the digest comes after now, on a working day, at its time', () => {
  fc.assert(
    fc.property(anyTiming, anyInstant, (each, now) => {
      const next = Temporal.Instant.from(nextDigest(each, now)).toZonedDateTimeISO(each.zone);
      assert.ok(Temporal.Instant.compare(next.toInstant(), now) > 0);
      assert.equal(next.toPlainTime().toString({ smallestUnit: 'minute' }), each.digestAt);
      assert.ok(isWorkingDay(each.calendar, plainDate(next.toPlainDate().toString())));
    }),
  );
});

const monday = plainDate('2026-11-23');
const on = (days: number) => addDays(monday, days);
const climb = (rest: Partial<Climb> = {}): Climb => ({
  ladder: [
    { after: 1, receivers: ['agency-head'] },
    { after: 2, receivers: ['inspektur'] },
  ],
  firedOn: monday,
  rung: 0,
  rungOn: monday,
  heldUntil: null,
  ...rest,
});

test('a ladder is climbed by working days, a rung a day, and never beyond its end', () => {
  assert.deepEqual(
    [0, 1, 2, 3].map((days) => climbs(calendar, climb(), on(days), 10)),
    [false, true, true, true],
  );
  // The second rung: Wednesday is no working day.
  const second = climb({ rung: 1, rungOn: on(1) });
  assert.deepEqual(
    [1, 2, 3].map((days) => climbs(calendar, second, on(days), 10)),
    [false, false, true],
  );
  assert.equal(climbs(calendar, climb({ rung: 1, rungOn: on(7) }), on(7), 10), false);
  assert.equal(climbs(calendar, climb({ rung: 2 }), on(100), 10), false);
  const immediate = climb({ ladder: [{ after: 0, receivers: ['inspektur'] }] });
  assert.equal(climbs(calendar, immediate, monday, 10), true);
});

test('an acknowledgement holds ladder and repeats through its last day, and not a day longer', () => {
  const heldUntil = on(4);
  assert.deepEqual(
    [isHeld(heldUntil, on(4)), isHeld(heldUntil, on(5)), isHeld(null, monday)],
    [true, false, false],
  );
  assert.equal(climbs(calendar, climb({ heldUntil }), on(4), 10), false);
  assert.equal(climbs(calendar, climb({ heldUntil }), on(5), 10), true);
  const critical = { severity: 'critical' as const, heldUntil };
  assert.equal(repeats(calendar, critical, monday, on(4), 3), false);
  assert.equal(repeats(calendar, critical, monday, on(5), 3), true);
  assert.equal(holdUntil(calendar, monday, 3, null), plainDate('2026-11-27'));
  assert.equal(holdUntil(calendar, monday, 1, on(20)), on(20));
});

test('only what is critical and unacknowledged is repeated, after three working days', () => {
  const each = (severity: 'critical' | 'warning', days: number) =>
    repeats(calendar, { severity, heldUntil: null }, monday, on(days), 3);
  assert.deepEqual([each('critical', 3), each('critical', 4), each('warning', 30)], [false, true, false]);
});

test('acknowledged again and again, the next rung hears all the same once ten working days have passed', () => {
  const held = (days: number) => climb({ heldUntil: on(days + 3) });
  const first = [...Array(40).keys()].find((days) => climbs(calendar, held(days), on(days), 10));
  assert.equal(on(first!), addWorkingDays(calendar, monday, 12), 'due after one day, ten more, and then');
  const later = (days: number) => climb({ heldUntil: on(days + 3), rung: 1, rungOn: on(30) });
  assert.equal(climbs(calendar, later(35), on(35), 10), false, 'the one above has his own days');
});

test('the next rung never comes before its working days, nor while held', () => {
  fc.assert(
    fc.property(
      anyCalendar,
      anyDay,
      fc.nat(10),
      fc.nat(40),
      fc.option(fc.nat(20)),
      (each, firedOn, after, days, hold) => {
        const today = addDays(firedOn, days);
        const heldUntil = hold === null ? null : addDays(firedOn, hold);
        const ladder = [{ after, receivers: ['inspektur' as const] }];
        const due = addWorkingDays(each, firedOn, after);
        const free = heldUntil === null || today > heldUntil || today > addWorkingDays(each, due, 10);
        const expected = today >= due && free;
        assert.equal(
          climbs(each, { ladder, firedOn, rung: 0, rungOn: firedOn, heldUntil }, today, 10),
          expected,
        );
      },
    ),
  );
});

test('unreachable is who neither read it nor has a way left, after a working day', () => {
  const lost = { toldOn: plainDate('2026-11-24'), seen: false, ways: 0 };
  assert.equal(isUnreachable(calendar, lost, plainDate('2026-11-25'), 1), false);
  assert.equal(isUnreachable(calendar, lost, plainDate('2026-11-26'), 1), true);
  assert.equal(isUnreachable(calendar, { ...lost, seen: true }, plainDate('2026-11-26'), 1), false);
  assert.equal(isUnreachable(calendar, { ...lost, ways: 1 }, plainDate('2026-11-26'), 1), false);
});
