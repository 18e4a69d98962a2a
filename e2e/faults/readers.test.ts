import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { sql } from 'kysely';
import { openServing, readEnvironment } from '../../src/app/environment.ts';
import { allMigrations } from '../../src/app/schema.ts';
import { buildServer } from '../../src/app/server.ts';
import { createServices } from '../../src/app/wiring.ts';
import { grantRow, insertAccount, personRow } from '../../src/capabilities/directory/directory.fixture.ts';
import { insertPeople, insertRoleGrants, insertRollout } from '../../src/capabilities/directory/index.ts';
import { openCity } from '../../src/capabilities/oversight/map.fixture.ts';
import { plainDate } from '../../src/platform/calendar/index.ts';
import { openServerDatabase, type Database } from '../../src/platform/database/index.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { openProgramLogin } from '../../src/platform/database/roles.ts';
import { withStandby } from '../../src/platform/database/standby.ts';
import { startSession } from '../../src/platform/identity/session-store.ts';
import { newId } from '../../src/platform/ids.ts';
import { newGovernment } from '../../src/platform/test-database.ts';
import { findPostgres, startPostgres } from '../../tools/postgres.ts';
import { signalAll, startStandby, until, withPort } from './standby.ts';

const bin = findPostgres();

/** Never old, so that what it answers shows that it answered; seconds count for the other two. */
const PATIENT = { longestAge: 3_600_000, patience: 60_000 };
const STRICT = { longestAge: 2_000, patience: 60_000 };
const HASTY = { longestAge: 3_600_000, patience: 1_000 };

