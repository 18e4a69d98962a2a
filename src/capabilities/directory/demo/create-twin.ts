import type { Act, Government } from '../../../platform/act.ts';
import { plainDate } from '../../../platform/calendar/index.ts';
import { seedHolidays } from '../../../platform/calendar/store.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { workAsGovernment, insertGovernment } from '../../../platform/tenancy.ts';
import { recordRows } from '../../../platform/trail/record.ts';
import { insertAgencies } from '../store/agencies.ts';
import { insertPeople, insertPositions } from '../store/people.ts';
import { insertRoleGrants } from '../store/role-grants.ts';
import { insertRollout } from '../store/rollout.ts';
import { PRACTICE_AGENCIES, PRACTICE_PEOPLE, practiceNip } from './practice-data.ts';

/** Since when everything of a practice twin has been as it is. */
const BEGINNING = plainDate('2021-01-04');
const DECREE = 'SK 1/LATIHAN/2021';

export interface TwinPlan {
  /** capabilities that can be practised */
  capabilities: readonly string[];
  /** the act of the job that fills the twin */
  actOf(twin: Government): Act;
  /** each capability's own invented data, after the directory's */
  seeds: readonly ((tx: Tx, act: Act) => Promise<void>)[];
}

/**
 * Makes the practice twin of a government: a row of its own (`practice_of`) with invented agencies and people, in one transaction. It
 * accepts invented numbers as a demo does; nobody logs in there, a session of the real government works in it.
 * @param owner connection of the schema's owner: the program itself may not enter governments
 * @throws Error when the government has a twin already, or is one
 */
export async function createTwin(owner: Database, home: Government, plan: TwinPlan): Promise<Government> {
  if (home.practiceOf !== null) throw new Error('a practice twin has no twin of its own');
  const twin: Government = {
    id: newId(),
    name: `${home.name} (latihan)`,
    zone: home.zone,
    practiceOf: home.id,
    demo: true,
  };
  const act = plan.actOf(twin);
  await owner.asOwner(async (tx) => {
    await insertGovernment(tx, { ...twin, hosts: [] }, act.now);
    await workAsGovernment(tx, twin.id);
    await seedHolidays(tx, act);
    await fillTwin(tx, act, plan.capabilities);
    for (const seed of plan.seeds) await seed(tx, act);
  });
  return twin;
}

async function fillTwin(tx: Tx, act: Act, capabilities: readonly string[]): Promise<void> {
  const { id } = act.government;
  const ids = new Map(PRACTICE_AGENCIES.map((each) => [each.code, newId()]));
  const agencies = PRACTICE_AGENCIES.map((each) => ({
    id: ids.get(each.code)!,
    code: each.code,
    name: each.name,
    kind: each.kind,
    parentId: each.parent === null ? null : ids.get(each.parent)!,
    validFrom: BEGINNING,
    validTo: null,
    successorId: null,
  }));
  const people = PRACTICE_PEOPLE.map((each, index) => ({
    id: newId(),
    personnelCode: `LATIHAN-${String(index + 1).padStart(3, '0')}`,
    nip: practiceNip(index),
    name: each.name,
    employment: 'pns' as const,
    email: null,
    phone: null,
    endedOn: null,
  }));
  const positions = PRACTICE_PEOPLE.map((each, index) => ({
    id: newId(),
    personId: people[index]!.id,
    agencyId: ids.get(each.agency)!,
    title: each.title,
    kind: 'definitive' as const,
    leads: each.leads ?? false,
    decree: each.leads ? DECREE : null,
    validFrom: BEGINNING,
    validTo: null,
  }));
  const grants = PRACTICE_PEOPLE.flatMap(({ role, agency }, index) =>
    role === undefined
      ? []
      : [
          {
            id: newId(),
            personId: people[index]!.id,
            role,
            agencyId: agency === 'L.02' ? null : ids.get(agency)!,
            decree: DECREE,
            validFrom: BEGINNING,
            validTo: null,
          },
        ],
  );
  const rollout = capabilities.map((capability) => ({
    id: newId(),
    capability,
    agencyId: null,
    state: 'practice' as const,
    validFrom: BEGINNING,
  }));
  await insertAgencies(tx, id, agencies);
  await insertPeople(tx, id, people);
  await insertPositions(tx, id, positions);
  await insertRoleGrants(tx, id, grants);
  await insertRollout(tx, id, rollout);
  for (const [table, rows] of Object.entries({
    agency: agencies,
    person: people,
    position: positions,
    role_grant: grants,
    rollout,
  })) {
    await recordRows(
      tx,
      act,
      `${table}.seed`,
      table,
      rows.map((row) => row.id),
    );
  }
}
