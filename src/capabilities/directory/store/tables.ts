import type { Role, RolloutState } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { EndReason } from '../../../platform/identity/accounts.ts';
import type { AgencyKind, Employment, PositionKind } from '../rules/kinds.ts';

type AgencyTable = {
  government_id: string;
  id: string;
  code: string;
  name: string;
  kind: AgencyKind;
  parent_id: string | null;
  valid_from: PlainDate;
  /** last day on which it exists */
  valid_to: PlainDate | null;
  /** agency that took over its duties when it was merged, split or renamed */
  successor_id: string | null;
};

type PersonTable = {
  government_id: string;
  id: string;
  personnel_code: string;
  nip: string | null;
  name: string;
  employment: Employment;
  email: string | null;
  /** E.164 */
  phone: string | null;
  /** last day of service: retirement, death, end of contract */
  ended_on: PlainDate | null;
  end_reason: EndReason | null;
  /** SHA-256 of the staff list by which the person came or was changed last; null: never on one */
  list_hash: string | null;
};

type PositionTable = {
  government_id: string;
  id: string;
  person_id: string;
  agency_id: string;
  title: string;
  kind: PositionKind;
  /** whoever holds it leads the agency, also as Plt or Plh */
  leads: boolean;
  /** number of the decree; always there where the position leads */
  decree: string | null;
  valid_from: PlainDate;
  /** last day on which it is held */
  valid_to: PlainDate | null;
};

type VendorTable = {
  government_id: string;
  id: string;
  name: string;
  /** name without legal form, case and punctuation, see rules/vendor-key.ts */
  name_key: string;
  /** NPWP, 15 or 16 digits */
  tax_number: string | null;
};

type RoleGrantTable = {
  government_id: string;
  id: string;
  person_id: string;
  role: Role;
  /** the agency and all below it; null: the whole government */
  agency_id: string | null;
  /** number of the appointing decree (SK) */
  decree: string;
  valid_from: PlainDate;
  valid_to: PlainDate | null;
  /** asked by one and not yet confirmed by another: gives nothing */
  pending: boolean;
  /** account that asked for it; null: entered by an import of the installation */
  proposed_by: string | null;
};

type RolloutTable = {
  government_id: string;
  id: string;
  capability: string;
  /** null: all agencies */
  agency_id: string | null;
  state: RolloutState;
  valid_from: PlainDate;
};

type PracticeProgressTable = {
  government_id: string;
  id: string;
  person_id: string;
  role: Role;
  /** 1, 2 or 3: step of the role's guide */
  step: number;
  done_at: string;
};

export type DirectoryTables = {
  agency: AgencyTable;
  person: PersonTable;
  position: PositionTable;
  vendor: VendorTable;
  role_grant: RoleGrantTable;
  rollout: RolloutTable;
  practice_progress: PracticeProgressTable;
};
