import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDate } from '../../../../../platform/calendar/index.ts';
import type { Payment, PaymentEventRow } from '../../../contract/payments.ts';
import { chainSteps } from './chain-steps.ts';

const EVENT: PaymentEventRow = {
  seq: 1,
  kind: 'begin',
  activity: 'invoiced',
  holder: 'commitment-officer',
  party: 'commitment-officer',
  docDate: plainDate('2026-11-02'),
  recordedAt: '2026-11-02T01:00:00Z',
  reason: null,
  reasonText: null,
  source: 'entry',
  lateDays: 0,
  mark: null,
  hours: null,
  limitHours: null,
  chargedTo: null,
  disputed: false,
  hash: '',
};
const clock = (heldHours: number | null, limitHours: number | null) => ({
  since: '2026-11-05T01:00:00Z',
  knownUntil: null,
  heldHours,
  limitHours,
  percent: null,
  hoursOfDay: 7.5,
});
type Chain = Pick<Payment, 'events' | 'state' | 'holder' | 'clock' | 'cancelled'>;
const payment = (some: Partial<Chain>): Chain => ({
  events: [EVENT],
  state: 'invoiced',
  holder: 'commitment-officer',
  clock: clock(3, 15),
  cancelled: false,
  ...some,
});
const marks = (of: Chain) => chainSteps(of).map((each) => each.mark);

test('the line is straight up to where the ball lies, and ahead beyond', () => {
  const events = [
    { ...EVENT, hours: 4, limitHours: 15 },
    { ...EVENT, seq: 2, activity: 'checked' as const },
  ];
  const steps = chainSteps(payment({ events, state: 'checked', holder: 'technical-officer' }));
  assert.deepEqual(
    steps.map((each) => each.mark),
    ['done', 'current', ...Array(7).fill('ahead')],
  );
  assert.deepEqual([steps[0]!.hours, steps[1]!.hours, steps[2]!.hours], [4, 3, null]);
});

test('a step bends where the ball lay beyond its limit, also where it still lies there', () => {
  const events = [
    { ...EVENT, hours: 16, limitHours: 15 },
    { ...EVENT, seq: 2, activity: 'checked' as const },
  ];
  assert.deepEqual(marks(payment({ events, state: 'checked', clock: clock(8, 7.5) })).slice(0, 2), [
    'bent',
    'bent',
  ]);
  assert.equal(marks(payment({ clock: clock(15, 15) }))[0], 'current', 'on the limit is not beyond it');
});

test('what was sent back bends at the state to which it came back; each visit has the whole limit', () => {
  const events: PaymentEventRow[] = [
    { ...EVENT, activity: 'spp-drafted', kind: 'begin', hours: 14, limitHours: 15 },
    { ...EVENT, seq: 2, activity: 'spp-submitted', kind: 'advance', hours: 2 },
    { ...EVENT, seq: 3, activity: 'spp-drafted', kind: 'reject' },
  ];
  const steps = chainSteps(payment({ events, state: 'spp-drafted', holder: 'treasurer' }));
  assert.equal(steps[0]!.state, 'spp-drafted', 'money of the treasurer begins on his desk');
  assert.deepEqual([steps[0]!.mark, steps[0]!.rework], ['bent', 1]);
  const { hours, limit, visits, total } = steps[0]!;
  assert.deepEqual([hours, limit, visits, total], [14, 15, 2, 17], 'two visits of 14 and 3 are not 17 of 15');
});

test('an invoice that was sent back lies with the vendor', () => {
  const events = [EVENT, { ...EVENT, seq: 2, kind: 'reject' as const, holder: 'vendor' as const }];
  assert.equal(chainSteps(payment({ events, holder: 'vendor' }))[0]!.party, 'vendor');
});

test('the end holds nobody, and hours that nobody can compute are not zero', () => {
  const events = [{ ...EVENT, activity: 'transferred' as const }];
  const steps = chainSteps(payment({ events, state: 'transferred', holder: null, clock: null }));
  assert.deepEqual([steps.at(-1)!.mark, steps.at(-1)!.party, steps.at(-1)!.hours], ['done', null, null]);
  assert.equal(chainSteps(payment({ clock: clock(null, 15) }))[0]!.hours, null);
});
