import { addDays, plainDate, type PlainDate } from '../../../../platform/calendar/index.ts';
import type { SpendingYear } from '../forecast/forecast.ts';
import { HOLDER, PARTIES, PAYMENT_STATES, type Party, type PaymentState } from '../payments/chain.ts';
import type { AgencyBudget, ChargedHold, ChargedPayment, ContractFact, Facts } from './facts.ts';
import type { Names, Sentence } from './words.ts';

// Invented: two agencies in November, a treasurer who held a payment and a contract behind its plan.

export const TODAY = plainDate('2026-11-22');

/** Names as they stand in code: what a sentence is about is seen at once. */
export const NAMES: Names = {
  party: namesOf(PARTIES),
  state: namesOf(PAYMENT_STATES),
};

function namesOf<T extends string>(list: readonly T[]): Record<T, Sentence> {
  return Object.fromEntries(list.map((each): [T, Sentence] => [each, { id: each, en: each }])) as Record<
    T,
    Sentence
  >;
}

/** A year that spends evenly. @param realised rupiah to the end of November */
export function budget(agencyId: string, ceiling: number, realised: number): AgencyBudget {
  const spent = Array.from({ length: 11 }, () => realised / 11);
  const planned = Array.from({ length: 12 }, () => ceiling / 12);
  return { agencyId, ceiling, realised: spent, compared: { ceiling, planned, realised: spent } };
}

/** The same without a cash plan. */
export function unplanned(budget: AgencyBudget): AgencyBudget {
  return { ...budget, compared: { ceiling: 0, planned: [], realised: [] } };
}

/** Whole years of an agency that end at 90 per cent, evenly. */
export function pastYears(agencyId: string, years: readonly number[], end = 90): SpendingYear[] {
  const percents = Array.from({ length: 12 }, (_, month) => (end * (month + 1)) / 12);
  return years.map((year) => ({ unit: agencyId, year, percents }));
}

/** A stay of the ball. Allowed are two working days, what is more is excess. */
export function hold(state: PaymentState, days: number, changes: Partial<ChargedHold> = {}): ChargedHold {
  const from = `${addDays(TODAY, -30)}T01:00:00Z`;
  return {
    state,
    party: HOLDER[state] ?? 'bank',
    from,
    to: `${addDays(TODAY, -20)}T01:00:00Z`,
    days,
    limit: 2,
    allowance: 2,
    excess: changes.disputed ? 0 : Math.max(0, days - 2),
    percentile: 0.5,
    reason: null,
    disputed: false,
    ...changes,
  };
}

/** @param holds the last is where it lies now, unless the payment is over */
export function payment(
  number: string,
  agencyId: string,
  amount: number,
  holds: readonly ChargedHold[],
  open = true,
): ChargedPayment {
  const last = holds.length - 1;
  const own = holds.map((each, place) => (open && place === last ? { ...each, to: null } : each));
  const worst = holds.toSorted((a, b) => b.excess - a.excess)[0];
  const charged: Party | null = worst !== undefined && worst.excess > 0 ? worst.party : null;
  return { paymentId: `payment ${number}`, number, agencyId, amount, open, charged, holds: own };
}

export function contract(id: string, agencyId: string, changes: Partial<ContractFact> = {}): ContractFact {
  return {
    id,
    agencyId,
    number: `${id}/2026`,
    title: 'Jalan lingkungan',
    value: 1_000_000_000,
    startOn: day('2026-03-01'),
    endOn: day('2026-12-15'),
    extendedTo: null,
    planned: 80,
    real: 80,
    deviation: 0,
    forecastEnd: day('2026-12-15'),
    critical: null,
    daysOver: 0,
    over: false,
    ...changes,
  };
}

export function day(text: string): PlainDate {
  return plainDate(text);
}

/** Public works far behind, health almost on its plan; the treasurer of public works holds a payment for 14 working days. */
export function cityFacts(changes: Partial<Facts> = {}): Facts {
  return {
    today: TODAY,
    year: 2026,
    agencies: [
      { id: 'works', name: 'Dinas Pekerjaan Umum' },
      { id: 'health', name: 'Dinas Kesehatan' },
    ],
    budgets: [budget('works', 120_000, 60_000), budget('health', 60_000, 54_000)],
    past: [...pastYears('works', [2023, 2024, 2025]), ...pastYears('health', [2023, 2024, 2025])],
    contracts: [
      contract('k1', 'works', { real: 55, deviation: -25, critical: 2 }),
      contract('k2', 'works', { endOn: day('2026-11-01'), daysOver: 21, real: 95, deviation: -5 }),
      contract('k3', 'health', { over: true, real: 100, planned: 100 }),
    ],
    guarantees: [
      {
        contractId: 'k1',
        agencyId: 'works',
        title: 'JP-1',
        amount: 50_000_000,
        expiresOn: day('2026-12-01'),
      },
      {
        contractId: 'k3',
        agencyId: 'health',
        title: 'JP-2',
        amount: 50_000_000,
        expiresOn: day('2027-06-01'),
      },
    ],
    payments: [
      payment('BYR-1', 'works', 200_000_000, [
        hold('invoiced', 1),
        hold('checked', 1),
        hold('spp-drafted', 14),
      ]),
      payment('BYR-2', 'works', 100_000_000, [hold('invoiced', 5), hold('checked', 2)], false),
      payment('BYR-3', 'health', 50_000_000, [hold('invoiced', 9, { disputed: true }), hold('checked', 1)]),
    ],
    paces: new Map(),
    funnels: new Map([
      [
        'all',
        [
          { step: 'ceiling', amount: 180_000 },
          { step: 'contracted', amount: 90_000 },
          { step: 'paid', amount: 60_000 },
        ],
      ],
    ]),
    whatIfs: new Map(),
    missingYears: [],
    limits: { invoiced: 3, checked: 2, 'spp-drafted': 2 },
    target: 90,
    guaranteeDays: 30,
    ...changes,
  };
}
