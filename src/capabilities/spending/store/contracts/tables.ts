import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Rupiah } from '../../../../platform/money.ts';
import type { ScmState } from '../../rules/contracts/critical.ts';
import type {
  ContractKind,
  ContractState,
  ContractStep,
  GuaranteeKind,
  InstalmentKind,
  PayMode,
  WorkKind,
} from '../../rules/contracts/machine.ts';
import type { PlanPoint } from '../../rules/contracts/schedule.ts';

type Owned = { government_id: string; id: string };

/** What each column means stands beside the SQL (migrations.ts). */
export type ContractTable = Owned & {
  agency_id: string;
  line_id: string | null;
  package_id: string | null;
  year: number;
  number: string;
  title: string;
  kind: ContractKind;
  work: WorkKind;
  pay_mode: PayMode;
  vendor_id: string | null;
  small_vendor: boolean;
  multi_year: boolean;
  value: Rupiah;
  value_without_vat: Rupiah;
  signed_on: PlainDate | null;
  start_on: PlainDate | null;
  end_on: PlainDate | null;
  extended_to: PlainDate | null;
  suspended_days: number;
  suspended_since: PlainDate | null;
  resumed_on: PlainDate | null;
  commitment_person_id: string | null;
  technical_person_id: string | null;
  state: ContractState;
  scm: ScmState;
  fine_per_mille: number;
  fine_part: Rupiah | null;
  fine_most: Rupiah | null;
  advance_percent: number;
  retention_percent: number;
  maintenance_days: number;
  handed_over_on: PlainDate | null;
  handover_asked_on: PlainDate | null;
  ended_on: PlainDate | null;
  physical: boolean;
  place: string;
  percent: number;
  percent_on: PlainDate | null;
  percent_at: string | null;
  created_by: string;
  created_at: string;
  version: number;
};

export type VersionTable = Owned & {
  contract_id: string;
  n: number;
  document: string;
  doc_date: PlainDate | null;
  recorded_at: string;
  recorded_by: string;
  reason: string | null;
  value: Rupiah;
  value_without_vat: Rupiah;
  start_on: PlainDate | null;
  end_on: PlainDate | null;
  over_reason: string | null;
  file_id: string | null;
  previous_hash: string | null;
  hash: string;
};

export type BaselineTable = Owned & {
  contract_id: string;
  n: number;
  kind: string;
  start_on: PlainDate;
  points: readonly PlanPoint[];
  recorded_at: string;
  recorded_by: string;
  previous_hash: string | null;
  hash: string;
};

export type ProgressTable = Owned & {
  contract_id: string;
  period_end: PlainDate;
  recorded_at: string;
  recorded_by: string;
  percent: number;
  before_percent: number;
  note: string;
  fall_reason: string | null;
  marks: readonly string[];
};

export type PhotoTable = Owned & {
  contract_id: string;
  progress_id: string | null;
  file_id: string;
  sha256: string;
  latitude: number | null;
  longitude: number | null;
  accuracy: number | null;
  added_at: string;
  added_by: string;
};

export type InstalmentTable = Owned & {
  contract_id: string;
  n: number;
  kind: InstalmentKind;
  amount: Rupiah;
  condition_percent: number;
  due_on: PlainDate | null;
  reached_on: PlainDate | null;
  reached_at: string | null;
};

export type GuaranteeTable = Owned & {
  contract_id: string;
  kind: GuaranteeKind;
  issuer: string;
  number: string;
  amount: Rupiah;
  expires_on: PlainDate;
  extends_id: string | null;
  ended_on: PlainDate | null;
  recorded_at: string;
  recorded_by: string;
  file_id: string | null;
};

export type StepTable = Owned & {
  contract_id: string;
  seq: number;
  step: ContractStep;
  doc_date: PlainDate;
  document: string;
  recorded_at: string;
  recorded_by: string;
  source: 'typed' | 'import' | 'demo';
  file_id: string | null;
  note: string;
  marks: readonly string[];
};

export type ScmTable = Owned & {
  contract_id: string;
  n: number;
  level: number;
  invited_for: PlainDate;
  invited_at: string;
  invited_by: string;
  held_on: PlainDate | null;
  target_percent: number | null;
  until_day: PlainDate | null;
  minutes: string | null;
  file_id: string | null;
  outcome: 'reached' | 'failed' | null;
  reached_percent: number | null;
  judged_at: string | null;
};

export type DraftTable = Owned & {
  agency_id: string | null;
  body: object;
  created_by: string;
  created_at: string;
  saved_at: string;
  version: number;
};

export type ContractTables = {
  spending_contract: ContractTable;
  contract_version: VersionTable;
  contract_baseline: BaselineTable;
  contract_progress: ProgressTable;
  contract_photo: PhotoTable;
  contract_instalment: InstalmentTable;
  contract_guarantee: GuaranteeTable;
  contract_step: StepTable;
  contract_scm: ScmTable;
  contract_draft: DraftTable;
};
