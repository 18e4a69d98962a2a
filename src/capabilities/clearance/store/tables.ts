import type { Blocker, SubjectKind } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { LineProblem } from '../rules/bulk.ts';
import type { Outcome } from '../rules/decide.ts';
import type { ApproverRole } from '../rules/flow.ts';
import type { Event, State } from '../rules/machine.ts';
import type { Purpose } from '../rules/purposes.ts';

type SubjectTable = { government_id: string; kind: SubjectKind; subject_id: string };

type RequestTable = {
  government_id: string;
  id: string;
  kind: SubjectKind;
  subject_id: string;
  subject_name: string;
  subject_number: string | null;
  office_name: string | null;
  purpose: Purpose;
  note: string;
  requested_by: string;
  requested_at: string;
  state: State;
  state_since: string;
  steps: ApproverRole[];
  step: number;
  accepted: string[];
  decision_id: string | null;
  reason: string | null;
};

type DecisionTable = {
  government_id: string;
  id: string;
  request_id: string;
  occasion: Occasion;
  made_at: string;
  as_of: PlainDate;
  outcome: Outcome;
  items: Blocker[];
  owed: number;
  basis_hash: string;
};

/** What made the platform ask: the request itself, an approval, the last look before it becomes valid, a finding that became final. */
export type Occasion = 'request' | 'approval' | 'activation' | 'finding';

type EventTable = {
  government_id: string;
  id: string;
  request_id: string;
  position: number;
  at: string;
  actor: string;
  event: Event;
  from_state: State;
  to_state: State;
  role: ApproverRole | null;
  note: string | null;
};

type CertificateTable = {
  government_id: string;
  id: string;
  register_year: number;
  register_number: number;
  register_text: string;
  short_code: string;
  issued_on: PlainDate;
  valid_until: PlainDate;
  conditions: { id: string; en: string }[];
  basis_hash: string;
  provider: string | null;
  signed_at: string | null;
  file_id: string | null;
  revoked_on: PlainDate | null;
};

type RegisterTable = { government_id: string; year: number; last_number: number };

type BulkCheckTable = {
  government_id: string;
  id: string;
  name: string;
  created_by: string;
  created_at: string;
  state: 'waiting' | 'running' | 'done';
  total: number;
  done: number;
  as_of: PlainDate | null;
  finished_at: string | null;
};

type BulkLineTable = {
  government_id: string;
  check_id: string;
  line: number;
  number: string;
  digits_lost: boolean;
  person_id: string | null;
  name: string | null;
  office_name: string | null;
  problem: LineProblem | null;
  twins: number[];
  outcome: Outcome | null;
  owed: number;
  items: Blocker[];
};

export type ClearanceTables = {
  clearance_subject: SubjectTable;
  clearance_request: RequestTable;
  clearance_decision: DecisionTable;
  clearance_event: EventTable;
  clearance_certificate: CertificateTable;
  clearance_register: RegisterTable;
  clearance_bulk_check: BulkCheckTable;
  clearance_bulk_line: BulkLineTable;
};
