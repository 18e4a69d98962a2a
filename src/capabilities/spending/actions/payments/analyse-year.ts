import type { Act } from '../../../../platform/act.ts';
import { yearOf } from '../../../../platform/calendar/index.ts';
import { dayIn } from '../../../../platform/clock.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { analysePayments, type PaymentAnalysis } from '../../rules/attribution/analyse-payments.ts';
import { outOfRanking } from '../../store/payments/disputes.ts';
import { yearPayments, yearVersion, type YearPayment } from '../../store/payments/log.ts';
import { loadOfficeTime, secondsOf, type GovernmentTime } from './office-time.ts';

/** Who the payments of a year waited for. */
export interface YearAnalysis {
  year: number;
  payments: readonly YearPayment[];
  /** place of each payment in the list */
  places: ReadonlyMap<string, number>;
  analysis: PaymentAnalysis;
  time: GovernmentTime;
  /** the moment of asking, seconds since 1970 */
  now: number;
  /** years whose holidays nobody entered: only their weekends are known */
  missingYears: number[];
}

interface Kept {
  key: string;
  at: number;
  value: YearAnalysis;
}

/** One analysis of 100,000 events is some 40 MB. */
const KEPT = 8;
/** What is open goes on while nobody touches it: seconds after which it is reckoned again. */
const FRESH = 600;
const kept = new Map<string, Kept>();

/** Reckoned once for each state of the year's payments, calendar and limits, and again after ten minutes. */
export async function analyseYear(tx: Tx, act: Act, year: number): Promise<YearAnalysis> {
  const now = secondsOf(act.now);
  const time = await loadOfficeTime(tx, act, `${year}-01-01T00:00:00Z`);
  const key = `${await yearVersion(tx, year)} ${time.key}`;
  const place = `${act.government.id} ${year}`;
  const known = kept.get(place);
  kept.delete(place);
  const isFresh = known !== undefined && known.key === key && Math.abs(now - known.at) < FRESH;
  const value = isFresh ? known.value : await reckon(tx, act, year, now, time);
  kept.set(place, isFresh ? known : { key, at: now, value });
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT) break;
    kept.delete(oldest);
  }
  return value;
}

async function reckon(
  tx: Tx,
  act: Act,
  year: number,
  now: number,
  usualTime: GovernmentTime,
): Promise<YearAnalysis> {
  const payments = await yearPayments(tx, year);
  const out = await outOfRanking(tx, year);
  const first = payments.reduce((least, each) => Math.min(least, each.steps[0]?.at ?? now), now);
  const time =
    first < usualTime.from ? await loadOfficeTime(tx, act, new Date(first * 1_000).toISOString()) : usualTime;
  const analysis = analysePayments(payments, (id, seq) => out.has(`${id} ${seq}`), time, now);
  const missingYears: number[] = [];
  const begun = yearOf(dayIn(act.government.zone, Temporal.Instant.fromEpochMilliseconds(first * 1_000)));
  for (let each = begun; each <= yearOf(act.today); each += 1)
    if (!time.calendar.years.has(each)) missingYears.push(each);
  return {
    year,
    payments,
    places: new Map(payments.map((each, place) => [each.id, place])),
    analysis,
    time,
    now,
    missingYears,
  };
}
