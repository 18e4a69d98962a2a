import type { WorkingClock } from '../../../../platform/calendar/working-hours.ts';
import { limitOf, type StageDays } from '../payments/limits.ts';
import { chargeCases, chargeHolds, type CaseCharge, type Charges } from './charge.ts';
import { evenClock, measureHolds, type Holds } from './holds.ts';
import { holdsAt, placesOf } from './keep-holds.ts';
import { NOW, paymentLog, type LoggedPayment, type PaymentLog } from './payment-log.ts';
import { comparePeers, groupHolds, medianOf, type Peers } from './peers.ts';

export interface OfficeTime {
  clock: WorkingClock;
  /** seconds of a usual working day, and of a week */
  workingDay: number;
  week: number;
  limits: StageDays;
}

export interface PaymentAnalysis {
  payments: readonly LoggedPayment[];
  source: PaymentLog;
  /** every interval, those that are contested or have only begun too */
  all: Holds;
  /** what is compared and charged: what is over, and what is open beyond what is allowed. Contested intervals are out. */
  ranked: Holds;
  charges: Charges;
  peers: Peers;
  cases: ReadonlyMap<string, CaseCharge>;
  /** working seconds that are usual for a stage and an office among the others */
  usualOf: (stage: string, office: string) => number | null;
  /** contested intervals that are out */
  disputed: number;
  time: OfficeTime;
}

/**
 * Charges the payments of a year. An interval that is still open is compared only once it exceeds what is allowed: until then nobody knows how
 * long it will be, and short beginnings would make everybody else look slow.
 * @param isOut contested and not dismissed: leaves the ranking
 */
export function analysePayments(
  payments: readonly LoggedPayment[],
  isOut: (paymentId: string, fromSeq: number) => boolean,
  time: OfficeTime,
  now: number,
): PaymentAnalysis {
  const source = paymentLog(payments, now);
  const { log } = source;
  const onSite = evenClock(time.week);
  const all = measureHolds(log, (party) => (party === 'vendor' ? onSite : time.clock));
  const limit = (stage: string) => limitOf(stage, time.limits, time.workingDay);
  const ends = log.activities.indexOf(NOW);
  const isOpen = (hold: number) => log.activityOf[all.event[hold]! + 1] === ends;
  const out = new Uint8Array(all.event.length);
  let disputed = 0;
  for (let hold = 0; hold < out.length; hold += 1) {
    const event = all.event[hold]!;
    if (!isOut(payments[source.payment[event]!]!.id, source.seq[event]!)) continue;
    out[hold] = 1;
    disputed += 1;
  }
  const over = holdsAt(
    all,
    placesOf(all, (hold) => out[hold] === 0 && !isOpen(hold)),
  );
  const usual = usualHolds(over);
  const isLong = (hold: number) => {
    const event = all.event[hold]!;
    const stage = log.activities[log.activityOf[event]!]!;
    const allowed = limit(stage) ?? usual(stage, log.offices[log.officeOf[event]!]!);
    return allowed !== null && all.working[hold]! > allowed;
  };
  const ranked = holdsAt(
    all,
    placesOf(all, (hold) => out[hold] === 0 && (!isOpen(hold) || isLong(hold))),
  );
  const peers = comparePeers(ranked, limit);
  const charges = chargeHolds(ranked, peers);
  const cases = new Map(chargeCases(ranked, charges).map((each) => [each.case, each]));
  return { payments, source, all, ranked, charges, peers, cases, usualOf: usual, disputed, time };
}

/** What is usual for a stage among the other offices; of an office that has none of its own, the median of all; null where nobody has any. */
function usualHolds(over: Holds): (stage: string, office: string) => number | null {
  const { log, event, working } = over;
  const peers = comparePeers(over, () => null);
  const found = new Map<string, number>();
  for (let hold = 0; hold < event.length; hold += 1) {
    const [stage, office] = [
      log.activities[log.activityOf[event[hold]!]!]!,
      log.offices[log.officeOf[event[hold]!]!]!,
    ];
    const key = `${stage} ${office}`;
    if (!found.has(key)) found.set(key, peers.allowance(hold));
  }
  const stages = groupHolds(event.length, log.activities.length, (hold) => log.activityOf[event[hold]!]!);
  const medians = new Map(
    stages.flatMap((own, stage) =>
      own.length === 0
        ? []
        : [[log.activities[stage]!, medianOf(Float64Array.from(own, (hold) => working[hold]!).sort())]],
    ),
  );
  return (stage, office) => found.get(`${stage} ${office}`) ?? medians.get(stage) ?? null;
}
