import type { StepState } from '../../../../../../web/ui/garis.tsx';
import type { Payment } from '../../../contract/payments.ts';
import { HOLDER, PAYMENT_STATES, type Party, type PaymentState } from '../../../rules/payments/chain.ts';

export interface ChainStep {
  state: PaymentState;
  mark: StepState;
  /** with whom it lies, or lay, in this state; null at the end */
  party: Party | null;
  /** ISO 8601: when it came here first; null also where it was sent back from here */
  at: string | null;
  /** working hours that it lay here, all its visits together; null: not computable, or it was never here */
  hours: number | null;
  limit: number | null;
  /** times that it came back to this state */
  rework: number;
}

type Chain = Pick<Payment, 'events' | 'state' | 'holder' | 'clock' | 'cancelled'>;

/**
 * The chain from the state in which this payment began, each with the office that holds it and for how long. A step bends where one of its visits
 * was longer than its limit, or where it was sent back.
 */
export function chainSteps(payment: Chain): ChainStep[] {
  const first = payment.events[0]?.activity ?? payment.state;
  const now = PAYMENT_STATES.indexOf(payment.state);
  return PAYMENT_STATES.slice(PAYMENT_STATES.indexOf(first)).map((state) => {
    const visits = payment.events.filter((each) => each.activity === state && each.kind !== 'receipt');
    const place = PAYMENT_STATES.indexOf(state);
    const isNow = place === now;
    const open = isNow && payment.holder !== null ? payment.clock : null;
    const known = visits.flatMap((each) => (each.hours === null ? [] : [each.hours]));
    const hours = [...known, ...(open?.heldHours != null && !hasOpenHours(visits) ? [open.heldHours] : [])];
    const limit = open?.limitHours ?? visits.findLast((each) => each.limitHours !== null)?.limitHours ?? null;
    const over =
      visits.some(
        (each) => each.limitHours !== null && each.hours !== null && each.hours > each.limitHours,
      ) ||
      (open?.heldHours != null && open.limitHours !== null && open.heldHours > open.limitHours);
    const rework = visits.filter((each) => each.kind === 'reject').length;
    const passed = place < now || (isNow && payment.holder === null);
    return {
      state,
      mark: (over || rework > 0) && place <= now ? 'bent' : passed ? 'done' : isNow ? 'current' : 'ahead',
      party: isNow ? payment.holder : HOLDER[state],
      at: place > now ? null : (visits[0]?.recordedAt ?? null),
      hours: place > now || hours.length === 0 ? null : sum(hours),
      limit,
      rework,
    };
  });
}

/** The server may say the hours of the interval that still runs with its event. */
function hasOpenHours(visits: readonly { hours: number | null }[]): boolean {
  return visits.at(-1)?.hours != null;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0);
}
