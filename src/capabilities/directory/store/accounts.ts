import { sql } from 'kysely';
import type { Role } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { LOCAL_DAY, mainPosition } from './people.ts';

/** Person → account. Who has none, or whose account has ended, has no entry. */
export async function accountsOfPeople(tx: Tx, personIds: readonly string[]): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map();
  const { rows } = await sql<{ id: string; personId: string }>`
    select id, person_id as "personId" from account
    where person_id = any(${[...personIds]}::uuid[]) and status <> 'ended'`.execute(tx);
  return new Map(rows.map((row) => [row.personId, row.id]));
}

/**
 * Accounts that hold `role` on `today`: for `agencyId` (by a grant there, above it, or for the whole government), or, with null, for
 * the whole government only. `agency-head` counts positions that lead, also acting ones. `staff`, which everybody has, finds nobody.
 */
export async function accountsWithRole(
  tx: Tx,
  role: Role,
  agencyId: string | null,
  today: string,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive above (id) as (
      select ${agencyId}::uuid where ${agencyId}::uuid is not null
      union
      select a.parent_id from agency a join above v on a.id = v.id where a.parent_id is not null),
    holder (person_id) as (
      select person_id from role_grant
      where role = ${role} and not pending and (agency_id is null or agency_id in (select id from above))
        and valid_from <= ${today}::date and coalesce(valid_to, 'infinity') >= ${today}::date
      union
      select person_id from position
      where ${role} = 'agency-head' and leads and agency_id in (select id from above)
        and valid_from <= ${today}::date and coalesce(valid_to, 'infinity') >= ${today}::date)
    select a.id from account a join holder h on a.person_id = h.person_id
    join person p on p.government_id = a.government_id and p.id = a.person_id
    where a.status <> 'ended' and coalesce(p.ended_on, 'infinity') >= ${today}::date
    order by a.id`.execute(tx);
  return rows.map((row) => row.id);
}

/** State of the newest account of a person; null where there has never been one. */
export async function accountState(tx: Tx, personId: string): Promise<'invited' | 'active' | 'ended' | null> {
  const { rows } = await sql<{ status: 'invited' | 'active' | 'ended' }>`
    select status from account where person_id = ${personId}::uuid order by created_at desc, id desc limit 1`.execute(
    tx,
  );
  return rows[0]?.status ?? null;
}

/** Accounts of these people that wait to be activated, as activation letters name them. */
export async function findInvited(
  tx: Tx,
  personIds: readonly string[],
): Promise<
  { accountId: string; name: string; agencyName: string | null; userName: string; nip: string | null }[]
> {
  const { rows } = await sql<{
    accountId: string;
    name: string;
    agencyName: string | null;
    userName: string;
    nip: string | null;
  }>`
    select a.id as "accountId", p.name, main.agency_name as "agencyName", a.user_name as "userName", a.nip
    from account a join person p on p.government_id = a.government_id and p.id = a.person_id ${mainPosition(LOCAL_DAY)}
    where a.person_id = any(${[...personIds]}::uuid[]) and a.status = 'invited' order by p.name, a.id`.execute(
    tx,
  );
  return rows;
}
