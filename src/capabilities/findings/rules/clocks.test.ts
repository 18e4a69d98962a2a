import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anyCalendar, anyDay } from '../../../platform/calendar/calendar.fixture.ts';
import { addDays, daysBetween, plainDate } from '../../../platform/calendar/index.ts';
import { ageBand, clocksOf, overdueDays } from './clocks.ts';

const DAYS = { followUp: 60, review: 30 };
const anyInterval = fc
  .tuple(anyDay, fc.nat(60))
  .map(([from, length]) => ({ from, to: addDays(from, length) }));

test('clocks are pure: same dates, calendar and suspensions, same answer, whatever the order of suspensions', () => {
  fc.assert(
    fc.property(
      anyCalendar,
      anyDay,
      fc.array(anyInterval, { maxLength: 5 }),
      (calendar, receivedOn, suspensions) => {
        const facts = { receivedOn, suspensions, forwardedOn: receivedOn };
        const once = clocksOf(facts, DAYS, calendar);
        assert.deepEqual(clocksOf({ ...facts, suspensions: suspensions.toReversed() }, DAYS, calendar), once);
        assert.ok(daysBetween(receivedOn, once.followUp!.due) >= 60);
        assert.ok(daysBetween(receivedOn, once.review!.due) >= 30);
      },
    ),
  );
});

test('the clock begins with the receipt: a report that nobody received has no due day', () => {
  const calendar = { holidays: new Set<never>(), years: new Set([2026]) };
  const none = clocksOf({ receivedOn: null, suspensions: [], forwardedOn: null }, DAYS, calendar);
  assert.deepEqual(none, { followUp: null, review: null });
  const received = clocksOf(
    { receivedOn: plainDate('2026-03-02'), suspensions: [], forwardedOn: null },
    DAYS,
    calendar,
  );
  assert.deepEqual(received.followUp, { due: '2026-05-01', provisional: false });
});

test('nobody is late while the inspectorate or the issuer has the answer, nor when it is closed', () => {
  const due = plainDate('2026-05-01');
  const today = plainDate('2026-05-11');
  assert.equal(overdueDays({ status: 'BT', step: 'open' }, due, today), 10);
  assert.equal(overdueDays({ status: 'BS', step: 'returned' }, due, today), 10);
  assert.equal(overdueDays({ status: 'BT', step: 'open' }, due, due), 0);
  assert.equal(overdueDays({ status: 'BT', step: 'open' }, null, today), 0);
  for (const step of ['submitted', 'reviewing', 'closed'] as const)
    assert.equal(overdueDays({ status: 'BS', step }, due, today), 0);
});

test('ages fall into bands without gap', () => {
  assert.deepEqual([0, 1, 30, 31, 90, 91, 365, 366].map(ageBand), [
    'running',
    'to30',
    'to30',
    'to90',
    'to90',
    'to365',
    'to365',
    'beyond',
  ]);
});
