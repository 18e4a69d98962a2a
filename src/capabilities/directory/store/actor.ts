import { sql } from 'kysely';
import type { Actor, Grant, Role } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { ALWAYS_ON } from '../rules/rollable.ts';
import { resolveRollout, type RolloutRow } from '../rules/rollout.ts';

interface Held {
  personId: string | null;
  /** main position first */
  positions: { agencyId: string; leads: boolean }[];
  grants: { role: Role; agencyId: string | null }[];
}

interface Around {
  /** [root, agency at or below it] */
  below: [string, string][];
  /** the agency of the main position, its parent, … */
  path: string[];
  rollout: RolloutRow[];
}

/**
 * Who an account is on `today`: person, agency, roles and roll-out state. Two queries, whatever the number of roles.
 *
 * - A position held today gives the agency, also as Plt or Plh; one that leads gives `agency-head` there for as long as it lasts.
 * - A role given by decree holds from its first to its last day; with an agency it reaches that agency and all below it.
 * - Everybody who is a person has `staff`, which reaches himself only: its `agencyIds` are empty.
 *
 * @returns null when the account has ended or its person has left the service
 */
export async function actorOf(tx: Tx, accountId: string, today: string): Promise<Actor | null> {
  const held = await whatIsHeld(tx, accountId, today);
  if (held === undefined) return null;
  const agencyId = held.positions[0]?.agencyId ?? null;
  const scoped: { role: Role; agencyId: string | null }[] = [
    ...held.grants,
    ...held.positions
      .filter((each) => each.leads)
      .map((each) => ({ role: 'agency-head' as const, agencyId: each.agencyId })),
  ];
  const roots = scoped.flatMap((each) => each.agencyId ?? []);
  const around = await whatLiesAround(tx, agencyId, roots, today);
  const below = Map.groupBy(around.below, ([root]) => root);
  const grants: Grant[] = scoped.map((each) => ({
    role: each.role,
    agencyIds: each.agencyId === null ? null : (below.get(each.agencyId) ?? []).map(([, id]) => id),
  }));
  if (held.personId !== null) grants.unshift({ role: 'staff', agencyIds: [] });
  const standing = resolveRollout(around.rollout, around.path, today as PlainDate);
  return {
    id: accountId,
    accountId,
    personId: held.personId,
    agencyId,
    grants,
    rollout: {
      ...Object.fromEntries([...standing].map(([capability, each]) => [capability, each.state])),
      ...alwaysOn,
    },
  };
}

const alwaysOn = Object.fromEntries(ALWAYS_ON.map((capability) => [capability, 'live' as const]));

async function whatIsHeld(tx: Tx, accountId: string, today: string): Promise<Held | undefined> {
  const { rows } = await sql<Held>`
    select a.person_id as "personId",
      (select coalesce(json_agg(json_build_object('agencyId', o.agency_id, 'leads', o.leads)
          order by o.kind = 'definitive' desc, o.valid_from desc, o.id), '[]')
        from position o where o.person_id = a.person_id
          and o.valid_from <= ${today}::date and coalesce(o.valid_to, 'infinity') >= ${today}::date) as positions,
      (select coalesce(json_agg(json_build_object('role', g.role, 'agencyId', g.agency_id) order by g.role, g.id), '[]')
        from role_grant g where g.person_id = a.person_id and not g.pending
          and g.valid_from <= ${today}::date and coalesce(g.valid_to, 'infinity') >= ${today}::date) as grants
    from account a left join person p on p.government_id = a.government_id and p.id = a.person_id
    where a.id = ${accountId}::uuid and a.status <> 'ended' and coalesce(p.ended_on, 'infinity') >= ${today}::date`.execute(
    tx,
  );
  return rows[0];
}

async function whatLiesAround(
  tx: Tx,
  agencyId: string | null,
  roots: readonly string[],
  today: string,
): Promise<Around> {
  const { rows } = await sql<Around>`
    with recursive below (root, id) as (
      select id, id from agency where id = any(${[...roots]}::uuid[])
      union
      select b.root, a.id from agency a join below b on a.parent_id = b.id),
    above (id, depth) as (
      select ${agencyId}::uuid, 0 where ${agencyId}::uuid is not null
      union
      select a.parent_id, v.depth + 1 from agency a join above v on a.id = v.id where a.parent_id is not null and v.depth < 20)
    select (select coalesce(json_agg(json_build_array(root, id)), '[]') from below) as below,
      (select coalesce(json_agg(id order by depth), '[]') from above) as path,
      (select coalesce(json_agg(json_build_object('capability', r.capability, 'agencyId', r.agency_id, 'state', r.state,
          'validFrom', r.valid_from)), '[]')
        from rollout r where r.valid_from <= ${today}::date
          and (r.agency_id is null or r.agency_id in (select id from above))) as rollout`.execute(tx);
  return rows[0]!;
}
