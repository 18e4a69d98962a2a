import { canonicalJson } from '../../../../platform/canonical-json.ts';
import { sha256 } from '../../../../platform/ids.ts';
import type { PaymentEventTable, PaymentTable } from './tables.ts';

/** What a payment is, as its first event is bound to it: changed afterwards, the chain does not hold any more. */
export function genesisHash(
  payment: Pick<
    PaymentTable,
    'id' | 'number' | 'kind' | 'agency_id' | 'contract_id' | 'amount' | 'created_at'
  >,
): string {
  return sha256(
    canonicalJson({
      id: payment.id,
      number: payment.number,
      kind: payment.kind,
      agency: payment.agency_id,
      contract: payment.contract_id,
      amount: payment.amount,
      created: millisecond(payment.created_at),
    }),
  );
}

/** Hash of an event and, through `previous_hash`, of all before it. */
export function eventHash(event: Omit<PaymentEventTable, 'hash' | 'late_days' | 'mark'>): string {
  return sha256(
    canonicalJson({
      payment: event.payment_id,
      seq: event.seq,
      kind: event.kind,
      activity: event.activity,
      holder: event.holder,
      party: event.party,
      actor: event.actor_account_id,
      docDate: event.doc_date,
      recordedAt: millisecond(event.recorded_at),
      reason: event.reason,
      reasonText: event.reason_text,
      source: event.source,
      previous: event.previous_hash,
    }),
  );
}

/** Does every event fit the one before it, from the payment itself to the last one, and does the payment stand where the last one left it? */
export function chainHolds(
  payment: Parameters<typeof genesisHash>[0] & Pick<PaymentTable, 'seq' | 'state' | 'holder'>,
  events: readonly PaymentEventTable[],
): boolean {
  const last = events.findLast((each) => each.kind !== 'receipt' && each.kind !== 'account');
  if (last?.activity !== payment.state || last.holder !== payment.holder) return false;
  let previous = genesisHash(payment);
  for (const [index, event] of events.entries()) {
    if (event.seq !== index + 1 || event.previous_hash !== previous || event.hash !== eventHash(event))
      return false;
    previous = event.hash;
  }
  return events.length === payment.seq;
}

/** Engines spell the same moment in different ways. */
function millisecond(at: string): number {
  return Temporal.Instant.from(at).epochMilliseconds;
}