test(
  'dashboards are read on a standby while it is fit; late, frozen, stopped or promoted, the primary answers and nobody notices',
  { skip: bin === null && 'no PostgreSQL server programs' },
  async () => {
    const cluster = await startPostgres(bin!);
    const open: Database[] = [];
    const opened = <D extends Database>(db: D): D => {
      open.unshift(db);
      return db;
    };
    try {
      const owner = opened(openServerDatabase(cluster.ownerUrl, 2));
      await migrate(owner, allMigrations());
      const url = await openProgramLogin(owner, cluster.ownerUrl);
      const primary = openServerDatabase(url, 4);
      const database = { name: 'server' as const, db: primary, owner };
      const [government, other] = [await newGovernment(database), await newGovernment(database)];
      const token = await primary.asGovernment(government.id, async (tx) => {
        await openCity(tx, government);
        const live = { capability: 'oversight', agencyId: null, state: 'live' as const };
        await insertRollout(tx, government.id, [
          { ...live, id: newId(), validFrom: plainDate('2020-01-01') },
        ]);
        const person = personRow('Wali kota');
        await insertPeople(tx, government.id, [person]);
        await insertRoleGrants(tx, government.id, [grantRow(person.id, 'government-head', {})]);
        const id = await insertAccount(tx, government.id, person.id);
        const stage = { stage: 'full', strong: true } as const;
        return startSession(tx, government.id, { id }, stage, { userAgent: '' }, Temporal.Now.instant());
      });

      const standby = await startStandby(cluster, { synchronous: false });
      const at = { primary: url, standby: withPort(url, standby.port) };
      const beside = (demands: typeof PATIENT) =>
        withStandby(openServerDatabase(url, 4), at, demands).then(opened);
      const [patient, strict, hasty] = [await beside(PATIENT), await beside(STRICT), await beside(HASTY)];
      open.push(primary);
      const isFit = (db: Database) => () => db.standby!.unfit() === null;
      const isUnfit = (db: Database, why: string) => () => db.standby!.unfit() === why;
      /** Did the standby answer? */
      const onStandby = (db: Database) =>
        db.asReader(government.id, async (tx) => {
          const { rows } = await sql<{ standby: boolean }>`select pg_is_in_recovery() as standby`.execute(tx);
          return rows[0]!.standby;
        });
      await until('the standby is not read', isFit(patient));
      assert.equal(await onStandby(patient), true);

      // The same as a program is served, by its environment.
      const folder = { LURUS_DATA: join(cluster.folder, 'lurus') };
      const env = { ...folder, DATABASE_URL: url, DATABASE_REPLICA_URL: at.standby };
      const served = await openServing(readEnvironment(env));
      try {
        await until('what is served does not read on the standby', () => onStandby(served.db));
      } finally {
        await served.close();
      }
      const alone = openServing(readEnvironment({ ...folder, DATABASE_REPLICA_URL: at.standby }));
      await assert.rejects(alone, /DATABASE_REPLICA_URL names a standby of DATABASE_URL: set that too/);

      // Only what a reader of the government may see, and nothing is written: PostgreSQL itself refuses.
      const agencies = (id: string) =>
        patient.asReader(id, async (tx) => {
          const { rows } = await sql<{ n: number }>`select count(*)::int as n from agency`.execute(tx);
          return rows[0]!.n;
        });
      assert.deepEqual([await agencies(government.id), await agencies(other.id)], [3, 0]);
      const there = opened(openServerDatabase(at.standby, 1));
      for (const write of [
        there.asGovernment(government.id, (tx) => sql`delete from session`.execute(tx)),
        patient.asReader(government.id, (tx) => sql`delete from session`.execute(tx)),
      ])
        await assert.rejects(write, /cannot execute DELETE in a read-only transaction/);
      const powerful = { primary: url, standby: withPort(cluster.ownerUrl, standby.port) };
      await assert.rejects(withStandby(primary, powerful), /DATABASE_REPLICA_URL logs in as .* table owner/);
      const elsewhere = new URL(at.standby);
      elsewhere.pathname = '/postgres';
      const foreign = await withStandby(openServerDatabase(url, 1), {
        primary: url,
        standby: elsewhere.href,
      });
      opened(foreign);
      assert.equal(foreign.standby!.unfit(), 'foreign');
      assert.equal(await onStandby(foreign), false);

      // A change that the standby has not got: who made it sees it at once, whoever reads meanwhile does not.
      const app = await buildServer(createServices(patient, readEnvironment(folder)));
      const headers = { host: `${government.id}.localhost`, 'sec-fetch-site': 'same-origin' };
      const isOpen = async (cookie: string) => {
        const reply = await app.inject({ url: '/api/oversight/map', headers: { ...headers, cookie } });
        assert.equal(reply.statusCode, 200, reply.body);
        return reply.json<{ publication: { open: boolean } }>().publication.open;
      };
      const session = `lurus=${token}`;
      await until('the standby is not read', isFit(patient));
      await standby.psql('select pg_wal_replay_pause()');
      const changed = await app.inject({
        method: 'POST',
        url: '/api/oversight/publication',
        headers: { ...headers, cookie: session },
        payload: { open: true, reason: 'Keputusan PPID 1/2026' },
      });
      assert.equal(changed.statusCode, 201, changed.body);
      const before = patient.standby!.reads().standby;
      assert.equal(await isOpen(session), false, 'the standby answered');
      assert.equal(patient.standby!.reads().standby, before + 1);
      const [wrote] = changed.cookies;
      assert.equal(await isOpen(`${session}; ${wrote!.name}=${wrote!.value}`), true, 'the primary answered');
      assert.equal(patient.standby!.reads().primary.get('now'), 1);

      // It comes no further: older than it may be, it is not read.
      await until('a standby that stands still is read for ever', isUnfit(strict, 'old'));
      assert.equal(await onStandby(strict), false);
      await standby.psql('select pg_wal_replay_resume()');
      await until('it has caught up, and is not read', isFit(strict));
      await until('what was written does not arrive', () => isOpen(session));

      // It takes questions and does not answer: whoever waits there is answered elsewhere.
      await until('the standby is not read', isFit(hasty));
      signalAll(standby, 'SIGSTOP');
      try {
        assert.equal(await onStandby(hasty), false);
        await until('a frozen standby is trusted', isUnfit(hasty, 'silent'));
      } finally {
        signalAll(standby, 'SIGCONT');
      }

      // It stops, comes back, and is made a primary of its own.
      await standby.stop();
      assert.equal(await isOpen(session), true, 'nobody is told');
      await until('a stopped standby is trusted', isUnfit(patient, 'silent'));
      assert.equal(await onStandby(patient), false);
      await standby.start();
      await until('it is back, and is not read', isFit(patient));
      assert.equal(await onStandby(patient), true);
      await standby.promote();
      await until('a promoted standby is read', isUnfit(patient, 'promoted'));
      assert.equal(await onStandby(patient), false);
      await app.close();
      await standby.stop();
    } finally {
      for (const db of open) await db.close();
      cluster.stop();
    }
  },
);
