import type { Act, Government, Role } from '../../../platform/act.ts';
import { addDays } from '../../../platform/calendar/index.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';
import { endAccounts, mirrorAccount } from '../../../platform/identity/accounts.ts';
import { newId } from '../../../platform/ids.ts';
import { isRefusal, notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import { recordRemovals, recordRow, recordRows } from '../../../platform/trail/record.ts';
import type { AgencyKind } from '../rules/kinds.ts';
import { accountsOfPeople } from '../store/accounts.ts';
import { getAgencies, listAgencies } from '../store/agencies.ts';
import { insertPositions } from '../store/people.ts';
import { findPerson } from '../store/person.ts';
import { insertRoleGrants } from '../store/role-grants.ts';
import { putMirroredPerson, takeBackMirrored } from '../store/twin.ts';

interface Reality {
  personId: string;
  name: string;
  personnelCode: string;
  /** kind of the agency where he serves */
  kind: AgencyKind | null;
  roles: { role: Role; whole: boolean }[];
}

/**
 * Makes an account at home in the practice twin: account and person under the same ids and without secrets, a position in an agency
 * of the same kind, and the roles that he holds in reality today. Entering again brings them up to date. NIP, e-mail and telephone
 * stay outside.
 * @param real the account's act in the real government
 */
export async function enterPractice(
  db: Database,
  real: Act,
  twin: Government,
  account: { id: string; userName: string },
): Promise<Outcome<void>> {
  const reality = await db.asGovernment(real.government.id, (tx) => readReality(tx, real));
  if (isRefusal(reality)) return reality;
  return db.asGovernment(twin.id, (tx) => mirror(tx, { ...real, government: twin }, reality, account));
}

async function readReality(tx: Tx, { actor }: Act): Promise<Outcome<Reality>> {
  if (actor.personId === null) return notAllowed();
  const person = await findPerson(tx, actor.personId);
  if (person === undefined) return notFound();
  const agency =
    actor.agencyId === null ? undefined : (await getAgencies(tx, [actor.agencyId])).get(actor.agencyId);
  const roles = actor.grants.filter((grant) => grant.role !== 'staff');
  return {
    personId: person.id,
    name: person.name,
    personnelCode: person.personnelCode,
    kind: agency?.kind ?? null,
    roles: [...Map.groupBy(roles, (grant) => grant.role)].map(([role, grants]) => ({
      role,
      whole: grants.some((grant) => grant.agencyIds === null),
    })),
  };
}

async function mirror(
  tx: Tx,
  act: Act,
  reality: Reality,
  account: { id: string; userName: string },
): Promise<Outcome<void>> {
  const agencies = (await listAgencies(tx)).filter((each) => each.validTo === null);
  const place =
    agencies.find((each) => each.kind === reality.kind) ?? agencies.find((each) => each.kind === 'dinas');
  if (place === undefined) throw new Error('a practice twin without agencies');
  const { personId } = reality;
  await putMirroredPerson(tx, act.government.id, {
    id: personId,
    name: reality.name,
    personnelCode: reality.personnelCode,
  });
  await recordRow(tx, act, 'person.mirror', 'person', personId);
  // Who left and came back has another account now.
  const before = (await accountsOfPeople(tx, [personId])).get(personId);
  if (before !== undefined && before !== account.id) await endAccounts(tx, act, [personId], 'other');
  await mirrorAccount(tx, act, account, personId);

  const gone = await takeBackMirrored(tx, personId);
  await recordRemovals(tx, act, 'position.remove', 'position', gone.positions);
  await recordRemovals(tx, act, 'role.remove', 'role_grant', gone.grants);
  const validFrom = addDays(act.today, -1);
  const dated = { personId, decree: 'LATIHAN', validFrom, validTo: null };
  const position = {
    ...dated,
    id: newId(),
    agencyId: place.id,
    title: 'Peserta latihan',
    kind: 'definitive' as const,
    leads: false,
  };
  const grants = reality.roles.map(({ role, whole }) => ({
    ...dated,
    id: newId(),
    role,
    agencyId: whole ? null : place.id,
  }));
  await insertPositions(tx, act.government.id, [position]);
  await insertRoleGrants(tx, act.government.id, grants);
  await recordRow(tx, act, 'position.mirror', 'position', position.id);
  await recordRows(
    tx,
    act,
    'role.mirror',
    'role_grant',
    grants.map((grant) => grant.id),
  );
}
