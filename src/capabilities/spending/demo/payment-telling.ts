import { addDays, type PlainDate } from '../../../platform/calendar/index.ts';
import { newId } from '../../../platform/ids.ts';
import type { GovernmentTime } from '../actions/payments/office-time.ts';
import { evenClock } from '../rules/attribution/holds.ts';
import { holderOf, type Party, type PaymentStanding, type RejectReason } from '../rules/payments/chain.ts';
import type { EventKind } from '../rules/payments/event.ts';
import { lateDays, markOf } from '../rules/payments/paper-date.ts';
import { eventHash, genesisHash } from '../store/payments/event-hash.ts';
import type { PaymentEventTable, PaymentTable } from '../store/payments/tables.ts';
import type { Move } from './payment-ways.ts';

interface ToldEvent {
  kind: EventKind;
  party: Party;
  standing: PaymentStanding;
  reason: RejectReason | null;
  /** ISO 8601 UTC */
  at: string;
  docDate: PlainDate;
}

/** What happened to one payment up to now. */
export interface Told {
  events: ToldEvent[];
  standing: PaymentStanding;
  holder: Party | null;
  /** a payment order was issued */
  isOrdered: boolean;
  /** Writes its events with their chain. */
  bind(
    payment: PaymentTable,
    actorOf: (party: Party) => string | null,
    time: GovernmentTime,
    into: PaymentEventTable[],
  ): void;
}

/** What somebody writes beside a reason. */
const NOTES: Record<RejectReason, string> = {
  'incomplete-papers': 'Berita acara belum dilampirkan.',
  'tax-number': 'NPWP pada faktur tidak sama dengan kontrak.',
  'over-budget': 'Sisa anggaran bulan ini tidak cukup.',
  'no-funds-letter': 'SPD triwulan ini belum terbit.',
  'wrong-account': 'Kode rekening belanja keliru.',
  signature: 'Tanda tangan pejabat belum ada.',
};
/** Days from paper to entry that nobody asks about. */
const MOST_LATE = 10;

/** Lays a way upon the calendar from `start` on; what lies after `now` has not happened. Seconds since 1970. */
export function tellWay(
  moves: readonly Move[],
  first: PaymentStanding,
  start: number,
  time: GovernmentTime,
  now: number,
): Told {
  const events: ToldEvent[] = [
    {
      kind: 'begin',
      party: first.state === 'invoiced' ? 'vendor' : 'treasurer',
      standing: first,
      reason: null,
      ...stamp(start, time, 1),
    },
  ];
  let at = start;
  for (const [place, move] of moves.entries()) {
    const worked = move.days * time.workingDay;
    const next =
      move.party === 'vendor'
        ? at + worked / evenClock(time.week).between(0, 1)
        : momentAfter(time, at, worked);
    if (next === null || next >= now) break;
    at = Math.round(next);
    const { kind, party, standing, reason } = move;
    // Now and then a paper is much older than its entry.
    const back = (Math.round(at / 60) + place) % 29 === 0 ? 17 : place % 2;
    events.push({ kind, party, standing, reason, ...stamp(at, time, back) });
  }
  const { standing } = events.at(-1)!;
  return {
    events,
    standing,
    holder: holderOf(standing),
    isOrdered: standing.state === 'sp2d-issued' || standing.state === 'transferred',
    bind: (payment, actorOf, office, into) => bind(events, payment, actorOf, office, into),
  };
}

function bind(
  events: readonly ToldEvent[],
  payment: PaymentTable,
  actorOf: (party: Party) => string | null,
  time: GovernmentTime,
  into: PaymentEventTable[],
): void {
  let previous_hash = genesisHash(payment);
  let previousDay: PlainDate | null = null;
  for (const [place, event] of events.entries()) {
    const row = {
      government_id: payment.government_id,
      id: newId(),
      payment_id: payment.id,
      seq: place + 1,
      kind: event.kind,
      activity: event.standing.state,
      holder: holderOf(event.standing),
      party: event.party,
      actor_account_id: actorOf(event.party),
      doc_date: event.docDate,
      recorded_at: event.at,
      reason: event.reason,
      reason_text: event.reason === null ? null : NOTES[event.reason],
      source: 'demo' as const,
      previous_hash,
    };
    const paper = {
      docDate: event.docDate,
      recordedOn: dayAt(event.at, time),
      previous: previousDay,
      limit: null,
    };
    const hash = eventHash(row);
    into.push({
      ...row,
      late_days: lateDays(paper, time.calendar),
      mark: markOf(paper, time.calendar, MOST_LATE),
      hash,
    });
    previous_hash = hash;
    previousDay = event.docDate;
  }
}

function stamp(at: number, time: GovernmentTime, daysBefore: number): { at: string; docDate: PlainDate } {
  const iso = new Date(at * 1_000).toISOString();
  return { at: iso, docDate: addDays(dayAt(iso, time), -daysBefore) };
}

function dayAt(at: string, { zone }: GovernmentTime): PlainDate {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString() as PlainDate;
}

/** The moment at which so many working seconds have passed since `from`; null where the clock does not reach so far. */
export function momentAfter(time: GovernmentTime, from: number, seconds: number): number | null {
  const { clock } = time;
  const far = from + (seconds / time.workingDay) * 2 * 86_400 + 14 * 86_400;
  let [low, high] = [from, Math.min(far, time.until)];
  if (high <= from || clock.between(from, high) < seconds) return null;
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (clock.between(from, middle) < seconds) low = middle;
    else high = middle;
  }
  return high;
}
