import type { PlainDate } from '../../../platform/calendar/index.ts';
import { sumRupiah, type Rupiah } from '../../../platform/money.ts';
import { splitEvenly } from './shares.ts';

/** PMH: unlawful act · lalai: negligence (both PP 38/2016) · bendahara: treasurer (Peraturan BPK 3/2007). */
export const LOSS_KINDS = ['PMH', 'lalai', 'bendahara'] as const;
export type LossKind = (typeof LOSS_KINDS)[number];

/** SKTJM: own undertaking · SKP2KS, SKP2K: decrees of the head of government · TP-BPK: BPK's decision against a treasurer. */
export const INSTRUMENTS = ['SKTJM', 'SKP2KS', 'SKP2K', 'TP-BPK'] as const;
export type Instrument = (typeof INSTRUMENTS)[number];

/** open: no instrument yet, the claim can still expire · scheduled: instalments run · settled · written-off by decree */
export const LOSS_STATES = ['open', 'scheduled', 'settled', 'written-off'] as const;
export type LossState = (typeof LOSS_STATES)[number];

/** Limits from the dated parameters. */
export interface LossLimits {
  /** calendar days to pay after an unlawful act, since signing */
  pmhDays: number;
  /** months to pay after negligence, since signing */
  negligenceMonths: number;
  /** calendar days for a treasurer, since signing */
  treasurerDays: number;
}

/** The last day on which an SKTJM may let the debtor pay. */
export function lastPayDay(kind: LossKind, signedOn: PlainDate, limits: LossLimits): PlainDate {
  const signed = Temporal.PlainDate.from(signedOn);
  const span =
    kind === 'PMH'
      ? { days: limits.pmhDays }
      : kind === 'lalai'
        ? { months: limits.negligenceMonths }
        : { days: limits.treasurerDays };
  return signed.add(span).toString() as PlainDate;
}

export interface Instalment {
  dueOn: PlainDate;
  amount: Rupiah;
}

/**
 * Equal monthly instalments; the rupiah that remain are in the first ones, the sum is exact.
 * @param firstDue day of the first instalment; later ones fall on the same day of the month, or its last
 * @throws RangeError when count is not a positive whole number
 */
export function makeSchedule(principal: Rupiah, firstDue: PlainDate, count: number): Instalment[] {
  const start = Temporal.PlainDate.from(firstDue);
  return splitEvenly(principal, count).map((amount, months) => ({
    dueOn: start.add({ months }).toString() as PlainDate,
    amount,
  }));
}

export type ScheduleFault = 'none' | 'sum' | 'order' | 'before-signing' | 'beyond-limit' | 'empty-instalment';

/**
 * Does a schedule fit its instrument? The limit binds an SKTJM only; for negligence it may be exceeded when the debtor has no
 * other means and his salary deduction is guaranteed (PP 38/2016; PermenPAN-RB 16/2024 Pasal 25).
 */
export function faultOfSchedule(
  schedule: readonly Instalment[],
  principal: Rupiah,
  signedOn: PlainDate,
  limit: PlainDate | null,
): ScheduleFault {
  if (schedule.length === 0 || schedule.some(({ amount }) => amount <= 0)) return 'empty-instalment';
  if (sumRupiah(schedule.map(({ amount }) => amount)) !== principal) return 'sum';
  if (schedule.some(({ dueOn }, index) => index > 0 && dueOn <= schedule[index - 1]!.dueOn)) return 'order';
  if (schedule[0]!.dueOn < signedOn) return 'before-signing';
  if (limit !== null && schedule.at(-1)!.dueOn > limit) return 'beyond-limit';
  return 'none';
}

export interface AllocatedInstalment extends Instalment {
  paid: Rupiah;
}

/** Lays money on the instalments, oldest first. What exceeds the schedule stays over. */
export function allocate(schedule: readonly Instalment[], paid: Rupiah): AllocatedInstalment[] {
  let left = paid;
  return schedule.map((instalment) => {
    const part = Math.max(0, Math.min(left, instalment.amount));
    left -= part;
    return { ...instalment, paid: part };
  });
}

/** lunas: nothing remains · lancar: nothing due is open · menunggak: `behind` instalments are past due */
export type Standing =
  | { kind: 'lunas' }
  | { kind: 'lancar' }
  | { kind: 'menunggak'; behind: number; arrears: Rupiah };

/** How the debtor stands on `today`; an instalment is late from the day after it was due. */
export function standingOf(schedule: readonly Instalment[], paid: Rupiah, today: PlainDate): Standing {
  const open = allocate(schedule, paid).filter((each) => each.paid < each.amount);
  if (open.length === 0) return { kind: 'lunas' };
  const late = open.filter((each) => each.dueOn < today);
  if (late.length === 0) return { kind: 'lancar' };
  return {
    kind: 'menunggak',
    behind: late.length,
    arrears: sumRupiah(late.map((each) => each.amount - each.paid)),
  };
}

/** A loss is what its shares ask for, less what was paid on them and verified; never below zero. */
export function lossRemainder(shares: Iterable<Rupiah>, verified: Iterable<Rupiah>): Rupiah {
  return Math.max(0, sumRupiah(shares) - sumRupiah(verified));
}

/** Years from the dated parameters. */
export interface ExpiryYears {
  sinceKnown: number;
  sinceEvent: number;
}

/** The claim lapses 5 years after the loss was known or 8 after it happened, whichever comes first (PP 38/2016 Pasal 48). */
export function claimExpiresOn(knownOn: PlainDate, occurredOn: PlainDate, years: ExpiryYears): PlainDate {
  const known = Temporal.PlainDate.from(knownOn).add({ years: years.sinceKnown }).toString();
  const event = Temporal.PlainDate.from(occurredOn).add({ years: years.sinceEvent }).toString();
  return (known < event ? known : event) as PlainDate;
}
