import type { Act } from '../../../../platform/act.ts';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { conflict, notAllowed, notFound, Refusal, type Outcome } from '../../../../platform/outcome.ts';
import { recordRow } from '../../../../platform/trail/record.ts';
import { disputeHearers, mayReadSpending, maySettleDispute } from '../../policy.ts';
import { chargedParty } from '../../rules/attribution/payment-log.ts';
import type { Party } from '../../rules/payments/chain.ts';
import { insertDispute, lockDispute, updateDispute } from '../../store/payments/disputes.ts';
import { eventsOf, lockPayment, type Payment, type PaymentEvent } from '../../store/payments/payments.ts';
import type { DisputeTable } from '../../store/payments/tables.ts';
import { appendEvent } from './append-event.ts';
import { handInAgain } from './resubmit-invoice.ts';
import { tellDispute } from './tell-holder.ts';

/** Does an interval begin with the event? A stamp and what comes after the end begin none. */
export function beginsInterval(event: { kind: string; holder: string | null }): boolean {
  return event.holder !== null && event.kind !== 'receipt' && event.kind !== 'account';
}

/** With whom the interval lay that begins with the event, and to whom it is charged. */
export function partiesInQuestion(event: PaymentEvent | undefined): Party[] {
  if (event === undefined || event.holder === null) return [];
  const charged = chargedParty({ ...event, isReject: event.kind === 'reject', at: 0 });
  return [...new Set([event.holder, charged ?? event.holder])];
}

/**
 * The vendor contests an interval of its own payment: it leaves the ranking until it is settled. Once an interval. Kept with it is where the link
 * had gone by which it came (`contactId`): whoever settles it sees whether that is the vendor.
 */
export async function contestInterval(
  tx: Tx,
  act: Act,
  own: { contractId: string; paymentId: string },
  input: { fromSeq: number; reason: string; contactId: string | null },
): Promise<Outcome<DisputeTable>> {
  const payment = await lockOwn(tx, own);
  if (payment === null) return notFound();
  const event = (await eventsOf(tx, payment.id)).find((each) => each.seq === input.fromSeq);
  if (event === undefined || !beginsInterval(event)) return notFound();
  const row: DisputeTable = {
    government_id: act.government.id,
    id: newId(),
    payment_id: payment.id,
    from_seq: input.fromSeq,
    reason: input.reason,
    raised_at: act.now,
    settled_at: null,
    settled_by: null,
    outcome: null,
    settled_reason: null,
    contact_id: input.contactId,
  };
  if (!(await insertDispute(tx, row)))
    return conflict(
      'contested-already',
      'Bagian ini sudah Anda sanggah. Tunggu keputusannya.',
      'You have contested this part already. Wait for the decision.',
    );
  await recordRow(tx, act, 'spending.dispute', 'spending_payment_dispute', row.id);
  await tellDispute(tx, act, payment, input.fromSeq, disputeHearers(partiesInQuestion(event)));
  return row;
}

/**
 * The vendor stamps the day on which it received what an event says: papers that came back, or the money. It moves nothing. The same stamp once
 * more is the one that is there.
 */
export async function stampReceipt(
  tx: Tx,
  act: Act,
  own: { contractId: string; paymentId: string },
  docDate: PlainDate,
): Promise<Outcome<Payment>> {
  const payment = await lockOwn(tx, own);
  if (payment === null || payment.cancelled) return notFound();
  const events = await eventsOf(tx, payment.id);
  const since = events.slice(events.findLastIndex((each) => each.kind !== 'receipt') + 1);
  if (since.some((each) => each.doc_date === docDate)) return payment;
  return appendEvent(tx, act, payment, { kind: 'receipt', party: 'vendor', docDate, source: 'vendor' });
}

/** The vendor says that the mended invoice has been handed in again. */
export async function vendorHandsIn(
  tx: Tx,
  act: Act,
  own: { contractId: string; paymentId: string },
  docDate: PlainDate,
): Promise<Outcome<Payment>> {
  const payment = await lockOwn(tx, own);
  return payment === null ? notFound() : handInAgain(tx, act, payment, docDate, 'vendor');
}

async function lockOwn(
  tx: Tx,
  { contractId, paymentId }: { contractId: string; paymentId: string },
): Promise<Payment | null> {
  const payment = await lockPayment(tx, paymentId);
  return payment?.contract_id === contractId ? payment : null;
}

function ownCase(): Refusal {
  return new Refusal(403, 'own-case', {
    id: 'Sanggahan ini tentang bagian yang menjadi tugas Anda sendiri. Inspektorat yang memutuskannya.',
    en: 'This is about a part that is your own duty. The inspectorate settles it.',
  });
}

/** The head of the agency or the inspectorate settles what was contested, with a reason. Upheld, the interval stays out of the ranking. */
export async function settleDispute(
  tx: Tx,
  act: Act,
  id: { paymentId: string; disputeId: string },
  input: { outcome: 'upheld' | 'dismissed'; reason: string },
): Promise<Outcome<Payment>> {
  const payment = await lockPayment(tx, id.paymentId);
  if (payment === undefined || !mayReadSpending(act.actor, payment.agency_id)) return notFound();
  if (!maySettleDispute(act.actor, payment.agency_id, [])) return notAllowed();
  const dispute = await lockDispute(tx, payment.id, id.disputeId);
  if (dispute === undefined) return notFound();
  const event = (await eventsOf(tx, payment.id)).find((each) => each.seq === dispute.from_seq);
  if (!maySettleDispute(act.actor, payment.agency_id, partiesInQuestion(event))) return ownCase();
  if (dispute.settled_at !== null)
    return conflict(
      'settled',
      'Sanggahan ini sudah diputuskan. Muat ulang halaman untuk membacanya.',
      'This has been settled. Reload the page to read it.',
    );
  await updateDispute(tx, dispute.id, {
    settled_at: act.now,
    settled_by: act.actor.id,
    outcome: input.outcome,
    settled_reason: input.reason,
  });
  await recordRow(tx, act, 'spending.dispute-settled', 'spending_payment_dispute', dispute.id);
  return payment;
}
