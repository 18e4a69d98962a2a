import type { Kysely } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Rupiah } from '../../../platform/money.ts';
import type { Fix } from '../rules/case.ts';

type Owned = { government_id: string; id: string };
type OfMember = Owned & { member_id: string };

// What each column means stands beside the SQL (verification-migrations.ts).

const CAUSES = ['submission', 'evidence', 'reverify'] as const;
export type VerdictCause = (typeof CAUSES)[number];

export type VerdictTable = OfMember & {
  version: number;
  at: string;
  cause: VerdictCause;
  low: Rupiah;
  high: Rupiah;
  classes: string;
  confirmed: number;
  contradicted: number;
  unverified: number;
  content: string;
  hash: string;
  input: string;
  position_ids: string;
  positions: number;
  positions_hash: string;
};
export type DecidingPointTable = OfMember & {
  verdict_id: string;
  position_id: string;
  day: PlainDate;
  fix_at: string;
  latitude: number;
  longitude: number;
  accuracy: number | null;
  radius: Fix['radius'];
  source: Fix['source'];
  weight: number;
  at_origin: boolean;
  regency: string | null;
};
export type RequestTable = OfMember & {
  asked_by: string;
  at: string;
  text: string;
  what: string;
  due_day: PlainDate;
};
export type ReplyTable = OfMember & {
  version: number;
  replied_by: string;
  at: string;
  text: string;
  documents: string;
};
export type DecisionTable = OfMember & {
  verdict_id: string;
  decided_by: string | null;
  at: string;
  reason: string;
  amount: Rupiah;
  note: Rupiah;
};
export type DecisionLineTable = Owned & {
  decision_id: string;
  code: string;
  about: string;
  low: Rupiah;
  accepted: boolean;
  amount: Rupiah;
  reason: string;
};
export type AssignmentTable = OfMember & { person_id: string; at: string };
export type LookTable = OfMember & { person_id: string; at: string; reason: string };
export type PositionBatchTable = Owned & { day: PlainDate; count: number; root: string; at: string };
export type ErasureTable = OfMember & { at: string; positions: number; points: number };
export type AdvanceRepaymentTable = OfMember & {
  amount: Rupiah;
  day: PlainDate;
  reference: string;
  recorded_by: string;
  at: string;
};

export type VerificationTables = {
  travel_verdict: VerdictTable;
  travel_deciding_point: DecidingPointTable;
  travel_request: RequestTable;
  travel_reply: ReplyTable;
  travel_decision: DecisionTable;
  travel_decision_line: DecisionLineTable;
  travel_assignment: AssignmentTable;
  travel_look: LookTable;
  travel_position_batch: PositionBatchTable;
  travel_erasure: ErasureTable;
  travel_advance_repayment: AdvanceRepaymentTable;
};

export function verification(tx: Tx): Kysely<VerificationTables> {
  return tx.withTables<VerificationTables>();
}
