import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { conflict, notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import { recordRemovals, recordRow } from '../../../platform/trail/record.ts';
import { mayKeepRoles } from '../policy.ts';
import type { GrantableRole } from '../rules/roles.ts';
import { findPerson } from '../store/person.ts';
import { confirmGrant, deleteGrant, findGrant } from '../store/role-grants.ts';
import { wrongTogether } from './grant-role.ts';
import { tellHolder } from './role-notices.ts';
import { notForOneself, secondPersonNeeded } from './role-refusals.ts';

/**
 * The second pair of eyes: a proposed role begins. Refused to whoever proposed it and to whoever gets it, and where another role that
 * does not go with it has been given meanwhile.
 */
export async function confirmRole(tx: Tx, act: Act, id: string): Promise<Outcome<{ id: string }>> {
  if (!mayKeepRoles(act.actor)) return notAllowed();
  const grant = await findGrant(tx, id, 'update');
  if (grant === undefined) return notFound();
  if (!grant.pending) return alreadyDecided();
  if (grant.personId === act.actor.personId) return notForOneself();
  if (grant.proposedBy === act.actor.accountId) return secondPersonNeeded();
  await findPerson(tx, grant.personId, 'update');
  const wrong = await wrongTogether(tx, { ...grant, role: grant.role as GrantableRole });
  if (wrong) return wrong;
  await confirmGrant(tx, id);
  await recordRow(tx, act, 'role.confirm', 'role_grant', id);
  await tellHolder(tx, act, grant);
  return { id };
}

/** A proposal is taken back by whoever made it, or turned down by another keeper of roles. */
export async function withdrawRole(tx: Tx, act: Act, id: string): Promise<Outcome<{ id: string }>> {
  if (!mayKeepRoles(act.actor)) return notAllowed();
  const grant = await findGrant(tx, id, 'update');
  if (grant === undefined) return notFound();
  if (!grant.pending) return alreadyDecided();
  await deleteGrant(tx, id);
  await recordRemovals(tx, act, 'role.withdraw', 'role_grant', [id]);
  return { id };
}

function alreadyDecided() {
  return conflict(
    'role-decided',
    'Usulan ini sudah diputuskan. Muat ulang daftar untuk melihat keadaannya.',
    'This proposal has been decided. Reload the list to see how it stands.',
  );
}
