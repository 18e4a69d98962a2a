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
  /** its longest visit, in working hours, and what that one was allowed: each visit has the whole limit; null: not computable, or never here */
  hours: number | null;
  limit: number | null;
  /** visits whose hours are known, and their working hours together */
  visits: number;
  total: number;
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
    const stays = [
      ...visits.flatMap(({ hours, limitHours }) =>
        hours === null ? [] : [{ hours, limit: limitHours ?? open?.limitHours ?? null }],
      ),
      ...(open?.heldHours != null && !hasOpenHours(visits)
        ? [{ hours: open.heldHours, limit: open.limitHours }]
        : []),
    ];
    const longest = stays.toSorted((a, b) => beyond(b) - beyond(a) || b.hours - a.hours)[0];
    const over = longest !== undefined && beyond(longest) > 0;
    const rework = visits.filter((each) => each.kind === 'reject').length;
    const passed = place < now || (isNow && payment.holder === null);
    return {
      state,
      mark: (over || rework > 0) && place <= now ? 'bent' : passed ? 'done' : isNow ? 'current' : 'ahead',
      party: isNow ? payment.holder : HOLDER[state],
      at: place > now ? null : (visits[0]?.recordedAt ?? null),
      hours: place > now ? null : (longest?.hours ?? null),
      limit: longest?.limit ?? open?.limitHours ?? null,
      visits: stays.length,
      total: stays.reduce((total, { hours }) => total + hours, 0),
      rework,
    };
  });
}

/** The server may say the hours of the interval that still runs with its event. */
function hasOpenHours(visits: readonly { hours: number | null }[]): boolean {
  return visits.at(-1)?.hours != null;
}

/** Working hours beyond the limit; none where nothing sets one. */
function beyond({ hours, limit }: { hours: number; limit: number | null }): number {
  return limit === null ? 0 : Math.max(0, hours - limit);
}
