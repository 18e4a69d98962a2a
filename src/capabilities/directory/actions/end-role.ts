import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { conflict, notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import { recordRemovals, recordRows } from '../../../platform/trail/record.ts';
import { mayKeepRoles } from '../policy.ts';
import { closeRows } from '../store/closing.ts';
import { findGrant } from '../store/role-grants.ts';

/** Ends a role on its last day; one that would begin later is removed. Refused: one that has ended by then, or is only proposed. */
export async function endRole(
  tx: Tx,
  act: Act,
  id: string,
  lastDay: PlainDate,
): Promise<Outcome<{ id: string }>> {
  if (!mayKeepRoles(act.actor)) return notAllowed();
  const grant = await findGrant(tx, id, 'update');
  if (grant === undefined) return notFound();
  if (grant.pending || (grant.validTo !== null && grant.validTo <= lastDay)) {
    return conflict(
      'role-not-held',
      'Peran ini masih berupa usulan atau sudah berakhir pada tanggal itu.',
      'This role is only proposed, or has ended by that day.',
    );
  }
  const closed = await closeRows(tx, 'role_grant', sql`id = ${id}::uuid`, lastDay);
  await recordRows(tx, act, 'role.end', 'role_grant', closed.changed);
  await recordRemovals(tx, act, 'role.remove', 'role_grant', closed.removed);
  return { id };
}
