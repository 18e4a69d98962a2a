import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { testAct } from '../platform/act.fixture.ts';
import type { QueuedJob } from '../platform/capability.ts';
import { openServerDatabase } from '../platform/database/index.ts';
import { refuseOtherZone, refusePowerfulLogin, refuseUnfitBox } from '../platform/database/roles.ts';
import { newId } from '../platform/ids.ts';
import { startJobs } from '../platform/jobs/index.ts';
import { temporaryFolder } from '../platform/temporary-folder.fixture.ts';
import { hasServer, newGovernment, type TestDatabase } from '../platform/test-database.ts';
import { record } from '../platform/trail/record.ts';
import { sequenceOnce } from '../platform/trail/sequencer.ts';
import { readEnvironment } from './environment.ts';
import { ownDatabase } from './own-database.fixture.ts';
import { noPgBouncer, startPgBouncer } from './pgbouncer.fixture.ts';
import { refuseOldSchema } from './schema.ts';
import { createServices } from './wiring.ts';

const folder = temporaryFolder('pgbouncer');
const skip = hasServer ? noPgBouncer : 'no PostgreSQL server programs';

test(
  'behind PgBouncer in transaction mode nothing of one transaction is seen by the next',
  { skip, timeout: 300_000 },
  async () => {
    const own = await ownDatabase();
    // A server where everybody else sees the time of Jakarta.
    await own.owner.runScript(
      `alter database ${new URL(own.url).pathname.slice(1)} set timezone to 'Asia/Jakarta'`,
    );
    const bouncer = await startPgBouncer(own.ownerUrl, 2);
    const db = openServerDatabase(bouncer.through(own.url), 12);
    const services = createServices(db, readEnvironment({ LURUS_DATA: folder }));
    try {
      await refusePowerfulLogin(db);
      await refuseOtherZone(db);
      await refuseOldSchema(db);
      await refuseUnfitBox(db);
      const database: TestDatabase = { name: 'server', db, owner: own.owner };
      const governments = await Promise.all([
        newGovernment(database),
        newGovernment(database),
        newGovernment(database),
      ]);

      // Many clients of three governments on two connections: government, role and zone are those of the own transaction.
      const seen = (governmentId: string, as: 'asGovernment' | 'asBox') =>
        db[as](governmentId, async (tx) => {
          await sql`select pg_sleep(0.002)`.execute(tx);
          const { rows } = await sql<{ government: string; role: string; zone: string; at: string }>`
          select current_setting('lurus.government_id') as government, current_user as role,
            current_setting('timezone') as zone, timestamptz '2026-01-02 03:04:05+07' as at`.execute(tx);
          return rows[0]!;
        });
      const asked = Array.from({ length: 120 }, (_, number) => ({
        id: governments[number % 3]!.id,
        as: number % 4 === 0 ? ('asBox' as const) : ('asGovernment' as const),
      }));
      const answers = await Promise.all(asked.map(({ id, as }) => seen(id, as)));
      assert.deepEqual(
        answers,
        asked.map(({ id, as }) => ({
          government: id,
          role: as === 'asBox' ? 'lurus_box' : 'lurus_app',
          zone: 'UTC',
          at: '2026-01-01T20:04:05Z',
        })),
      );
      const elsewhere = openServerDatabase(bouncer.through(own.ownerUrl), 1);
      await assert.rejects(refuseOtherZone(elsewhere), /Asia\/Jakarta instead of UTC. Cure/);
      await elsewhere.close();
      const { rows } = await db.runScript(
        `select current_setting('lurus.government_id', true) as left, current_user as role`,
      );
      assert.deepEqual(rows, [{ left: '', role: 'lurus_app' }]);

      // A script that fails in the middle leaves no open transaction to whoever gets the connection next.
      await Promise.all(
        Array.from({ length: 6 }, () =>
          assert.rejects(db.runScript('begin; select 1 / 0; commit'), /division by zero/),
        ),
      );
      for (let look = 0; look < 6; look += 1) assert.equal((await db.runScript('select 1')).rows.length, 1);

      // Trail: entries of a hundred transactions get their places and a signed checkpoint, two sequencers at once.
      const government = governments[0];
      await Promise.all(
        Array.from({ length: 100 }, () =>
          db.asGovernment(government.id, (tx) =>
            record(tx, testAct(government), {
              action: 'uji.coba',
              kind: 'uji-coba',
              subject: newId(),
              record: {},
            }),
          ),
        ),
      );
      const { folders } = services;
      const rounds = await Promise.all([1, 2].map(() => sequenceOnce(db, folders, government)));
      const last = await sequenceOnce(db, folders, government);
      assert.equal(
        rounds.reduce((sum, each) => sum + each.ordered, last.ordered),
        100,
      );
      assert.equal(last.signed, 100);

      // Jobs: one queued in a transaction runs once, one of a transaction that was undone never.
      const notes: string[] = [];
      const job: QueuedJob = {
        name: 'test-pooled',
        run: async (_services, _government, id) => void notes.push(id),
      };
      const jobs = await startJobs(
        services,
        { scheduled: [], queued: [job] },
        { pollSeconds: 0.5, scheduleSeconds: 1 },
      );
      try {
        const ids = Array.from({ length: 20 }, newId);
        const act = testAct(government);
        await Promise.all(
          ids.map((id) => db.asGovernment(government.id, (tx) => jobs.queue(tx, act, job.name, id))),
        );
        await assert.rejects(
          db.asGovernment(government.id, async (tx) => {
            await jobs.queue(tx, act, job.name, newId());
            throw new Error('on purpose');
          }),
        );
        for (let look = 0; look < 300 && notes.length < ids.length; look += 1) await sleep(100);
        assert.deepEqual(notes.toSorted(), ids.toSorted());
      } finally {
        await jobs.stop();
      }
    } finally {
      await db.close();
      await bouncer.stop();
      await own.drop();
    }
  },
);
