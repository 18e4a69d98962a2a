import { maskContact } from '../../../../platform/contact.ts';
import type { Clock, Dispute, PaymentEventRow, PaymentRow } from '../../contract/payments.ts';
import { hours } from '../../actions/payments/describe-slow.ts';
import { secondsOf, type GovernmentTime } from '../../actions/payments/office-time.ts';
import { beginsInterval } from '../../actions/payments/contest-interval.ts';
import { chargedParty } from '../../rules/attribution/payment-log.ts';
import { limitOf, stageOf } from '../../rules/payments/limits.ts';
import type { ListedPayment } from '../../store/payments/list.ts';
import type { Payment, PaymentEvent } from '../../store/payments/payments.ts';
import type { VendorContact } from '../../store/payments/vendor-contacts.ts';
import type { DisputeTable } from '../../store/payments/tables.ts';

/** How long a payment has lain where it lies, as far as it is known, against its limit. Hours are null where the holidays of a year are not known. */
export function presentClock(
  time: GovernmentTime,
  {
    state,
    holder,
    held_since,
    known_until,
  }: Pick<Payment, 'state' | 'holder' | 'held_since' | 'known_until'>,
  today: number,
): Clock {
  const since = secondsOf(held_since);
  const now = lastKnown(known_until, today);
  const held = time.isKnown(since, now) ? Math.max(0, time.clockOf(holder).between(since, now)) : null;
  const limit = limitOf(stageOf(state, holder), time.limits, time.workingDay);
  return {
    since: held_since,
    knownUntil: known_until,
    heldHours: held === null ? null : hours(held),
    limitHours: limit === null ? null : hours(limit),
    percent: held === null || limit === null ? null : Math.round((100 * held) / limit),
    hoursOfDay: hours(time.workingDay),
  };
}

/** The moment until which a payment is known to lie where it lies, seconds since 1970. */
export function lastKnown(knownUntil: string | null, now: number): number {
  return knownUntil === null ? now : Math.min(now, secondsOf(knownUntil));
}

export interface RowNames {
  agencies: ReadonlyMap<string, { name: string }>;
  vendors: ReadonlyMap<string, { name: string }>;
}

export function presentRow(
  row: ListedPayment,
  { agencies, vendors }: RowNames,
  time: GovernmentTime,
  now: number,
): PaymentRow {
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    year: row.year,
    agencyId: row.agency_id,
    agency: agencies.get(row.agency_id)?.name ?? '',
    contractId: row.contract_id,
    contractNumber: row.contract_number,
    contractTitle: row.contract_title,
    vendor: row.vendor_id === null ? null : (vendors.get(row.vendor_id)?.name ?? null),
    purpose: row.purpose,
    invoiceNumber: row.invoice_number,
    amount: row.amount,
    state: row.state,
    returned: row.returned,
    rework: row.rework,
    lastReason: row.last_reason,
    holder: row.holder,
    clock: row.closed_at === null ? presentClock(time, row, now) : null,
    cancelled: row.cancelled,
    closedAt: row.closed_at,
    accountDueOn: row.account_due_on,
    accountedAt: row.accounted_at,
    openDisputes: row.open_disputes,
  };
}

/** The raw timeline: every event, with the working hours of the interval that it begins. */
export function presentEvents(
  events: readonly PaymentEvent[],
  disputes: readonly DisputeTable[],
  time: GovernmentTime,
  now: number,
): PaymentEventRow[] {
  const out = new Set(disputes.filter((each) => each.outcome !== 'dismissed').map((each) => each.from_seq));
  return events.map((event, place) => {
    const next = events.slice(place + 1).find((each) => each.kind !== 'receipt');
    const begins = beginsInterval(event);
    const [from, to] = [secondsOf(event.recorded_at), next === undefined ? now : secondsOf(next.recorded_at)];
    const charged = begins ? chargedParty({ ...event, isReject: event.kind === 'reject', at: from }) : null;
    const limit = begins
      ? limitOf(stageOf(event.activity, event.holder), time.limits, time.workingDay)
      : null;
    const isKnown = begins && to >= from && time.isKnown(from, to);
    return {
      seq: event.seq,
      kind: event.kind,
      activity: event.activity,
      holder: event.holder,
      party: event.party,
      docDate: event.doc_date,
      recordedAt: event.recorded_at,
      reason: event.reason,
      reasonText: event.reason_text,
      source: event.source,
      lateDays: event.late_days,
      mark: event.mark,
      hours: isKnown ? hours(time.clockOf(charged).between(from, to)) : null,
      limitHours: limit === null ? null : hours(limit),
      chargedTo: charged === event.holder ? null : charged,
      disputed: out.has(event.seq),
      hash: event.hash,
    };
  });
}

export function presentDispute(row: DisputeTable, contacts: ReadonlyMap<string, VendorContact>): Dispute {
  const contact = row.contact_id === null ? undefined : contacts.get(row.contact_id);
  return {
    id: row.id,
    fromSeq: row.from_seq,
    reason: row.reason,
    raisedAt: row.raised_at,
    settledAt: row.settled_at,
    outcome: row.outcome,
    settledReason: row.settled_reason,
    linkSentTo:
      contact === undefined ? null : { contact: maskContact(contact.contact), knownSince: contact.typed_at },
  };
}
