import { sql } from 'kysely';
import type { Role } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';

/** A role that waits for the second pair of eyes. */
export interface WaitingRole {
  id: string;
  role: Role;
  personName: string;
  decree: string;
  validFrom: PlainDate;
}

/** Proposed roles that this account may decide: neither proposed by it nor meant for its person. The soonest first, at most `limit`. */
export async function waitingRoles(
  tx: Tx,
  account: { id: string | null; personId: string | null },
  limit: number,
): Promise<WaitingRole[]> {
  const { rows } = await sql<WaitingRole>`
    select g.id, g.role, p.name as "personName", g.decree, g.valid_from as "validFrom"
    from role_grant g join person p on p.government_id = g.government_id and p.id = g.person_id
    where g.pending and g.proposed_by is distinct from ${account.id}::uuid and g.person_id is distinct from ${account.personId}::uuid
    order by g.valid_from, g.id limit ${limit}`.execute(tx);
  return rows;
}
