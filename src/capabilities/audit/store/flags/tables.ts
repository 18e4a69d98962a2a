import type { ColumnType, Selectable } from 'kysely';
import type { Json, FlagScope, FlagSubject } from '../../rules/flags/found-flag.ts';
import type { DismissReason, FindingState, FlagState } from '../../rules/flags/life.ts';
import type { Severity, Verdict } from '../../rules/verdict.ts';

type Owned = { government_id: string; id: string };
/** A JSON column takes text that `JSON.stringify` made, and is read back as what it was. */
type Kept<T> = ColumnType<T, string, string>;

export type FlagTable = Owned & {
  rule_code: string;
  rule_version: number;
  scope: FlagScope;
  subject_kind: FlagSubject['kind'];
  subject_id: string;
  key: string;
  agency_id: string | null;
  vendor_id: string | null;
  year: number;
  severity: Severity;
  money_at_risk: number | null;
  verdict: Kept<Verdict>;
  thresholds: Kept<Json>;
  thresholds_hash: string;
  data: Kept<Json>;
  data_hash: string;
  fingerprint: string;
  state: FlagState;
  run_id: string | null;
  found_at: string;
  last_seen_at: string;
  state_at: string;
  dismissed_by: string | null;
  dismissed_reason: DismissReason | null;
  dismissed_text: string | null;
  assigned_to: string | null;
  assigned_at: string | null;
  report_id: string | null;
  finding_id: string | null;
  finding_state: FindingState | null;
};
export type Flag = Selectable<FlagTable>;

export type FlagEventKind =
  | 'opened'
  | 'reopened'
  | 'changed'
  | 'gone'
  | 'dismissed'
  | 'assigned'
  | 'note'
  | 'finding'
  | 'finding-final'
  | 'finding-paid'
  | 'paper';

export type FlagEventTable = Owned & {
  flag_id: string;
  kind: FlagEventKind;
  by: string;
  at: string;
  text: string | null;
};

export type RuleCountTable = {
  government_id: string;
  scope: FlagScope;
  rule_code: string;
  confirmed: number;
  dismissed: number;
  open: number;
  counted_at: string;
};

export type SuspensionTable = Owned & {
  scope: FlagScope;
  rule_code: string;
  from_on: string;
  until_on: string;
  reason: string;
  suspended_by: string;
  at: string;
  ended_at: string | null;
  ended_by: string | null;
};

export type SavedViewTable = Owned & {
  account_id: string;
  name: string;
  query: string;
  created_at: string;
};

export type FlagTables = {
  audit_flag: FlagTable;
  audit_flag_event: FlagEventTable;
  audit_rule_count: RuleCountTable;
  audit_rule_suspension: SuspensionTable;
  audit_saved_view: SavedViewTable;
};
