import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { readEnvironment } from '../../src/app/environment.ts';
import { allMigrations } from '../../src/app/schema.ts';
import { makeWorld, type World } from '../../src/app/walk/world.fixture.ts';
import { createServices } from '../../src/app/wiring.ts';
import type { Clock } from '../../src/platform/clock.ts';
import { openServerDatabase, type Database, type Tx } from '../../src/platform/database/index.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { openProgramLogin } from '../../src/platform/database/roles.ts';
import type { Services } from '../../src/platform/services.ts';
import { recordTable } from '../../src/platform/trail/record.ts';
import { findPostgres, startPostgres, type Cluster } from '../../tools/postgres.ts';
import { sendTraveller, type Traveller } from './traveller.ts';
import { startProgram, type Program } from '../program.ts';

const bin = findPostgres();

/** Why these tests cannot run here; false where they can. */
export const noServer = bin === null && 'no PostgreSQL server programs';

/** A PostgreSQL of its own that a test may hurt, with one government that lives: its mails leave. */
export interface Ground {
  cluster: Cluster;
  /** DATABASE_URL of the program's own login */
  url: string;
  /** LURUS_DATA lies below it */
  folder: string;
  world: World;
  db: Database;
  /** the program's own functions on the same database and folders, for looking at what is there */
  services: Services;
  /** on the road, with a browser that signs */
  traveller: Traveller;
  /** A server process on this database; they all share the folders. */
  serve(env?: Record<string, string>): Promise<Program>;
  close(): Promise<void>;
}

/** Starts a cluster, brings the schema up and fills one government with people of every role and cases. @param clock of `services` only */
export async function layGround(clock?: Clock): Promise<Ground> {
  const cluster = await startPostgres(bin!);
  const folder = mkdtempSync(join(tmpdir(), 'lurus-faults-'));
  const owner = openServerDatabase(cluster.ownerUrl, 2);
  let db: Database | null = null;
  try {
    await migrate(owner, allMigrations());
    const url = await openProgramLogin(owner, cluster.ownerUrl);
    db = openServerDatabase(url, 4);
    const services = createServices(db, readEnvironment({ LURUS_DATA: join(folder, 'data') }), clock);
    services.queue = async () => {};
    const world = await makeWorld({ name: 'server', db, owner }, services, 1);
    await owner.asOwner(async (tx) => {
      const { id } = world.government;
      await sql`insert into government_host values ('*', ${id}::uuid)`.execute(tx);
      await sql`update government set demo = false where id = ${id}::uuid`.execute(tx);
    });
    await owner.close();
    const traveller = await settle({ db, services, world });
    const opened = db;
    return {
      cluster,
      url,
      folder,
      world: { ...world, government: { ...world.government, demo: false } },
      db,
      services,
      traveller,
      serve: (env = {}) =>
        startProgram({
          folder,
          env: { DATABASE_URL: url, NODE_COMPILE_CACHE: join(tmpdir(), 'lurus-faults-cache'), ...env },
        }),
      async close() {
        await opened.close();
        cluster.stop();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await db?.close();
    cluster.stop();
    throw error;
  }
}

/** The smallest plan leaves every report a draft; money is owed by final ones only. */
async function finaliseReports(tx: Tx): Promise<void> {
  await sql`update report set state = 'final', number = coalesce(number, left(id::text, 8)),
    dated_on = coalesce(dated_on, '2026-01-05'), issued_at = coalesce(issued_at, '2026-01-05T02:00:00Z')`.execute(
    tx,
  );
}

/** Tables that fixtures fill or change without a word to the trail: entered here, it can be verified like any other. */
const UNTOLD = [
  'agency',
  'person',
  'account',
  'role_grant',
  'travel_trip',
  'travel_member',
  'report',
  'finding',
];

/** The last that is laid before people come. */
async function settle({
  db,
  services,
  world,
}: Pick<Ground, 'db' | 'services' | 'world'>): Promise<Traveller> {
  const { government } = world;
  const actor = { id: 'job:test', accountId: null, personId: null, agencyId: null, grants: [], rollout: {} };
  return db.asGovernment(government.id, async (tx) => {
    await finaliseReports(tx);
    const traveller = await sendTraveller(tx, services, government);
    const act = services.actOf(government, actor);
    for (const table of UNTOLD) await recordTable(tx, act, 'demo.fill', table);
    return traveller;
  });
}
