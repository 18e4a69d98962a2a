// Money as an interval. `low` is over-payment that the evidence contradicts; what lies between `low` and `high` only waits for evidence and
// is never a debt.
import type { Claim, DailyLine, NightClaim, TransportClaim } from './claim.ts';
import type { DayVerdict } from './days.ts';
import { NO_FAULTS, proofOf, type PaperFaults } from './paper-faults.ts';

export interface Interval {
  low: number;
  high: number;
}

/** All that money asks of a day. */
export type JudgedDay = Pick<DayVerdict, 'day' | 'class'>;

export type NightState = 'supported' | 'contradicted' | 'unverified';

export interface MoneyLine extends Interval {
  code: 'U01' | 'U02' | 'U03' | 'U04';
  /** day, night or leg; 'days': more days than the trip has */
  about: string;
}

export interface Money extends Interval {
  lines: readonly MoneyLine[];
}

/**
 * @param nights state of each night that was claimed, by the day on which it begins
 * @param papers passes and bills that a rule speaks against
 */
export function overpayment(
  claim: Claim,
  days: readonly JudgedDay[],
  nights: ReadonlyMap<string, NightState>,
  papers: PaperFaults = NO_FAULTS,
): Money {
  const lines = [
    ...paidDays(claim.daily, days),
    ...claim.nights.map((each) => nightLine(each, nights.get(each.night) ?? 'unverified', papers)),
    ...claim.transport.map((each) => transportLine(each, papers)),
  ].filter((each) => each.high > 0);
  const sum = (of: (line: MoneyLine) => number) => lines.reduce((total, each) => total + of(each), 0);
  return { lines, low: sum((each) => each.low), high: sum((each) => each.high) };
}

function paidDays(daily: Claim['daily'], days: readonly JudgedDay[]): MoneyLine[] {
  if (daily.lines !== undefined) return daily.lines.map((line) => paidDay(line, days));
  return [
    ...dailyLines('U01', daily.allowance, daily.days, days),
    ...dailyLines('U04', daily.representation, daily.days, days),
  ];
}

/** One day as it was paid: all of it where the day is contradicted, else what lies above the tariff. A day outside of the trip proves nothing. */
function paidDay({ code, day, paid, ceiling }: DailyLine, days: readonly JudgedDay[]): MoneyLine {
  const kind = days.find((each) => each.day === day)?.class ?? 'U';
  const excess = Math.max(0, paid - ceiling);
  return {
    code,
    about: day,
    low: kind === 'L' || kind === 'A' ? paid : excess,
    high: kind === 'H' || kind === 'T' ? excess : paid,
  };
}

/**
 * U01, U04: the daily allowance is paid for days that were real (PMK 113/2012; regional price regulation). Where fewer days were paid than the
 * trip has, the unpaid ones are those that were not real: first the contradicted, then the open ones. More than the trip has were never due.
 */
function dailyLines(
  code: 'U01' | 'U04',
  amount: number,
  paidDayCount: number | null,
  days: readonly JudgedDay[],
): MoneyLine[] {
  const count = paidDayCount ?? days.length;
  let unpaid = Math.max(0, days.length - count);
  const repaid = (classes: string, low: number) =>
    days
      .filter((each) => classes.includes(each.class))
      .filter(() => (unpaid > 0 ? ((unpaid -= 1), false) : true))
      .map(({ day }): MoneyLine => ({ code, about: day, low, high: amount }));
  const excess = Math.max(0, count - days.length) * amount;
  return [
    ...[...repaid('LA', amount), ...repaid('UK', 0)].sort((a, b) => (a.about < b.about ? -1 : 1)),
    { code, about: 'days', low: excess, high: excess },
  ];
}

/** U02: lodging at cost up to the ceiling; without a hotel a share of the ceiling, where that is lawful. */
function nightLine(claim: NightClaim, state: NightState, papers: PaperFaults): MoneyLine {
  const { isEmpty, isPaidTwice } = proofOf(claim.bills ?? [], papers);
  const lawful =
    claim.billed === null
      ? claim.lawfulWithoutHotel
        ? Math.round(claim.ceiling * claim.shareWithoutHotel)
        : 0
      : Math.min(claim.billed, claim.ceiling);
  const excess = Math.max(0, claim.paid - lawful);
  return {
    code: 'U02',
    about: claim.night,
    low: state === 'contradicted' || isPaidTwice ? claim.paid : excess,
    high: state === 'supported' && claim.billShown !== false && !isEmpty ? excess : claim.paid,
  };
}

/** U03: transport at cost up to its ceiling; a leg that was not travelled is repaid whole. */
function transportLine(claim: TransportClaim, papers: PaperFaults): MoneyLine {
  const { id, paid, actual, ceiling, passes = [] } = claim;
  const { isEmpty, isPaidTwice } = proofOf(passes, papers);
  const contradicted =
    claim.contradicted || isPaidTwice || passes.some((each) => papers.contradicted.has(each));
  const lawful = Math.min(actual ?? paid, ceiling ?? paid, paid);
  const excess = paid - lawful;
  return {
    code: 'U03',
    about: id,
    low: contradicted ? paid : excess,
    high: contradicted || isEmpty || !claim.hasEvidence ? paid : excess,
  };
}
