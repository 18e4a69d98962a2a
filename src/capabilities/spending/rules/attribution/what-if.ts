import { HOLDER, PAYMENT_STATES, type Party, type PaymentState } from '../payments/chain.ts';

/** One interval of an open payment, as it was. */
export interface WhatIfHold {
  stage: string;
  office: string;
  working: number;
}

/** With whom a stage usually lies. */
export function usualHolder(stage: string): Party {
  const state = PAYMENT_STATES.find((each) => each === stage);
  return (state === undefined ? null : HOLDER[state]) ?? 'vendor';
}

export interface OpenPayment {
  id: string;
  /** rupiah */
  amount: number;
  state: PaymentState;
  agencyOffice: (party: Party) => string;
  /** the last one is the one that lasts */
  holds: readonly WhatIfHold[];
}

/** What would be if one stage had always taken what is usual among the others. */
export interface StageWhatIf {
  stage: string;
  party: Party;
  /** working seconds that are usual among all */
  usual: number;
  payments: number;
  /** working days won together */
  days: number;
  paidPayments: number;
  paidRupiah: number;
  rupiahDays: number;
}

/**
 * Replays each open payment with one stage at the peers' median. What is won goes into the steps that are left, each at its own median: where it
 * is enough for all of them, the payment would be paid by today. The stage that would save most rupiah-days comes first.
 * @param usualOf working seconds; null where nobody has done the stage yet
 */
export function whatIf(
  open: readonly OpenPayment[],
  usualOf: (stage: string, office: string) => number | null,
  workingDay: number,
): StageWhatIf[] {
  const found = new Map<string, StageWhatIf>();
  for (const payment of open) {
    const won = new Map<string, number>();
    for (const { stage, office, working } of payment.holds) {
      const usual = usualOf(stage, office);
      if (usual === null || working <= usual) continue;
      won.set(stage, (won.get(stage) ?? 0) + working - usual);
    }
    for (const [stage, seconds] of won) {
      const sum = found.get(stage) ?? {
        stage,
        party: usualHolder(stage),
        usual: usualOf(stage, '') ?? 0,
        payments: 0,
        days: 0,
        paidPayments: 0,
        paidRupiah: 0,
        rupiahDays: 0,
      };
      sum.payments += 1;
      sum.days += seconds / workingDay;
      sum.rupiahDays += (payment.amount * seconds) / workingDay;
      const left = secondsLeft(payment, stage, usualOf);
      if (left !== null && seconds >= left) {
        sum.paidPayments += 1;
        sum.paidRupiah += payment.amount;
      }
      found.set(stage, sum);
    }
  }
  return [...found.values()].toSorted((a, b) => b.rupiahDays - a.rupiahDays || (a.stage < b.stage ? -1 : 1));
}

/** What the payment usually still needs from now on; null where a step is unknown. @param but the stage whose own overrun is already taken off */
function secondsLeft(
  { state, agencyOffice, holds }: OpenPayment,
  but: string,
  usualOf: (stage: string, office: string) => number | null,
): number | null {
  const current = holds.at(-1)!;
  let left = 0;
  if (current.stage !== but) {
    const usual = usualOf(current.stage, current.office);
    if (usual === null) return null;
    left = Math.max(0, usual - current.working);
  }
  const later = PAYMENT_STATES.slice(
    PAYMENT_STATES.indexOf(state) + (current.stage === 'invoiced-returned' ? 0 : 1),
    -1,
  );
  for (const stage of later) {
    const holder = HOLDER[stage];
    const usual = holder === null ? 0 : usualOf(stage, agencyOffice(holder));
    if (usual === null) return null;
    left += usual;
  }
  return left;
}
