import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Conflict, Mode, Status } from '../rules/status.ts';

// Bytes are sealed age files; every id is a random version 4.

type Own = { government_id: string; id: string };

export type KeyEntryRow = Own & { number: number; entry: string; signature: string; day: PlainDate };

export type AppointmentRow = Own & {
  role: string;
  fingerprint: string;
  account_id: string | null;
  decree_number: string;
  decree_day: PlainDate;
  from_day: PlainDate;
  until_day: PlainDate | null;
};

export type KeyFileRow = Own & { account_id: string; fingerprint: string; file: Buffer };

export type ReportRow = Own & {
  day: PlainDate;
  mode: Mode;
  urgent: boolean;
  assisted: boolean;
  conflict: Conflict;
  narrative: Buffer;
  sent_hash: string;
  content_hash: string;
  /** came with a token of a verified person; null: without */
  vouched: true | null;
};

export type CaseRow = Own & {
  public_number: string;
  day: PlainDate;
  mode: Mode;
  urgent: boolean;
  assisted: boolean;
  conflict: Conflict;
  status: Status;
  category: string | null;
  agency_id: string | null;
  finding_id: string | null;
  read_day: PlainDate | null;
  answered_day: PlainDate | null;
  concluded_day: PlainDate | null;
  closed_day: PlainDate | null;
  legal_hold: boolean;
  shredded_day: PlainDate | null;
  vouched: true | null;
};

export type MailboxRow = Own & { report_id: string; auth_hash: string; recipient: string; wrap: Buffer };

export type CaseWrapRow = Own & {
  report_id: string;
  fingerprint: string;
  file: Buffer;
  until_day: PlainDate | null;
  statement: string | null;
  signature: string | null;
};

export type IdentityRow = Own & { report_id: string; content: Buffer };
export type IdentityWrapRow = Own & {
  report_id: string;
  identity_id: string;
  fingerprint: string;
  file: Buffer;
};

export type MessageRow = Own & {
  report_id: string;
  place: number;
  day: PlainDate;
  kind: 'message' | 'note' | 'objection' | 'check-in';
  sender: 'reporter' | 'office';
  body: Buffer;
};

export type FileRow = Own & {
  report_id: string;
  message_id: string | null;
  size: number;
  sha256: string;
  /** a JSON array of content hashes, in order */
  parts: string[];
};

export type OpeningRow = Own & {
  report_id: string;
  day: PlainDate;
  account_id: string;
  fingerprint: string;
  decree_number: string;
  legal_basis: string;
  reason: string;
};

export type CheckinRow = Own & { report_id: string; due_day: PlainDate; answered_day: PlainDate | null };
export type CustodyRow = Own & {
  report_id: string;
  /** in the order of the acts, from 1 */
  place: number;
  day: PlainDate;
  action: string;
  account_id: string | null;
  what: Record<string, string>;
};
export type ReferralRow = Own & {
  report_id: string;
  day: PlainDate;
  addressee: string;
  manifest_sha256: string;
  sealed_for: string;
  receipt_number: string | null;
  account_id: string;
};
export type IdentityIndexRow = Own & { fingerprint: string; file: Buffer };
export type DraftRow = Own & { token_hash: string; day: PlainDate };
export type PartRow = Own & { draft_id: string; file: number; number: number; hash: string; size: number };
export type BatchRow = Own & { day: PlainDate; count: number; root: string };
export type BatchRowRow = Own & { batch_id: string; kind: string; report_id: string; hash: string };

/** Signs tokens that are issued from one day until another, and hold until a third. */
export type TokenKeyRow = Own & {
  kid: string;
  n: string;
  from_day: PlainDate;
  issues_until: PlainDate;
  valid_until: PlainDate;
};
export type TokenSecretRow = Own & { private_sealed: string };
export type TokenIssueRow = Own & { key_id: string; holder: string; blinded_hash: string };
export type NullifierRow = Own & { key_id: string; nullifier: string };

export type WbsTables = {
  wbs_key_entry: KeyEntryRow;
  wbs_appointment: AppointmentRow;
  wbs_key_file: KeyFileRow;
  wbs_report: ReportRow;
  wbs_case: CaseRow;
  wbs_mailbox: MailboxRow;
  wbs_case_wrap: CaseWrapRow;
  wbs_identity: IdentityRow;
  wbs_identity_wrap: IdentityWrapRow;
  wbs_message: MessageRow;
  wbs_file: FileRow;
  wbs_opening: OpeningRow;
  wbs_checkin: CheckinRow;
  wbs_custody: CustodyRow;
  wbs_referral: ReferralRow;
  wbs_identity_index: IdentityIndexRow;
  wbs_draft: DraftRow;
  wbs_part: PartRow;
  wbs_batch: BatchRow;
  wbs_batch_row: BatchRowRow;
  wbs_token_key: TokenKeyRow;
  wbs_token_secret: TokenSecretRow;
  wbs_token_issue: TokenIssueRow;
  wbs_nullifier: NullifierRow;
};

/** Tables of what is sealed: a batch of the night tells of each of their rows. */
export const BATCHED = [
  'wbs_report',
  'wbs_mailbox',
  'wbs_case_wrap',
  'wbs_identity',
  'wbs_identity_wrap',
  'wbs_message',
  'wbs_file',
  'wbs_opening',
] as const;

/** Tables in which a report also leaves traces, and whose rows change or go. */
export const CHANGING = ['wbs_case', 'wbs_checkin', 'wbs_draft', 'wbs_part', 'wbs_nullifier'] as const;
