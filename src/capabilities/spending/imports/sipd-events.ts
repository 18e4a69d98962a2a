import type { Act } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Calendar } from '../../../platform/calendar/working-days.ts';
import { dayIn } from '../../../platform/clock.ts';
import { newId } from '../../../platform/ids.ts';
import { HOLDER } from '../rules/payments/chain.ts';
import { lateDays, markOf } from '../rules/payments/paper-date.ts';
import type { SipdStep } from '../rules/payments/sipd-stamps.ts';
import { eventHash } from '../store/payments/event-hash.ts';
import type { Payment, PaymentEvent } from '../store/payments/payments.ts';

interface Binding {
  /** of the event before, and its hash */
  seq: number;
  previousHash: string;
  /** days on the papers */
  papers: { day: PlainDate; orderDay: PlainDate | null; issueDay: PlainDate | null };
  calendar: Calendar;
  most: number;
  /** the first step begins the payment */
  isFirst: boolean;
}

/** Events of a chain from the steps of an export: recorded when SIPD recorded them. */
export function bindSteps(
  act: Act,
  payment: Payment,
  steps: readonly SipdStep[],
  { seq, previousHash, papers, calendar, most, isFirst }: Binding,
): PaymentEvent[] {
  let previous = previousHash;
  let before: PlainDate | null = null;
  return steps.map((step, place) => {
    const recordedAt = new Date(step.at * 1_000).toISOString();
    const recordedOn = dayIn(act.government.zone, Temporal.Instant.from(recordedAt));
    const paper = {
      created: papers.day,
      verified: null,
      signed: papers.orderDay,
      issued: papers.issueDay,
      transferred: null,
    }[step.stamp];
    // A paper of a later day than its stamp is a slip of the export; the stamp is what counts.
    const docDate: PlainDate = paper !== null && paper <= recordedOn ? paper : recordedOn;
    const row = {
      government_id: act.government.id,
      id: newId(),
      payment_id: payment.id,
      seq: seq + place + 1,
      kind: isFirst && place === 0 ? ('begin' as const) : ('advance' as const),
      activity: step.state,
      holder: HOLDER[step.state],
      party: step.party,
      actor_account_id: null,
      doc_date: docDate,
      recorded_at: recordedAt,
      reason: null,
      reason_text: null,
      source: 'sipd' as const,
      previous_hash: previous,
    };
    const dates = { docDate, recordedOn, previous: before, limit: null };
    const hash = eventHash(row);
    previous = hash;
    before = docDate;
    return { ...row, late_days: lateDays(dates, calendar), mark: markOf(dates, calendar, most), hash };
  });
}
