import { rankPayments, type Ranking } from '../../rules/attribution/rank-payments.ts';
import { officeKey } from '../../rules/attribution/payment-log.ts';
import { whatIf, type OpenPayment, type StageWhatIf } from '../../rules/attribution/what-if.ts';
import type { Party } from '../../rules/payments/chain.ts';
import type { YearPayment } from '../../store/payments/log.ts';
import type { YearAnalysis } from './analyse-year.ts';
import { hoursIn, partyName, sentence, stageName, type Sentence } from './describe-slow.ts';

/** Agencies whose payments count; null for all. */
export type Scope = ReadonlySet<string> | null;

/** What one payment is charged with. */
export interface SlowPayment {
  payment: YearPayment;
  /** who it waited for most; null: nobody exceeded anything */
  party: Party | null;
  /** stage of the hold that weighs most */
  stage: string | null;
  /** working seconds of that party beyond what is allowed */
  excess: number;
  percentile: number | null;
  score: number;
  rupiahDays: number;
  shares: ReadonlyMap<string, number>;
  isDisputed: boolean;
}

/** Sums by what was asked for, as long as the analysis itself is kept. */
const ranked = new WeakMap<YearAnalysis, Map<string, Ranking>>();
const RANKINGS = 100;

export function rankYear(year: YearAnalysis, scope: Scope): Ranking {
  const known = ranked.get(year) ?? new Map<string, Ranking>();
  ranked.set(year, known);
  const key = scope === null ? '' : [...scope].join(' ');
  const ranking = known.get(key) ?? rankPayments(year.analysis, year.payments, scope);
  if (known.size < RANKINGS) known.set(key, ranking);
  return ranking;
}

/** The payments in scope, the highest score first; those that exceeded nothing last. */
export function slowPayments(year: YearAnalysis, scope: Scope, out: ReadonlySet<string>): SlowPayment[] {
  const { analysis, time } = year;
  const { ranked, charges } = analysis;
  const { log } = ranked;
  const excess = new Map<string, number>();
  for (let hold = 0; hold < ranked.event.length; hold += 1) {
    if (charges.excess[hold] === 0) continue;
    const event = ranked.event[hold]!;
    const key = `${log.caseOf[event]} ${log.parties[log.partyOf[event]!]}`;
    excess.set(key, (excess.get(key) ?? 0) + charges.excess[hold]!);
  }
  const caseAt = new Map(log.cases.map((name, place) => [name, place]));
  return year.payments
    .filter((each) => scope === null || scope.has(each.agencyId))
    .map((payment): SlowPayment => {
      const charge = analysis.cases.get(payment.id);
      const worst = charge?.worst ?? null;
      const party = (charge?.party ?? null) as Party | null;
      const of = `${caseAt.get(payment.id)} `;
      const own = party === null ? 0 : (excess.get(of + party) ?? 0);
      const whole = [...(charge?.shares.keys() ?? [])].reduce(
        (sum, each) => sum + (excess.get(of + each) ?? 0),
        0,
      );
      return {
        payment,
        party,
        stage: worst === null ? null : log.activities[log.activityOf[ranked.event[worst.hold]!]!]!,
        excess: own,
        percentile: worst?.percentile ?? null,
        score: worst?.score ?? 0,
        rupiahDays: (payment.amount * whole) / time.workingDay,
        shares: charge?.shares ?? new Map(),
        isDisputed: payment.steps.some((step) => out.has(`${payment.id} ${step.seq}`)),
      };
    })
    .toSorted((a, b) => b.score - a.score || (a.payment.id < b.payment.id ? -1 : 1));
}

/** What the open payments of the scope would be had one stage always been as quick as elsewhere. */
export function whatIfYear({ analysis, payments, time }: YearAnalysis, scope: Scope): StageWhatIf[] {
  const { all, source } = analysis;
  const { log } = all;
  const open = new Map<number, OpenPayment & { holds: OpenPayment['holds'][number][] }>();
  for (let hold = 0; hold < all.event.length; hold += 1) {
    const event = all.event[hold]!;
    const place = source.payment[event]!;
    const payment = payments[place]!;
    if (!payment.open || (scope !== null && !scope.has(payment.agencyId))) continue;
    const of = open.get(place) ?? {
      id: payment.id,
      amount: payment.amount,
      state: payment.state,
      agencyOffice: (party: Party) => officeKey(party, payment),
      holds: [],
    };
    of.holds.push({
      stage: log.activities[log.activityOf[event]!]!,
      office: log.offices[log.officeOf[event]!]!,
      working: all.working[hold]!,
    });
    open.set(place, of);
  }
  return whatIf([...open.values()], analysis.usualOf, time.workingDay);
}

/** The answer in one sentence: an office, its share, how much there is to judge by. */
export function summarySentence(
  { time, missingYears }: YearAnalysis,
  ranking: Ranking,
  payments: number,
): Sentence | null {
  if (payments === 0 || missingYears.length > 0) return null;
  if (payments < 8) return sentence('summary-few', () => ({ n: payments }));
  const first = ranking.parties[0];
  if (first === undefined || first.excess === 0) return sentence('summary-fair', () => ({ n: payments }));
  const total = ranking.parties.reduce((sum, each) => sum + each.excess, 0);
  return sentence('summary-slow', (locale) => ({
    n: payments,
    party: partyName(first.party, locale),
    share: Math.round(first.share * 100),
    days: Math.round(total / time.workingDay),
    cases: first.cases,
  }));
}

export function whatIfSentence(stages: readonly StageWhatIf[]): Sentence | null {
  const first = stages[0];
  if (first === undefined) return null;
  return sentence('what-if', (locale) => ({
    stage: stageName(first.stage, locale),
    party: partyName(first.party, locale),
    payments: first.payments,
    days: Math.round(first.days),
    paid: first.paidPayments,
  }));
}

export function caseSentence(slow: SlowPayment): Sentence {
  const { party, stage, percentile, excess } = slow;
  if (party === null || stage === null || percentile === null) return sentence('case-fair', () => ({}));
  return sentence('case-slow', (locale) => ({
    party: partyName(party, locale),
    stage: stageName(stage, locale),
    over: hoursIn(excess, locale),
    percentile: Math.round(percentile * 100),
  }));
}
