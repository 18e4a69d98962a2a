import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Rupiah } from '../../../../platform/money.ts';
import type { ContractFacts } from '../contracts/assess.ts';
import type { ScmState } from '../contracts/critical.ts';
import type { GuaranteeKind } from '../contracts/machine.ts';
import type { Baseline } from '../contracts/schedule.ts';
import type { Party, PaymentKind, PaymentState } from '../payments/chain.ts';

// What the rules are asked about: rows as the database has them. Days ending in `_on` are those of papers, times ending in `_at` those of recording,
// as days of the government’s zone where a rule counts days from them.

/** A report of progress. */
export interface ReportRow {
  percent: number;
  percent_on: PlainDate;
}

/** A contract that is neither closed nor terminated. */
export interface ContractRow extends ContractFacts {
  id: string;
  agency_id: string;
  number: string;
  value: Rupiah;
  commitment_person_id: string | null;
  technical_person_id: string | null;
  scm: ScmState;
  physical: boolean;
  retention_percent: number;
  maintenance_days: number;
  handed_over_on: PlainDate | null;
  baseline_n: number | null;
  baseline: Baseline | null;
  report_marks: readonly string[];
  /** days on which these were recorded */
  signed_at: PlainDate | null;
  started_at: PlainDate | null;
  handover_asked_at: PlainDate | null;
  percent_at: PlainDate | null;
  /** the last report that changed the per cent */
  moved_on: PlainDate | null;
  moved_at: PlainDate | null;
  /** the report before the latest: a contract is out of its bounds until two reports running are within */
  before: ReportRow | null;
  /** reports before these two, latest first; read only of contracts that are critical */
  earlier: readonly ReportRow[];
  /** rupiah transferred without advances, and whether retention waits; null: no payment of it is known */
  paid: Rupiah | null;
  /** rupiah of all invoices, without advances, paid or on their way */
  billed: Rupiah | null;
  retention_open: boolean;
}

export interface GuaranteeRow {
  id: string;
  contract_id: string;
  agency_id: string;
  number: string;
  kind: GuaranteeKind;
  expires_on: PlainDate;
}

export interface InstalmentRow {
  id: string;
  contract_id: string;
  agency_id: string;
  number: string;
  n: number;
  /** day on which the report that reached it was recorded */
  reached_at: PlainDate;
}

export interface PackageRow {
  id: string;
  agency_id: string;
  name: string;
  year: number;
  /** somebody has to be chosen by competition */
  competed: boolean;
  planned_month: number | null;
  recorded_at: PlainDate;
  announced_on: PlainDate | null;
  tendered_on: PlainDate | null;
}

/** A payment that is not over. */
export interface PaymentRow {
  id: string;
  agency_id: string;
  number: string;
  kind: PaymentKind;
  year: number;
  state: PaymentState;
  holder: Party | null;
  returned: boolean;
  rework: number;
  seq: number;
  /** seconds since 1970 */
  held_since: number;
  /** after it nobody knows what became of the payment; null: until now */
  known_until: number | null;
  contract_id: string | null;
}

/** Money of the treasurer (UP, GU, TU) that was paid and is not accounted for. */
export interface AdvanceRow {
  id: string;
  agency_id: string;
  number: string;
  kind: PaymentKind;
  account_due_on: PlainDate;
}

/** Budget of an agency, or of one of its activities, by month of the year, January first. */
export interface BudgetRow {
  agency_id: string;
  /** null: the whole agency */
  activity: string | null;
  name: string;
  year: number;
  ceiling: Rupiah;
  /** null: no line of it has a cash plan */
  plan: readonly Rupiah[] | null;
  realised: readonly Rupiah[];
  /** the lines that have a cash plan: what is held against it */
  compared: { ceiling: Rupiah; realised: readonly Rupiah[] };
}

export interface ForecastRow {
  agency_id: string;
  year: number;
  /** upper bound of the interval, per cent of the ceiling */
  high: number;
  middle: number;
}

export interface VillageRow {
  /** of the stage */
  id: string;
  agency_id: string;
  name: string;
  stage: number;
  due_on: PlainDate | null;
  paid_on: PlainDate | null;
  missing: number;
  /** per cent of what was paid out that is not spent; null: nothing was paid */
  unspent: number | null;
}

/** Papers of one agency whose dates are worth a look, by the week of their recording. */
export interface PaperRow {
  agency_id: string;
  /** Monday of the week */
  week: PlainDate;
  papers: number;
}
