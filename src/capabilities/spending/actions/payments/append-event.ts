import type { Act } from '../../../../platform/act.ts';
import { addWorkingDays, type Calendar } from '../../../../platform/calendar/working-days.ts';
import { loadCalendar } from '../../../../platform/calendar/store.ts';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import { dayIn } from '../../../../platform/clock.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { badField, type Outcome } from '../../../../platform/outcome.ts';
import { getParameters } from '../../../../platform/parameters/index.ts';
import { recordSets } from '../../../../platform/trail/record.ts';
import { STAGE_LIMITS } from '../../parameters.ts';
import { PAPER_LATE_DAYS } from '../../parameters/payments.ts';
import { holderOf, type Party, type PaymentStanding, type RejectReason } from '../../rules/payments/chain.ts';
import type { EventKind, EventSource } from '../../rules/payments/event.ts';
import { stageOf } from '../../rules/payments/limits.ts';
import { lateDays, markOf } from '../../rules/payments/paper-date.ts';
import { eventHash, genesisHash } from '../../store/payments/event-hash.ts';
import {
  insertEvent,
  lastEvent,
  lastPaperDay,
  updatePayment,
  type Payment,
} from '../../store/payments/payments.ts';

/** What happens to a payment. */
export interface Happening {
  kind: EventKind;
  /** who acts */
  party: Party;
  docDate: PlainDate;
  /** where it stands from now on; left out, it stands where it stood */
  standing?: PaymentStanding;
  reason?: RejectReason | null;
  reasonText?: string | null;
  source?: EventSource;
  /** what else changes in the payment's row */
  change?: Partial<Payment>;
}

/**
 * Binds one event to the chain of a payment that the caller has locked, and moves the payment where the event says. The trail hears of both
 * rows. Refused: a paper of tomorrow.
 * @param payment as it is; one that was just inserted has seq 0 and no event
 * @returns the payment as it is now
 */
export async function appendEvent(
  tx: Tx,
  act: Act,
  payment: Payment,
  happening: Happening,
): Promise<Outcome<Payment>> {
  const { kind, party, docDate, source = 'entry', reason = null, reasonText = null } = happening;
  if (docDate > act.today)
    return badField(
      'docDate',
      'Isi tanggal surat paling lambat hari ini.',
      'Enter the day of the paper, today at the latest.',
    );
  const before = await lastEvent(tx, payment.id);
  const calendar = await loadCalendar(tx);
  const set = await getParameters(tx, { most: PAPER_LATE_DAYS, limits: STAGE_LIMITS }, act.today);
  const paper = {
    docDate,
    recordedOn: act.today,
    // A vendor's stamp is no paper of the chain: nobody is asked about a date because of it.
    previous: before?.kind === 'receipt' ? await lastPaperDay(tx, payment.id) : (before?.doc_date ?? null),
    limit: before === undefined ? null : lastLawfulDay(act, payment, calendar, set.limits),
  };
  const standing = happening.standing ?? standingOf(payment);
  const isMove = happening.standing !== undefined;
  const holder = isMove ? holderOf(standing) : payment.holder;
  const row = {
    government_id: act.government.id,
    id: newId(),
    payment_id: payment.id,
    seq: (before?.seq ?? 0) + 1,
    kind,
    activity: standing.state,
    holder: kind === 'cancel' ? null : holder,
    party,
    actor_account_id: act.actor.accountId,
    doc_date: docDate,
    recorded_at: act.now,
    reason,
    reason_text: reasonText,
    source,
    previous_hash: before?.hash ?? genesisHash(payment),
  };
  const late_days = lateDays(paper, calendar);
  await insertEvent(tx, {
    ...row,
    late_days,
    mark: kind === 'receipt' ? null : markOf(paper, calendar, set.most),
    hash: eventHash(row),
  });
  const change: Partial<Payment> = {
    seq: row.seq,
    ...(isMove ? movedTo(standing, holder, act.now) : {}),
    ...happening.change,
  };
  await updatePayment(tx, payment.id, change);
  await recordSets(tx, act, [
    { action: `spending.payment-${kind}`, table: 'spending_payment', ids: [payment.id] },
    { action: `spending.payment-${kind}`, table: 'spending_payment_event', ids: [row.id] },
  ]);
  return { ...payment, ...change };
}

function movedTo(standing: PaymentStanding, holder: Party | null, now: string): Partial<Payment> {
  return {
    state: standing.state,
    returned: standing.returned,
    rework: standing.rework,
    last_reason: standing.lastReason,
    holder,
    held_since: now,
    // From here on it is kept here.
    known_until: null,
    closed_at: holder === null ? now : null,
  };
}

/** The standing that the row says. */
export function standingOf(payment: Payment): PaymentStanding {
  const { state, returned, rework, last_reason } = payment;
  return { state, returned, rework, lastReason: last_reason };
}

function lastLawfulDay(
  act: Act,
  { state, holder, held_since }: Payment,
  calendar: Calendar,
  limits: Readonly<Partial<Record<string, number>>>,
): PlainDate | null {
  const days = limits[stageOf(state, holder)];
  if (days === undefined) return null;
  const since = dayIn(act.government.zone, Temporal.Instant.from(held_since));
  return addWorkingDays(calendar, since, Math.ceil(days));
}
