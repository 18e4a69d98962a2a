import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Rupiah } from '../../../../platform/money.ts';
import type { Pace } from '../attribution/charge.ts';
import type { StageWhatIf } from '../attribution/what-if.ts';
import type { FunnelStep } from '../budget/funnel.ts';
import type { Critical } from '../contracts/critical.ts';
import type { SpendingYear } from '../forecast/forecast.ts';
import type { Party, PaymentState, RejectReason } from '../payments/chain.ts';

// What the pages of the dashboard are reckoned from: loaded once, of the whole government.

export interface AgencyName {
  id: string;
  name: string;
}

/** One agency's year. Rupiah by month, January first. */
export interface AgencyBudget {
  agencyId: string;
  ceiling: Rupiah;
  /** up to the month of the day; taken back is taken off */
  realised: readonly Rupiah[];
  /** lines that have a cash plan; its ceiling is 0 where none has one */
  compared: { ceiling: Rupiah; planned: readonly Rupiah[]; realised: readonly Rupiah[] };
}

export interface ContractFact {
  id: string;
  agencyId: string;
  number: string;
  title: string;
  value: Rupiah;
  startOn: PlainDate;
  endOn: PlainDate;
  extendedTo: PlainDate | null;
  /** per cent of today; null: there is no plan */
  planned: number | null;
  real: number;
  deviation: number | null;
  forecastEnd: PlainDate | null;
  critical: Critical | null;
  /** calendar days past its last day while handover was not asked for; 0: none */
  daysOver: number;
  /** asked to be handed over, or handed over, or ended otherwise: no day of it runs any more */
  over: boolean;
}

export interface GuaranteeFact {
  contractId: string;
  agencyId: string;
  /** number and kind, as the office writes them */
  title: string;
  amount: Rupiah;
  expiresOn: PlainDate;
}

/** One stay of the ball, in working days of who held it. A contested one has no excess. */
export interface ChargedHold {
  state: PaymentState;
  party: Party;
  /** ISO 8601 UTC; `to` null: it still lies there */
  from: string;
  to: string | null;
  days: number;
  /** working days that law or government gives the stage; null: none */
  limit: number | null;
  /** the limit, else what is usual; null: no limit, and nobody to compare with */
  allowance: number | null;
  excess: number;
  /** among the holds of its stage, 0 to 1 */
  percentile: number;
  reason: RejectReason | null;
  disputed: boolean;
}

export interface ChargedPayment {
  paymentId: string;
  number: string;
  agencyId: string;
  amount: Rupiah;
  open: boolean;
  /** for whom it waited most; null: nobody exceeded anything */
  charged: Party | null;
  holds: readonly ChargedHold[];
}

/** The scope of the whole government; any other is an agency's id. */
export const WHOLE = 'all';

export interface Facts {
  today: PlainDate;
  year: number;
  agencies: readonly AgencyName[];
  budgets: readonly AgencyBudget[];
  /** whole years of agencies, `unit` the agency's id */
  past: readonly SpendingYear[];
  contracts: readonly ContractFact[];
  guarantees: readonly GuaranteeFact[];
  payments: readonly ChargedPayment[];
  /** pace of an agency's office among those of the others, by `agencyId party`; none below 8 cases */
  paces: ReadonlyMap<string, Pace>;
  /** working days that law or government gives a stage */
  limits: Readonly<Partial<Record<PaymentState, number>>>;
  /** rupiah from ceiling to payment, by scope: an agency's id, or 'all' */
  funnels: ReadonlyMap<string, readonly { step: FunnelStep; amount: Rupiah }[]>;
  /** what a stage in its usual time would have saved, by scope */
  whatIfs: ReadonlyMap<string, readonly StageWhatIf[]>;
  /** years without holidays: no working day is reckoned, `payments` is empty */
  missingYears: readonly number[];
  /** per cent of the ceiling that shall be spent by the end of the year */
  target: number;
  /** calendar days ahead in which a guarantee that ends is told */
  guaranteeDays: number;
}

/** The part of one agency. Past years stay whole: an agency is forecast from all of them. */
export function factsOf(facts: Facts, agencyId: string): Facts {
  const own = <T extends { agencyId: string }>(rows: readonly T[]) =>
    rows.filter((each) => each.agencyId === agencyId);
  return {
    ...facts,
    agencies: facts.agencies.filter((each) => each.id === agencyId),
    budgets: own(facts.budgets),
    contracts: own(facts.contracts),
    guarantees: own(facts.guarantees),
    payments: own(facts.payments),
  };
}
