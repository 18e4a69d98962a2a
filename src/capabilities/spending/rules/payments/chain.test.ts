import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  HOLDER,
  holderOf,
  INVOICED,
  nextStanding,
  PAYMENT_STATES,
  REJECT_REASONS,
  type PaymentEvent,
  type PaymentStanding,
  type RejectReason,
} from './chain.ts';

const REASONS = Object.keys(REJECT_REASONS) as RejectReason[];
const step = (from: PaymentStanding, ...events: PaymentEvent[]) =>
  events.reduce<PaymentStanding | null>(
    (now, event) => (now === null ? null : nextStanding(now, event)),
    from,
  );

test('nobody sends it back: each state once, the ball with one party at a time, none at the end', () => {
  const way = PAYMENT_STATES.slice(1).map((to): PaymentEvent => ({ kind: 'advance', to }));
  const end = step(INVOICED, ...way);
  assert.deepEqual([end?.state, end?.rework], ['transferred', 0]);
  assert.equal(holderOf(end!), null);
});

test('an invoice sent back lies with the vendor until it comes again', () => {
  const back = step(INVOICED, { kind: 'reject', reason: 'incomplete-papers' })!;
  assert.equal(holderOf(back), 'vendor');
  assert.equal(nextStanding(back, { kind: 'advance', to: 'checked' }), null);
  assert.equal(holderOf(step(back, { kind: 'resubmit' })!), 'commitment-officer');
});

test('a request sent back lies with who wrote it, and each time counts', () => {
  const submitted = step(
    INVOICED,
    { kind: 'advance', to: 'checked' },
    { kind: 'advance', to: 'spp-drafted' },
    { kind: 'advance', to: 'spp-submitted' },
  )!;
  const back = step(submitted, { kind: 'reject', reason: 'tax-number' })!;
  assert.deepEqual([back.state, holderOf(back), back.rework], ['spp-drafted', 'treasurer', 1]);
  const twice = step(
    back,
    { kind: 'advance', to: 'spp-submitted' },
    { kind: 'reject', reason: 'signature' },
  )!;
  assert.deepEqual([twice.rework, twice.lastReason], [2, 'signature']);
});

test('no state is skipped, and what nobody verifies is not sent back', () => {
  assert.equal(step(INVOICED, { kind: 'advance', to: 'spp-drafted' }), null);
  assert.equal(
    nextStanding({ ...INVOICED, state: 'sp2d-issued' }, { kind: 'reject', reason: 'signature' }),
    null,
  );
  assert.equal(
    nextStanding({ ...INVOICED, state: 'transferred' }, { kind: 'reject', reason: 'signature' }),
    null,
  );
});

test('whatever happens in whatever order, the ball lies with exactly one party until the money has arrived', () => {
  const anyEvent: fc.Arbitrary<PaymentEvent> = fc.oneof(
    fc.constantFrom(...PAYMENT_STATES).map((to): PaymentEvent => ({ kind: 'advance', to })),
    fc.constantFrom(...REASONS).map((reason): PaymentEvent => ({ kind: 'reject', reason })),
    fc.constant<PaymentEvent>({ kind: 'resubmit' }),
  );
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
      let standing = INVOICED;
      for (const event of events) {
        const next = nextStanding(standing, event);
        if (next === null) continue;
        assert.ok(next.rework === standing.rework + (event.kind === 'reject' ? 1 : 0));
        standing = next;
      }
      assert.equal(holderOf(standing) === null, standing.state === 'transferred');
      assert.equal(HOLDER.transferred, null);
    }),
  );
});
