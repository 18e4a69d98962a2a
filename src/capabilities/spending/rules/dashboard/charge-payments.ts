import type { Pace } from '../attribution/charge.ts';
import type { PaymentAnalysis } from '../attribution/analyse-payments.ts';
import { NOW, officeKey, type LoggedPayment } from '../attribution/payment-log.ts';
import { partyPace } from '../attribution/rank-payments.ts';
import { whatIf, type OpenPayment, type StageWhatIf } from '../attribution/what-if.ts';
import { PAYMENT_STATES, type Party, type PaymentState } from '../payments/chain.ts';
import { limitOf } from '../payments/limits.ts';
import type { ChargedHold, ChargedPayment } from './facts.ts';

/** A payment of the analysis with what a page says of it. */
export interface NamedPayment extends LoggedPayment {
  number: string;
  amount: number;
  state: PaymentState;
  open: boolean;
}

/** Every hold of a payment with its charge, by payment: the analysis as the pages of the dashboard read it. */
export function chargePayments(
  analysis: PaymentAnalysis,
  payments: readonly NamedPayment[],
  isOut: (paymentId: string, fromSeq: number) => boolean,
): ChargedPayment[] {
  const { source, all, ranked, charges, peers, cases, time } = analysis;
  const { log } = source;
  const places = new Map<number, number>();
  for (let place = 0; place < ranked.event.length; place += 1) places.set(ranked.event[place]!, place);
  const byPayment = payments.map((): ChargedHold[] => []);
  for (let hold = 0; hold < all.event.length; hold += 1) {
    const event = all.event[hold]!;
    const index = source.payment[event]!;
    const payment = payments[index]!;
    const seq = source.seq[event]!;
    const stage = log.activities[log.activityOf[event]!]!;
    const office = log.offices[log.officeOf[event]!]!;
    const place = places.get(event);
    const limit = limitOf(stage, time.limits, time.workingDay);
    const allowance =
      place === undefined ? (limit ?? analysis.usualOf(stage, office)) : peers.allowance(place);
    const isOpen = log.activities[log.activityOf[event + 1]!] === NOW;
    byPayment[index]!.push({
      state: PAYMENT_STATES.find((each) => each === stage) ?? 'invoiced',
      party: log.parties[log.partyOf[event]!]! as Party,
      from: instantOf(log.at[event]!),
      to: isOpen ? null : instantOf(log.at[event + 1]!),
      days: all.working[hold]! / time.workingDay,
      limit: limit === null ? null : limit / time.workingDay,
      allowance: allowance === null ? null : allowance / time.workingDay,
      excess: place === undefined ? 0 : charges.excess[place]! / time.workingDay,
      percentile: place === undefined ? 0 : charges.percentile[place]!,
      reason: payment.steps.find((step) => step.seq === seq)?.reason ?? null,
      disputed: isOut(payment.id, seq),
    });
  }
  return payments.map(({ id, number, agencyId, amount, open }, index) => ({
    paymentId: id,
    number,
    agencyId,
    amount,
    open,
    charged: (cases.get(id)?.party ?? null) as Party | null,
    holds: byPayment[index]!,
  }));
}

function instantOf(seconds: number): string {
  return new Date(seconds * 1_000).toISOString();
}

/** How each party of each agency stands, by `agencyId party`: as "who is slow" says it of one agency. */
export function pacesOf({ ranked, source, peers, payments }: PaymentAnalysis): Map<string, Pace> {
  const { log } = ranked;
  const found = new Map<string, { party: Party; percentiles: number[]; payments: Set<number> }>();
  for (let hold = 0; hold < ranked.event.length; hold += 1) {
    const event = ranked.event[hold]!;
    const payment = source.payment[event]!;
    const party = log.parties[log.partyOf[event]!]! as Party;
    const key = `${payments[payment]!.agencyId} ${party}`;
    const own = found.get(key) ?? { party, percentiles: [], payments: new Set() };
    own.percentiles.push(peers.percentile(hold));
    own.payments.add(payment);
    found.set(key, own);
  }
  const paces = new Map<string, Pace>();
  for (const [key, own] of found) {
    const { pace } = partyPace(own.party, own.percentiles, own.payments.size);
    if (pace !== null) paces.set(key, pace);
  }
  return paces;
}

/** What each stage in its usual time would have saved. @param agencyId of one agency; null: of all */
export function savingsOf(
  analysis: PaymentAnalysis,
  payments: readonly NamedPayment[],
  agencyId: string | null,
): StageWhatIf[] {
  const { source, all, time } = analysis;
  const { log } = source;
  const open = new Map<number, OpenPayment & { holds: OpenPayment['holds'][number][] }>();
  for (const [index, payment] of payments.entries()) {
    if (!payment.open || (agencyId !== null && payment.agencyId !== agencyId)) continue;
    const { id, amount, state } = payment;
    open.set(index, { id, amount, state, agencyOffice: (party) => officeKey(party, payment), holds: [] });
  }
  for (let hold = 0; hold < all.event.length; hold += 1) {
    const event = all.event[hold]!;
    open.get(source.payment[event]!)?.holds.push({
      stage: log.activities[log.activityOf[event]!]!,
      office: log.offices[log.officeOf[event]!]!,
      working: all.working[hold]!,
    });
  }
  const held = [...open.values()].filter((each) => each.holds.length > 0);
  return whatIf(held, (stage, office) => analysis.usualOf(stage, office), time.workingDay);
}
