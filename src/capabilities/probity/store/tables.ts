import type { ColumnType, Selectable } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { ChecklistContent } from '../rules/checklist.ts';
import type { DeclarerRole, EngagementState, MemberRole } from '../rules/engagement.ts';
import type { GateState, Opinion, Result, Risk } from '../rules/gates.ts';
import type { Score } from '../rules/score.ts';
import type { Stage } from '../rules/stages.ts';

/** A JSON column takes text that `JSON.stringify` made, and is read back as what it was. */
type JsonColumn<T> = ColumnType<T, string, string>;

type Owned = { government_id: string; id: string };

/** What each column means stands beside the SQL (migrations.ts). */
type EngagementTable = Owned & {
  number: string;
  year: number;
  agency_id: string;
  plan_id: string | null;
  contract_id: string | null;
  title: string;
  ceiling: number;
  assignment_number: string;
  assigned_on: PlainDate;
  score: JsonColumn<Score>;
  state: EngagementState;
  state_at: string;
  state_reason: string | null;
  created_at: string;
  created_by: string;
  version: number;
};

export type Member = Owned & { engagement_id: string; person_id: string; role: MemberRole };

type ItemTable = Owned & {
  engagement_id: string;
  stage: Stage;
  place: number;
  code: string;
  content: JsonColumn<ChecklistContent>;
  risk: Risk;
  result: Result;
  note: string | null;
  assessed_by: string | null;
  assessed_at: string | null;
  answer: string | null;
  answered_by: string | null;
  answered_at: string | null;
  flagged_at: string | null;
};

export type Evidence = Owned & {
  item_id: string;
  file_id: string;
  name: string;
  added_by: string;
  added_at: string;
};

export type Declaration = Owned & {
  engagement_id: string;
  person_id: string;
  role: DeclarerRole;
  asked_at: string;
  asked_by: string;
  declared_at: string | null;
  has_interest: boolean | null;
  content: string | null;
};

export type GateRow = Owned & {
  engagement_id: string;
  stage: Stage;
  attempt: number;
  opinion: Opinion;
  reason: string;
  state: GateState;
  proposed_by: string;
  proposed_at: string;
  decided_by: string | null;
  decided_at: string | null;
  decision_note: string | null;
};

export type Override = Owned & {
  gate_id: string;
  reason: string;
  document_number: string;
  file_id: string;
  by: string;
  at: string;
};

export type Interest = Owned & {
  plan_id: string;
  mark: number;
  reason: string;
  said_by: string;
  said_at: string;
};

export type Engagement = Selectable<EngagementTable>;
export type Item = Selectable<ItemTable>;

export type ProbityTables = {
  probity_engagement: EngagementTable;
  probity_member: Member;
  probity_item: ItemTable;
  probity_evidence: Evidence;
  probity_declaration: Declaration;
  probity_gate: GateRow;
  probity_override: Override;
  probity_interest: Interest;
};
