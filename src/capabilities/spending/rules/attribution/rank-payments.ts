import { type Party } from '../payments/chain.ts';
import { limitOf } from '../payments/limits.ts';
import { piecemealCounts } from '../payments/piecemeal.ts';
import type { PaymentAnalysis } from './analyse-payments.ts';
import { paceOf, type Pace } from './charge.ts';
import { chargesAt, holdsAt, placesOf } from './keep-holds.ts';
import { officeKey, readOfficeKey, type LoggedPayment } from './payment-log.ts';
import { medianOf } from './peers.ts';
import { summarizeOffices, summarizeParties, summarizeStages, type Lengths } from './summary.ts';
import { usualHolder } from './what-if.ts';

// Sums of an analysis. Seconds are working seconds; a rupiah-day is one rupiah that waited one working day too long.

export interface RankedParty {
  party: Party;
  payments: number;
  holds: number;
  held: number;
  excess: number;
  share: number;
  cases: number;
  rupiahDays: number;
  /** median of its holds' percentiles among all of their stages; null where nobody else does what it does */
  percentile: number | null;
  pace: Pace | null;
}

export interface RankedOffice {
  party: Party;
  /** agency or vendor; '' for the whole government */
  of: string;
  stage: string;
  holds: number;
  payments: number;
  median: number;
  limit: number | null;
  /** what is usual among the others */
  usual: number | null;
  excess: number;
  rupiahDays: number;
  percentile: number;
  pace: Pace | null;
  piecemeal: number;
}

export interface RankedStage {
  stage: string;
  party: Party;
  holds: number;
  working: Lengths;
  limit: number | null;
  excess: number;
  rupiahDays: number;
}

/** A payment with what it is worth, rupiah. */
export type PricedPayment = LoggedPayment & { amount: number };

export interface Ranking {
  parties: RankedParty[];
  offices: RankedOffice[];
  stages: RankedStage[];
}

/**
 * @param analysis of `priced`, in the same order
 * @param agencies whose payments count; null for all. Compared is with everybody in any case.
 */
export function rankPayments(
  analysis: PaymentAnalysis,
  priced: readonly PricedPayment[],
  agencies: ReadonlySet<string> | null,
): Ranking {
  const { ranked, charges, source, time } = analysis;
  const { log } = ranked;
  const isIn = (payment: number) => agencies === null || agencies.has(priced[payment]!.agencyId);
  const places = placesOf(ranked, (hold) => isIn(source.payment[ranked.event[hold]!]!));
  const holds = holdsAt(ranked, places);
  const own = chargesAt(charges, places);
  const cases = priced.flatMap((each, place) => (isIn(place) ? (analysis.cases.get(each.id) ?? []) : []));
  const sums = { party: sumsBy(), stage: sumsBy(), office: sumsBy() };
  for (let hold = 0; hold < holds.event.length; hold += 1) {
    const event = holds.event[hold]!;
    const payment = source.payment[event]!;
    const rupiahDays = (priced[payment]!.amount * own.excess[hold]!) / time.workingDay;
    const percentile = agencies === null ? 0 : analysis.peers.percentile(places[hold]!);
    const [party, stage, office] = [log.partyOf[event]!, log.activityOf[event]!, log.officeOf[event]!];
    sums.party.add(party, payment, own.excess[hold]!, rupiahDays, percentile);
    sums.stage.add(stage, payment, own.excess[hold]!, rupiahDays, percentile);
    sums.office.add(office * STAGES + stage, payment, own.excess[hold]!, rupiahDays, percentile);
  }
  return {
    parties: summarizeParties(holds, own, cases).map((each) => {
      const party = each.party as Party;
      const sum = sums.party.of(log.parties.indexOf(each.party));
      return {
        ...each,
        party,
        payments: sum.payments.size,
        rupiahDays: sum.rupiahDays,
        ...partyPace(party, agencies === null ? [] : sum.percentiles, sum.payments.size),
      };
    }),
    stages: summarizeStages(holds).map(({ activity, holds: count, working }) => {
      const sum = sums.stage.of(log.activities.indexOf(activity));
      return {
        stage: activity,
        party: usualHolder(activity),
        holds: count,
        working,
        limit: limitOf(activity, time.limits, time.workingDay),
        excess: sum.excess,
        rupiahDays: sum.rupiahDays,
      };
    }),
    offices: officesOf(analysis, agencies, piecemealByOffice(priced), sums.office.of),
  };
}

/** One office for the whole government: there is nobody to compare it with. */
export const WITHOUT_PEERS: readonly Party[] = ['treasury', 'bank'];

/** How a party of one agency stands: the median of its holds' percentiles, each among the holds of its own stage; the label from 8 payments on. */
export function partyPace(
  party: Party,
  percentiles: readonly number[],
  payments: number,
): { percentile: number | null; pace: Pace | null } {
  if (WITHOUT_PEERS.includes(party) || percentiles.length === 0) return { percentile: null, pace: null };
  const percentile = medianOf(Float64Array.from(percentiles).sort());
  return { percentile, pace: paceOf(percentile, payments) };
}

/** More stages than any log of payments has. */
const STAGES = 64;

function officesOf(
  { ranked, usualOf, time }: PaymentAnalysis,
  agencies: ReadonlySet<string> | null,
  piecemeal: ReadonlyMap<string, number>,
  sumOf: (key: number) => Sum,
): RankedOffice[] {
  const { log } = ranked;
  const officeAt = new Map(log.offices.map((name, place) => [name, place]));
  const stageAt = new Map(log.activities.map((name, place) => [name, place]));
  return summarizeOffices(ranked).flatMap(({ office, activity, holds, median, percentile }) => {
    const { party, of } = readOfficeKey(office);
    if (agencies !== null && !agencies.has(of)) return [];
    const sum = sumOf(officeAt.get(office)! * STAGES + stageAt.get(activity)!);
    return {
      party,
      of,
      stage: activity,
      holds,
      payments: sum.payments.size,
      median,
      limit: limitOf(activity, time.limits, time.workingDay),
      usual: usualOf(activity, office),
      excess: sum.excess,
      rupiahDays: sum.rupiahDays,
      percentile,
      pace: paceOf(percentile, sum.payments.size),
      piecemeal: piecemeal.get(office) ?? 0,
    };
  });
}

/** Office → times that it sent the same payment back again for another reason. */
function piecemealByOffice(payments: readonly LoggedPayment[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const payment of payments)
    for (const [party, times] of piecemealCounts(payment.steps.filter((step) => step.isReject))) {
      const office = officeKey(party, payment);
      found.set(office, (found.get(office) ?? 0) + times);
    }
  return found;
}

interface Sum {
  payments: Set<number>;
  excess: number;
  rupiahDays: number;
  percentiles: number[];
}

function sumsBy() {
  const sums = new Map<number, Sum>();
  const of = (key: number): Sum => {
    const known = sums.get(key) ?? { payments: new Set(), excess: 0, rupiahDays: 0, percentiles: [] };
    sums.set(key, known);
    return known;
  };
  return {
    of,
    add(key: number, payment: number, excess: number, rupiahDays: number, percentile: number) {
      const sum = of(key);
      sum.payments.add(payment);
      sum.excess += excess;
      sum.rupiahDays += rupiahDays;
      sum.percentiles.push(percentile);
    },
  };
}
