import type { Generated } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Rupiah } from '../../../platform/money.ts';
import type { SuspensionState, ValidReason } from '../rules/clocks.ts';
import type { Instrument, LossKind, LossState } from '../rules/losses.ts';
import type { RecommendationAction, ReportState, Step } from '../rules/machine.ts';
import type { PaymentState } from '../rules/payments.ts';
import type { AssignmentKind, Source } from '../rules/sources.ts';
import type { Status } from '../rules/status.ts';

// Columns as they are; what each means stands beside the SQL (schema-*.ts).

type Owned = { government_id: string; id: string };

export type AssignmentRow = Owned & {
  number: string;
  kind: AssignmentKind;
  title: string;
  agency_id: string | null;
  starts_on: PlainDate;
  ends_on: PlainDate;
  created_by: string;
  created_at: string;
};

export type ReportRow = Owned & {
  assignment_id: string | null;
  source: Source;
  number: string | null;
  dated_on: PlainDate | null;
  title: string;
  confidential: boolean;
  state: ReportState;
  respond_by: PlainDate | null;
  received_on: PlainDate | null;
  created_by: string;
  created_at: string;
  issued_by: string | null;
  issued_at: string | null;
};

export type FindingTable = Owned & {
  report_id: string;
  source: Source;
  state: ReportState;
  confidential: boolean;
  number: string;
  code: string | null;
  code_bpk: string | null;
  cause_code: string | null;
  title: string;
  search: Generated<string>;
  agency_id: string | null;
  value: Rupiah;
  status: Status;
  due_on: PlainDate | null;
  due_provisional: boolean;
  unpaid: Generated<Rupiah>;
};
/** A finding as it is entered; what is generated follows. */
export type FindingRow = Omit<FindingTable, 'search' | 'unpaid'>;

export type FindingTextRow = Owned & { condition: string; criterion: string; cause: string; effect: string };

export type RecommendationRow = Owned & {
  finding_id: string;
  number: string;
  code: string;
  text: string;
  value: Rupiah;
  status: Status;
  step: Step;
  due_on: PlainDate | null;
  due_provisional: boolean;
  forwarded_on: PlainDate | null;
  review_due_on: PlainDate | null;
  review_due_provisional: boolean;
};

export type ResponsibleRow = Owned & {
  recommendation_id: string;
  finding_id: string;
  person_id: string | null;
  agency_id: string | null;
  vendor_id: string | null;
  office_id: string | null;
  share: Rupiah;
  duty_done_on: PlainDate | null;
};

export const STANCES = ['agree', 'partly', 'disagree'] as const;
export type Stance = (typeof STANCES)[number];

export type ResponseRow = Owned & {
  finding_id: string;
  agency_id: string | null;
  stance: Stance;
  text: string;
  created_by: string;
  created_at: string;
};

export type CodeTitleRow = Owned & {
  kind: 'finding' | 'recommendation' | 'cause' | 'bpk';
  code: string;
  title: string;
};

export type Verdict = 'accepted' | 'partly' | 'returned' | 'superseded';

export type FollowUpRow = Owned & {
  recommendation_id: string;
  responsible_id: string | null;
  sequence: number;
  text: string;
  submitted_by: string;
  submitted_at: string;
  submitted_on: PlainDate;
  verdict: Verdict | null;
  verdict_by: string | null;
  verdict_at: string | null;
  verdict_note: string | null;
};

export type EvidenceRow = Owned & { follow_up_id: string; file_id: string };

export type ReviewRow = Owned & {
  recommendation_id: string;
  follow_up_id: string | null;
  action: RecommendationAction;
  status_before: Status;
  status_after: Status;
  note: string;
  paper_number: string | null;
  paper_on: PlainDate | null;
  report_id: string | null;
  created_by: string;
  created_at: string;
};

export type SuspensionRow = Owned & {
  recommendation_id: string;
  reason: ValidReason;
  from_on: PlainDate;
  to_on: PlainDate;
  note: string;
  file_id: string | null;
  state: SuspensionState;
  requested_by: string;
  requested_at: string;
  decided_by: string | null;
  decided_at: string | null;
  decision_note: string | null;
};

export type PaymentRow = Owned & {
  recommendation_id: string;
  responsible_id: string;
  amount: Rupiah;
  paid_on: PlainDate;
  receipt_number: string;
  ntpn: string | null;
  bank_reference: string | null;
  file_id: string | null;
  overpayment: boolean;
  state: PaymentState;
  made_by: string;
  made_at: string;
  checked_by: string | null;
  checked_at: string | null;
  check_note: string | null;
};

export type LossCaseRow = Owned & {
  number: string;
  kind: LossKind;
  person_id: string | null;
  agency_id: string | null;
  vendor_id: string | null;
  paid_by: string | null;
  occurred_on: PlainDate;
  known_on: PlainDate;
  expires_on: PlainDate;
  state: LossState;
  instrument: Instrument | null;
  instrument_number: string | null;
  signed_on: PlainDate | null;
  principal: Rupiah | null;
  guarantee: string | null;
  beyond_limit_reason: string | null;
  closed_on: PlainDate | null;
  closed_paper: string | null;
  created_by: string;
  created_at: string;
};

export type LossShareRow = Owned & { loss_case_id: string; responsible_id: string; active: boolean };

export type InstalmentRow = Owned & {
  loss_case_id: string;
  sequence: number;
  due_on: PlainDate;
  amount: Rupiah;
};

export type FindingsTables = {
  assignment: AssignmentRow;
  report: ReportRow;
  finding: FindingTable;
  finding_text: FindingTextRow;
  recommendation: RecommendationRow;
  responsible: ResponsibleRow;
  response: ResponseRow;
  code_title: CodeTitleRow;
  follow_up: FollowUpRow;
  follow_up_evidence: EvidenceRow;
  review: ReviewRow;
  suspension: SuspensionRow;
  payment: PaymentRow;
  loss_case: LossCaseRow;
  loss_share: LossShareRow;
  instalment: InstalmentRow;
};
