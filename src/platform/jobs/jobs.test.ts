import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { getRollbackPlans } from 'pg-boss';
import { readEnvironment } from '../../app/environment.ts';
import { createServices } from '../../app/wiring.ts';
import { testAct } from '../act.fixture.ts';
import type { Government } from '../act.ts';
import type { QueuedJob, ScheduledJob } from '../capability.ts';
import { newId } from '../ids.ts';
import { Refusal } from '../outcome.ts';
import { eachEngine, type TestDatabase } from '../test-database.ts';
import { jobsHealth } from './health.ts';
import { startJobs, type JobOptions, type Jobs } from './index.ts';
import { createJobsSchema } from './schema.ts';

const FAST: JobOptions = { pollSeconds: 0.5, scheduleSeconds: 1 };

async function until(what: string, reached: () => boolean | Promise<boolean>): Promise<void> {
  for (let look = 0; look < 200; look += 1) {
    if (await reached()) return;
    await sleep(100);
  }
  assert.fail(`waited 20 s in vain: ${what}`);
}

async function withJobs(
  { db }: TestDatabase,
  jobs: { scheduled?: ScheduledJob[]; queued?: QueuedJob[] },
  options: JobOptions,
  body: (jobs: Jobs) => Promise<void>,
): Promise<void> {
  const services = createServices(db, readEnvironment({ LURUS_DATA: '/nonexistent' }));
  const started = await startJobs(
    services,
    { scheduled: jobs.scheduled ?? [], queued: jobs.queued ?? [] },
    options,
  );
  try {
    await body(started);
  } finally {
    await started.stop();
  }
}

/** A queued job that notes what it was given for `government`. */
function noting(name: string, government: Government, notes: string[]): QueuedJob {
  return {
    name,
    async run(_services, of, id) {
      if (of.id === government.id) notes.push(id);
    },
  };
}

eachEngine(
  'a job queued in a transaction runs once it has committed, and never when it was rolled back',
  async (database, government) => {
    const notes: string[] = [];
    const job = noting(`test-queue-${database.name}`, government, notes);
    const act = testAct(government);
    await withJobs(database, { queued: [job] }, FAST, async ({ queue }) => {
      const [kept, thrown, refused] = [newId(), newId(), newId()];
      await assert.rejects(
        database.db.asGovernment(government.id, async (tx) => {
          await queue(tx, act, job.name, thrown);
          throw new Error('on purpose');
        }),
      );
      await database.db.asGovernment(government.id, async (tx) => {
        await queue(tx, act, job.name, refused);
        return new Refusal(409, 'on-purpose', { id: 'sengaja', en: 'on purpose' });
      });
      await database.db.asGovernment(government.id, (tx) => queue(tx, act, job.name, kept));
      await until('the job ran', () => notes.length > 0);
      await sleep(1_500);
      assert.deepEqual(notes, [kept]);
      await database.db.asGovernment(government.id, async (tx) =>
        assert.deepEqual(await jobsHealth(tx, government.id), []),
      );
    });
  },
);

eachEngine(
  'many jobs of one transaction all run, and a name that nobody knows is refused',
  async (database, government) => {
    const notes: string[] = [];
    const job = noting(`test-many-${database.name}`, government, notes);
    const act = testAct(government);
    const ids = Array.from({ length: 35 }, newId);
    await withJobs(database, { queued: [job] }, FAST, async ({ queue }) => {
      await database.db.asGovernment(government.id, async (tx) => {
        for (const id of ids) await queue(tx, act, job.name, id);
        await assert.rejects(queue(tx, act, 'test-unknown', newId()), /no queued job/);
      });
      await until('all ran', () => notes.length === ids.length);
      assert.deepEqual(notes.toSorted(), ids.toSorted());
    });
  },
);

eachEngine(
  'a failing job waits for another try; health tells kind and place, never the message',
  async (database, government) => {
    const lines: string[] = [];
    const job: QueuedJob = {
      name: `test-fail-${database.name}`,
      run: async () => {
        throw Object.assign(new Error('NIP 199001012020011001 sudah ada'), { code: '23505' });
      },
    };
    const health = () => database.db.asGovernment(government.id, (tx) => jobsHealth(tx, government.id));
    await withJobs(
      database,
      { queued: [job] },
      { ...FAST, report: (line) => lines.push(line) },
      async ({ queue }) => {
        await database.db.asGovernment(government.id, (tx) =>
          queue(tx, testAct(government), job.name, newId()),
        );
        await until(
          'it failed once',
          async () => (await health())[0]?.lastFailure !== null && lines.length === 1,
        );
        const [state] = await health();
        assert.deepEqual([state?.job, state?.waiting, state?.failed], [job.name, 1, 0]);
        assert.match(state!.lastFailure!, /^Error 23505 at .*src\/platform\/jobs\/jobs\.test\.ts/);
        assert.ok(![...lines, state!.lastFailure!].some((line) => line.includes('1990')));
      },
    );
  },
);

eachEngine(
  'a program that only queues runs nothing; the next one that works does',
  async (database, government) => {
    const notes: string[] = [];
    const job = noting(`test-later-${database.name}`, government, notes);
    await withJobs(database, { queued: [job] }, { ...FAST, work: false }, async ({ queue }) => {
      await database.db.asGovernment(government.id, (tx) =>
        queue(tx, testAct(government), job.name, newId()),
      );
      await sleep(1_200);
      assert.equal(notes.length, 0);
    });
    await withJobs(database, { queued: [job] }, FAST, () => until('it ran', () => notes.length === 1));
  },
);

eachEngine(
  'a scheduled job runs for the government, and its schedule goes when the job is no more',
  async (database, government) => {
    const seen: string[] = [];
    const job: ScheduledJob = {
      name: `test-clock-${database.name}`,
      cron: '* * * * * *',
      practice: false,
      async run(_services, of) {
        if (of.id === government.id) seen.push(of.zone);
      },
    };
    const schedules = async () => {
      const { rows } = await database.owner.runScript(
        `select timezone from pgboss.schedule where name = '${job.name}' and key = '${government.id}'`,
      );
      return rows;
    };
    await withJobs(database, { scheduled: [job] }, FAST, async () => {
      await until('it ran', () => seen.length > 0);
      assert.deepEqual(await schedules(), [{ timezone: 'Asia/Makassar' }]);
    });
    await withJobs(database, {}, FAST, async () => assert.deepEqual(await schedules(), []));
  },
);

eachEngine('an older schema of the job tables is brought up by the owner', async ({ owner }) => {
  const schema = 'pgboss_older';
  try {
    assert.equal(await createJobsSchema(owner, schema), true);
    assert.equal(await createJobsSchema(owner, schema), false);
    await owner.runScript(getRollbackPlans(schema));
    // The package looks for indexes to build every ten seconds at most; here it has just looked.
    await owner.runScript(`update ${schema}.version set bam_on = null`);
    assert.equal(await createJobsSchema(owner, schema), true);
  } finally {
    await owner.runScript(`drop schema if exists ${schema} cascade`);
  }
});
