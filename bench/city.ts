import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Act, Government } from '../src/platform/act.ts';
import { seedHolidays } from '../src/platform/calendar/store.ts';
import { openServerDatabase, type Database } from '../src/platform/database/index.ts';
import { migrate } from '../src/platform/database/migrate.ts';
import { openProgramLogin } from '../src/platform/database/roles.ts';
import { provideAccounts } from '../src/platform/identity/accounts.ts';
import { startSession } from '../src/platform/identity/session-store.ts';
import { openDemoAccount, prepareDemoAccount } from '../src/platform/identity/demo-accounts.ts';
import { newId } from '../src/platform/ids.ts';
import type { Services } from '../src/platform/services.ts';
import { insertGovernment } from '../src/platform/tenancy.ts';
import { capabilities } from '../src/app/capabilities.ts';
import { fillLedger } from '../src/app/demo/cases.ts';
import { fillDirectory, type City } from '../src/app/demo/city.ts';
import { TELADAN } from '../src/app/demo/plans.ts';
import { seededRandom } from '../src/platform/random.ts';
import { readEnvironment } from '../src/app/environment.ts';
import { allMigrations } from '../src/app/schema.ts';
import { createServices } from '../src/app/wiring.ts';
import { findPostgres, startPostgres } from '../tools/postgres.ts';

/** A city on a PostgreSQL server of its own. */
export interface BenchCity {
  db: Database;
  services: Services;
  government: Government;
  city: City;
  /** cookie of somebody who is signed in as Inspektur */
  cookie: string;
  act: Act;
  /** for a program in a process of its own: the program's login and its folder */
  env: { DATABASE_URL: string; LURUS_DATA: string };
  /** SQL text as the schema's owner, for tables that only a measurement needs */
  asOwner(text: string): Promise<unknown>;
  stop(): Promise<void>;
}

/** Fills a throw-away PostgreSQL with people and findings. @throws where the machine has no server programs */
export async function makeBenchCity(people: number, findings: number): Promise<BenchCity> {
  const bin = findPostgres();
  if (bin === null)
    throw new Error('npm run bench needs the server programs of PostgreSQL (Debian: postgresql)');
  const cluster = await startPostgres(bin);
  const owner = openServerDatabase(cluster.ownerUrl, 4);
  await migrate(owner, allMigrations());
  const url = await openProgramLogin(owner, cluster.ownerUrl);
  const db = openServerDatabase(url, 12);
  const data = mkdtempSync(join(tmpdir(), 'lurus-bench-'));
  const services = createServices(db, readEnvironment({ LURUS_DATA: data }));
  const government: Government = {
    id: newId(),
    name: 'Kota Ukur',
    zone: 'Asia/Makassar',
    practiceOf: null,
    demo: true,
  };
  await owner.asOwner((tx) =>
    insertGovernment(tx, { ...government, hosts: ['*'] }, services.clock().toString()),
  );
  const nobody = {
    id: 'job:bench',
    accountId: null,
    personId: null,
    agencyId: null,
    grants: [],
    rollout: {},
  };
  const act = services.actOf(government, nobody);
  const plan = { ...TELADAN, people, findings };
  const { city, cookie } = await db.asGovernment(government.id, async (tx) => {
    const random = seededRandom(11);
    await seedHolidays(tx, act);
    const made = await fillDirectory(
      tx,
      act,
      random,
      plan,
      capabilities.map((each) => each.name),
    );
    const accounts = await provideAccounts(
      tx,
      act,
      made.people.map((each) => ({
        personId: each.id,
        name: each.name,
        nip: each.nip,
        email: each.email,
        phone: each.phone,
      })),
    );
    await fillLedger(tx, act, random, plan, made, accounts);
    const id = accounts.get(made.players.get('inspektur')!.id)!;
    await openDemoAccount(tx, act, await prepareDemoAccount(id, 'inspektur', 'sandi-untuk-ukur-1'));
    const token = await startSession(
      tx,
      government.id,
      { id },
      { stage: 'full', strong: true },
      { userAgent: 'bench' },
      services.clock(),
    );
    return { city: made, cookie: `lurus=${token}` };
  });
  // The bare table that trail leaves are compared with: same rights, nothing else.
  await owner.runScript(
    'create table bench_bare (government_id uuid not null, id uuid not null, leaf text not null, primary key (government_id, id)); ' +
      'grant select, insert on bench_bare to lurus_app',
  );
  await owner.runScript('vacuum analyze');
  return {
    db,
    services,
    government,
    city,
    cookie,
    act,
    env: { DATABASE_URL: url, LURUS_DATA: data },
    asOwner: (text) => owner.runScript(text),
    async stop() {
      await db.close();
      await owner.close();
      cluster.stop();
    },
  };
}
