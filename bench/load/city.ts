import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { readEnvironment } from '../../src/app/environment.ts';
import { prepareDemo } from '../../src/app/demo.ts';
import { allMigrations } from '../../src/app/schema.ts';
import { createServices } from '../../src/app/wiring.ts';
import { openServerDatabase } from '../../src/platform/database/index.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { openProgramLogin } from '../../src/platform/database/roles.ts';
import { startSession } from '../../src/platform/identity/session-store.ts';
import { findPostgres, startPostgres } from '../../tools/postgres.ts';

/** The demo city on a PostgreSQL server of its own, with people who are signed in. */
export interface LoadCity {
  /** for the program under load, in a process of its own */
  env: { DATABASE_URL: string; LURUS_DATA: string };
  /** one a signed-in session */
  people: Signed[];
  stop(): Promise<void>;
}

export interface Signed {
  /** the demo's name of what he shows, or `staff` */
  role: string;
  cookie: string;
}

/** Sessions of each demo player; everybody else signed in is an ordinary employee. */
const SESSIONS_A_PLAYER = 3;

/** Makes the demo city of 9,000 accounts and signs `sessions` people in. @throws where the machine has no PostgreSQL server programs */
export async function makeLoadCity(sessions: number): Promise<LoadCity> {
  const bin = findPostgres();
  if (bin === null) throw new Error('the load needs the server programs of PostgreSQL (Debian: postgresql)');
  const cluster = await startPostgres(bin);
  const owner = openServerDatabase(cluster.ownerUrl, 4);
  await migrate(owner, allMigrations());
  const url = await openProgramLogin(owner, cluster.ownerUrl);
  const data = mkdtempSync(join(tmpdir(), 'lurus-load-'));
  const environment = readEnvironment({ LURUS_DATA: data });
  const db = openServerDatabase(url, 12);
  const services = createServices(db, environment);
  await prepareDemo(owner, services, environment, () => {});
  await owner.runScript('vacuum analyze');
  const players = readFileSync(join(data, 'demo-accounts.txt'), 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([role]) => role && !role.includes(':'))
    .map(([role, user]) => ({ role: role!, user: user! }));
  const government = (await services.governmentOf('localhost'))!;
  const people = await db.asGovernment(government.id, async (tx) => {
    const open = async (role: string, id: string) => ({
      role,
      cookie: `lurus=${await startSession(tx, government.id, { id }, { stage: 'full', strong: true }, { userAgent: 'load' }, services.clock())}`,
    });
    const signed: Signed[] = [];
    for (const { role, user } of players) {
      const { rows } = await sql<{ id: string }>`select id from account where user_name = ${user}`.execute(
        tx,
      );
      for (let count = 0; count < SESSIONS_A_PLAYER; count += 1) signed.push(await open(role, rows[0]!.id));
    }
    const left = Math.max(0, sessions - signed.length);
    const { rows } = await sql<{ id: string }>`
      update account set status = 'active', activated_at = now() where id in (
        select id from account where status = 'invited' order by id limit ${left}) returning id`.execute(tx);
    for (const { id } of rows) signed.push(await open('staff', id));
    return signed.slice(0, sessions);
  });
  return {
    env: { DATABASE_URL: url, LURUS_DATA: data },
    people,
    async stop() {
      await db.close();
      await owner.close();
      cluster.stop();
    },
  };
}
