import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Rupiah } from '../../../../platform/money.ts';
import type { CodeKind } from '../../rules/budget/codes.ts';
import type { FundingTag } from '../../rules/budget/funding.ts';
import type { PackageKind, PackageMethod } from '../../rules/budget/packages.ts';

type Owned = { government_id: string; id: string };
type Recorded = { recorded_at: string; recorded_by: string; import_id: string | null };

/** What each column means stands beside the SQL (migrations.ts). */
export type CodeTable = Owned & { year: number; kind: CodeKind; code: string; name: string };

export type LineTable = Owned &
  Recorded & {
    year: number;
    agency_id: string;
    activity_code: string;
    account_code: string;
    funding_code: string;
    funding_name: string;
    funding_tag: FundingTag;
    ceiling: Rupiah;
    ceiling_original: Rupiah;
    document_number: string | null;
    vanished_at: string | null;
    version: number | null;
  };

export type CashPlanTable = Owned &
  Recorded & { line_id: string; version: number; months: Rupiah[]; vanished_at: string | null };

export const REALISATION_SOURCES = ['hand', 'payment', 'sp2d', 'form'] as const;
export type RealisationSource = (typeof REALISATION_SOURCES)[number];

export type RealisationTable = Owned &
  Recorded & {
    line_id: string;
    day: PlainDate;
    amount: Rupiah;
    sp2d_number: string;
    payment_id: string | null;
    source: RealisationSource;
    vanished_at: string | null;
  };

export type PackageTable = Owned &
  Recorded & {
    year: number;
    agency_id: string;
    line_id: string | null;
    rup_code: string | null;
    name: string;
    method: PackageMethod;
    kind: PackageKind;
    ceiling: Rupiah;
    planned_month: number | null;
    announced_on: PlainDate | null;
    tendered_on: PlainDate | null;
    vanished_at: string | null;
    version: number | null;
  };

export type ActivityProgressTable = Owned &
  Recorded & {
    year: number;
    agency_id: string;
    activity_code: string;
    month: number;
    planned_percent: number | null;
    percent: number | null;
    problem: string | null;
    realised: Rupiah | null;
    vanished_at: string | null;
  };

export type BudgetTables = {
  budget_code: CodeTable;
  budget_line: LineTable;
  cash_plan: CashPlanTable;
  realisation: RealisationTable;
  procurement_package: PackageTable;
  activity_progress: ActivityProgressTable;
};
