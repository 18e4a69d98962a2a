import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainDate } from '../../../platform/calendar/index.ts';
import { localTime } from './local-time.ts';
import { nextStep } from './next-step.ts';
import { destinationOn, drawPrompts, momentOf } from './prompts.ts';
import { windowOf } from './window.ts';
import { isWithin } from '../actions/take-positions.ts';

const DAY = plainDate('2026-03-03');
const zone = fc.constantFrom('WIB' as const, 'WITA' as const, 'WIT' as const);
/** Draws from a list of numbers of a property, so that it can be shrunk. */
const from = (numbers: readonly number[]) => {
  let at = 0;
  return (n: number) => ((numbers[at++ % numbers.length] ?? 0) + at * 7) % n;
};

test('two whole minutes between 9 and 16 by the destination’s clock, none while another waits', () => {
  fc.assert(
    fc.property(
      zone,
      fc.array(fc.nat(), { minLength: 3 }),
      fc.integer({ min: 15, max: 120 }),
      (at, numbers, wait) => {
        const prompts = drawPrompts(DAY, at, 2, wait, 0, from(numbers));
        assert.equal(prompts.length, 2);
        for (const prompt of prompts) {
          const local = localTime(prompt.at, at);
          assert.ok(local.day === DAY && local.hour >= 9 && local.hour < 16);
          assert.equal(prompt.at % 60, 0);
          assert.equal(prompt.until - prompt.at, wait * 60);
        }
        assert.ok(prompts[1]!.at >= prompts[0]!.until);
      },
    ),
  );
});

test('whoever’s SPD comes at noon is asked in what is left; after 16 nobody is', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 24, noNaN: true }),
      fc.array(fc.nat(), { minLength: 3 }),
      (hour, numbers) => {
        const after = momentOf(DAY, hour, 'WITA');
        const prompts = drawPrompts(DAY, 'WITA', 2, 60, after, from(numbers));
        for (const prompt of prompts) assert.ok(prompt.at >= after && prompt.at < momentOf(DAY, 16, 'WITA'));
        if (hour >= 16) assert.deepEqual(prompts, []);
        if (hour < 14) assert.equal(prompts.length, 2);
      },
    ),
  );
});

test('every minute can come first', () => {
  const firsts = new Set<number>();
  for (let n = 0; n < 359; n += 1)
    firsts.add(drawPrompts(DAY, 'WIB', 1, 60, 0, () => n)[0]!.at - momentOf(DAY, 9, 'WIB'));
  assert.equal(firsts.size, 359);
});

test('the destination of a day is the one last reached', () => {
  const [a, b] = [{ code: '64.71' }, { code: '73.71' }];
  const legs = [
    { day: plainDate('2026-03-02'), to: '64.71' },
    { day: plainDate('2026-03-04'), to: '73.71' },
    { day: plainDate('2026-03-05'), to: '64.72' },
  ];
  const on = (day: string) => destinationOn(plainDate(day), [a, b], legs)?.code;
  assert.deepEqual(
    [on('2026-03-01'), on('2026-03-03'), on('2026-03-04'), on('2026-03-05')],
    ['64.71', '64.71', '73.71', '73.71'],
  );
});

test('the window that is told is the one that the door keeps', () => {
  const days = { from: plainDate('2026-03-02'), to: plainDate('2026-03-04') };
  const { from: first, until } = windowOf(days);
  assert.deepEqual(
    [first - 1, first, until - 1, until].map((at) => isWithin(days, at)),
    [false, true, true, false],
  );
  const moment = (seconds: number) => new Date(seconds * 1_000).toISOString();
  assert.equal(
    moment(first),
    '2026-03-01T12:00:00.000Z',
    'three hours before the first day begins in the east',
  );
  assert.equal(moment(until), '2026-03-04T20:00:00.000Z', 'three hours after the last one ends in the west');
});

test('one thing is due next, and nothing of whoever has nothing to do', () => {
  const trip = {
    state: 'travelling',
    status: 'under-way',
    open: true,
    due: null,
    toDay: DAY,
    enrolled: true,
    waiting: null,
    visumMissing: false,
    isLastDay: false,
  } as const;
  const steps = [
    nextStep(trip),
    nextStep({ ...trip, enrolled: false }),
    nextStep({ ...trip, waiting: 'x', visumMissing: true }),
    nextStep({ ...trip, visumMissing: true }),
    nextStep({ ...trip, isLastDay: true }),
    nextStep({ ...trip, state: 'accounting', status: 'returned' }),
    nextStep({ ...trip, state: 'indicated', status: 'returned' }),
    nextStep({ ...trip, state: 'submitted', status: 'returned' }),
  ];
  assert.deepEqual(
    steps.map((each) => each.step),
    ['none', 'enrol', 'check-in', 'visum', 'return', 'account', 'answer', 'none'],
  );
});
