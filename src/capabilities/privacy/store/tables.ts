import type { Event, IdentityWay, Origin, RequestKind, State } from '../rules/request.ts';

// Columns as they are; what each means stands beside the SQL (migrations.ts). Times are ISO 8601 in UTC.

export type RequestRow = {
  government_id: string;
  id: string;
  number: string;
  kind: RequestKind;
  origin: Origin;
  person_id: string | null;
  name: string | null;
  contact_kind: 'phone' | 'email' | null;
  contact: string | null;
  ticket: string | null;
  about: string;
  code_hash: string | null;
  locale: string;
  unproven: boolean;
  state: State;
  state_since: string;
  received_at: string;
  due_at: string;
  identity_how: IdentityWay | null;
  answered_at: string | null;
  answer: string | null;
  article: string | null;
  contested_at: string | null;
  contest: string | null;
  contest_due_at: string | null;
  contest_answer: string | null;
  closed_at: string | null;
  late_told: boolean;
};

export type RequestEventRow = {
  government_id: string;
  id: string;
  request_id: string;
  at: string;
  actor: string;
  event: Event | 'receive' | 'export' | 'erase' | 'correct' | 'note';
  note: string | null;
};

export type RectificationRow = {
  government_id: string;
  id: string;
  request_id: string;
  /** key of an `EvidenceRecord` */
  record: string;
  record_id: string;
  number: string;
  text: string;
  at: string;
  actor: string;
};

export type BreachRow = {
  government_id: string;
  id: string;
  number: string;
  title: string;
  discovered_at: string;
  due_at: string;
  what: string;
  categories: string;
  subjects: string;
  people: number | null;
  risk: string;
  measures: string;
  authority_told_at: string | null;
  authority_reference: string | null;
  subjects_told_at: string | null;
  subjects_how: string | null;
  public_told: boolean;
  lesson: string | null;
  closed_at: string | null;
  reminded: number;
  entered_at: string;
  entered_by: string;
};

export type RetentionRunRow = {
  government_id: string;
  id: string;
  at: string;
  table_name: string;
  how: 'deleted' | 'anonymised';
  rows_gone: number;
  kept_since: string;
};

export type PrivacyTables = {
  privacy_request: RequestRow;
  privacy_request_event: RequestEventRow;
  privacy_rectification: RectificationRow;
  privacy_breach: BreachRow;
  privacy_retention_run: RetentionRunRow;
};
