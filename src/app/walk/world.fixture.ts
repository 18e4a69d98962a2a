import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { ROLES, type Government, type Role } from '../../platform/act.ts';
import { seedHolidays } from '../../platform/calendar/store.ts';
import { provideAccounts } from '../../platform/identity/accounts.ts';
import { openDemoAccount, prepareDemoAccount } from '../../platform/identity/demo-accounts.ts';
import { startSession } from '../../platform/identity/session-store.ts';
import { newGovernment, type TestDatabase } from '../../platform/test-database.ts';
import type { Services } from '../../platform/services.ts';
import { insertRoleGrants } from '../../capabilities/directory/index.ts';
import { capabilities } from '../capabilities.ts';
import { BEGINNING, fillDirectory, type City } from '../demo/city.ts';
import { CONTOH } from '../demo/plans.ts';
import { seededRandom } from '../../platform/random.ts';
import { fillCases } from '../demo/cases.ts';

/** A government with people, cases and one signed-in session a role. */
export interface World {
  government: Government;
  host: string;
  city: City;
  /** role → cookie; `everything` holds all roles at once */
  cookies: Map<Role | 'everything', string>;
  /** table → id of one of its rows */
  ids: Map<string, string>;
}

export async function makeWorld(database: TestDatabase, services: Services, seed: number): Promise<World> {
  const government = await newGovernment(database);
  const act = services.actOf(government, {
    id: 'job:test',
    accountId: null,
    personId: null,
    agencyId: null,
    grants: [],
    rollout: {},
  });
  const cookies: World['cookies'] = new Map();
  const city = await database.db.asGovernment(government.id, async (tx) => {
    await seedHolidays(tx, act);
    const random = seededRandom(seed);
    const plan = { ...CONTOH, people: 80, findings: 12 };
    const made = await fillDirectory(
      tx,
      act,
      random,
      plan,
      capabilities.map((each) => each.name),
    );
    const people = made.people.filter((each) => each.nip !== null);
    const accounts = await provideAccounts(
      tx,
      act,
      made.people.map((each) => ({
        personId: each.id,
        name: each.name,
        nip: each.nip,
        email: each.email,
        phone: null,
      })),
    );
    const unused = people.filter((each) => ![...made.players.values()].includes(each));
    const holders = [...ROLES, 'everything' as const].map(
      (role, index) => [role, unused.at(-1 - index)!] as const,
    );
    await insertRoleGrants(
      tx,
      government.id,
      holders.flatMap(([role, person]) =>
        (role === 'everything' ? ROLES : [role]).map((each) => ({
          id: random.id(act.now),
          personId: person.id,
          role: each,
          agencyId: null,
          decree: 'SK 1/UJI',
          validFrom: BEGINNING,
          validTo: null,
        })),
      ),
    );
    await fillCases(tx, act, services, random, plan, made, accounts);
    for (const [role, person] of holders) {
      const id = accounts.get(person.id)!;
      await openDemoAccount(
        tx,
        act,
        await prepareDemoAccount(id, role.replaceAll('-', '.'), 'uji-coba-sandi-9'),
      );
      const token = await startSession(
        tx,
        government.id,
        { id },
        { stage: 'full', strong: true },
        { userAgent: 'uji' },
        services.clock(),
      );
      cookies.set(role, `lurus=${token}`);
    }
    return made;
  });
  return {
    government,
    host: `${government.id}.localhost`,
    city,
    cookies,
    ids: await someIds(database, government.id),
  };
}

/** One row of every table that has an id. */
async function someIds(database: TestDatabase, governmentId: string): Promise<Map<string, string>> {
  return database.db.asGovernment(governmentId, async (tx) => {
    const tables = await sql<{ name: string }>`
      select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'id' and data_type = 'uuid' and table_name <> 'government'`.execute(
      tx,
    );
    const ids = new Map<string, string>();
    for (const { name } of tables.rows) {
      const { rows } = await sql<{ id: string }>`select id from ${sql.table(name)} limit 1`.execute(tx);
      if (rows[0]) ids.set(name, rows[0].id);
    }
    return ids;
  });
}

export type Inject = FastifyInstance['inject'];
