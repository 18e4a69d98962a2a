import type { Act, Role } from '../../platform/act.ts';
import {
  insertAgencies,
  insertPeople,
  insertPositions,
  insertRoleGrants,
  insertRollout,
} from '../../capabilities/directory/index.ts';
import type { AgencyKind } from '../../capabilities/directory/index.ts';
import { plainDate } from '../../platform/calendar/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { recordTable } from '../../platform/trail/record.ts';
import type { DemoAgency } from './agencies.ts';
import { demoPeople, type DemoPerson } from './people.ts';
import type { Random } from '../../platform/random.ts';

/** When the invented history begins. */
export const BEGINNING = plainDate('2021-01-04');
const BEGINNING_AT = `${BEGINNING}T00:00:00Z`;

/** What a demo government is made of. */
export interface CityPlan {
  agencies: readonly DemoAgency[];
  /** number of people */
  people: number;
  /** number of findings over five years */
  findings: number;
  /** role → code of the agency whose person holds it; the roles of the inspectorate reach the whole government */
  roles: readonly { role: Role; agencyCode: string; scope: 'agency' | 'government' }[];
}

/** The directory of a demo government, as the following steps need it. */
export interface City {
  agencies: Map<string, string>;
  people: readonly DemoPerson[];
  /** role → who shows it */
  players: Map<Role, DemoPerson>;
}

/** Fills agencies, people, positions, roles and roll-out of one demo government. */
export async function fillDirectory(
  tx: Tx,
  act: Act,
  random: Random,
  plan: CityPlan,
  capabilities: readonly string[],
): Promise<City> {
  const governmentId = act.government.id;
  const agencies = new Map(plan.agencies.map((each) => [each.code, random.id(BEGINNING_AT)]));
  await insertAgencies(
    tx,
    governmentId,
    plan.agencies.map((each) => ({
      id: agencies.get(each.code)!,
      code: each.code,
      name: each.name,
      kind: each.kind as AgencyKind,
      parentId: each.parent === null ? null : agencies.get(each.parent)!,
      validFrom: BEGINNING,
      validTo: null,
      successorId: null,
    })),
  );
  const people = demoPeople(random, plan.agencies, plan.people);
  await insertPeople(
    tx,
    governmentId,
    people.map((each) => ({ ...each, endedOn: null })),
  );
  const heads = new Set<string>();
  await insertPositions(
    tx,
    governmentId,
    people.map((each) => {
      const leads = !heads.has(each.agencyCode);
      heads.add(each.agencyCode);
      return {
        id: random.id(BEGINNING_AT),
        personId: each.id,
        agencyId: agencies.get(each.agencyCode)!,
        title: each.title,
        kind: 'definitive' as const,
        leads,
        validFrom: each.since,
        validTo: null,
      };
    }),
  );
  const players = await grantRoles(tx, act, random, plan, agencies, people);
  await insertRollout(
    tx,
    governmentId,
    capabilities.map((capability) => ({
      id: random.id(BEGINNING_AT),
      capability,
      agencyId: null,
      state: 'live' as const,
      validFrom: BEGINNING,
    })),
  );
  for (const table of ['agency', 'person', 'position', 'role_grant', 'rollout']) {
    await recordTable(tx, act, 'demo.fill', table);
  }
  return { agencies, people, players };
}

/** One person a role; the head of an agency is its head already by position. */
async function grantRoles(
  tx: Tx,
  act: Act,
  random: Random,
  plan: CityPlan,
  agencies: Map<string, string>,
  people: readonly DemoPerson[],
): Promise<Map<Role, DemoPerson>> {
  const players = new Map<Role, DemoPerson>();
  const taken = new Set<string>();
  const grants = plan.roles.flatMap(({ role, agencyCode, scope }, index) => {
    const staff = people.filter((each) => each.agencyCode === agencyCode && each.nip !== null);
    const leads = role === 'agency-head' || role === 'inspektur';
    const player = leads ? staff[0]! : staff.slice(1).find((each) => !taken.has(each.id))!;
    taken.add(player.id);
    players.set(role, player);
    if (role === 'agency-head' || role === 'staff') return [];
    return {
      id: random.id(BEGINNING_AT),
      personId: player.id,
      role,
      agencyId: scope === 'government' ? null : agencies.get(agencyCode)!,
      decree: `SK ${index + 1}/DEMO/2021`,
      validFrom: BEGINNING,
      validTo: null,
    };
  });
  await insertRoleGrants(tx, act.government.id, grants);
  return players;
}
