import type { Role } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { insertMany } from '../../../platform/database/insert.ts';

/** A role by decree. */
export interface RoleGrant {
  id: string;
  personId: string;
  role: Role;
  /** the agency and all below it; null: the whole government */
  agencyId: string | null;
  /** number of the decree (SK) */
  decree: string;
  validFrom: PlainDate;
  /** last day; null: until it is ended */
  validTo: PlainDate | null;
}

/** Enters grants without asking who: for the demo and the command line. */
export async function insertRoleGrants(
  tx: Tx,
  governmentId: string,
  rows: readonly RoleGrant[],
): Promise<void> {
  await insertMany(
    tx,
    'role_grant',
    rows.map((row) => ({
      government_id: governmentId,
      id: row.id,
      person_id: row.personId,
      role: row.role,
      agency_id: row.agencyId,
      decree: row.decree,
      valid_from: row.validFrom,
      valid_to: row.validTo,
      pending: false,
      proposed_by: null,
    })),
  );
}
