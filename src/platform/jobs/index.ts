import { CompiledQuery } from 'kysely';
import { PgBoss, type Job, type JobResult } from 'pg-boss';
import type { Act, Government } from '../act.ts';
import type { QueuedJob, ScheduledJob } from '../capability.ts';
import type { Tx } from '../database/index.ts';
import type { Services } from '../services.ts';
import { keepSchedules } from './schedules.ts';
import { JOBS_SCHEMA } from './schema.ts';

/** All that a job is told. */
export interface Payload {
  governmentId: string;
  /** what a queued job is about; empty for a scheduled one */
  id: string;
}

/** The running jobs of this program. */
export interface Jobs {
  /** Queues a job in the caller's transaction: rolled back, there is none. @param id what it is about, nothing else */
  queue: (tx: Tx, act: Act, job: string, id: string) => Promise<void>;
  /** when the database last answered a question of the jobs, by performance.now() */
  beat: () => number;
  /** Lets running jobs end (up to 20 s), then stops; what is cut off runs again elsewhere. */
  stop: () => Promise<void>;
}

export interface JobOptions {
  /** false: only queue, as commands do; the server runs the jobs */
  work?: boolean;
  /** seconds between looks for queued jobs, default 1 */
  pollSeconds?: number;
  /** seconds between looks at the schedules, default 30 */
  scheduleSeconds?: number;
  /** one line about a failure, without personal data; default: standard error */
  report?: (line: string) => void;
}

/** A failing job is tried again after about 15 s, 30 s, 1 min … at most 30 min; then it is failed, and the health page counts it. */
const RETRY = { retryLimit: 8, retryDelay: 15, retryBackoff: true, retryDelayMax: 1_800 };
/** A job may take an hour; one whose program was killed is taken over as soon as its heartbeat is missed. */
const LIFE = { expireInSeconds: 3_600, heartbeatSeconds: 60, deleteAfterSeconds: 14 * 86_400 };
const NOBODY = '00000000-0000-0000-0000-000000000000';
const STOP_MS = 20_000;

/**
 * Starts the jobs of the program on the schema that `migrate` made. A scheduled job runs for each government by its own zone's clock, never
 * twice at the same time; queued jobs run after their transaction, at least once: what they do must be safe to repeat.
 */
export async function startJobs(
  services: Services,
  jobs: { scheduled: readonly ScheduledJob[]; queued: readonly QueuedJob[] },
  options: JobOptions = {},
): Promise<Jobs> {
  const report = options.report ?? ((line: string) => console.error(line));
  const working = options.work !== false;
  const scheduleSeconds = options.scheduleSeconds ?? 30;
  let beat = performance.now();
  const boss = new PgBoss({
    schema: JOBS_SCHEMA,
    db: {
      async executeSql(text, values) {
        const answer = await services.db.runScript(text, values);
        beat = performance.now();
        return answer;
      },
    },
    migrate: false,
    createSchema: false,
    // Only an owner may rebuild indexes, and PostgreSQL's autovacuum is the operator's.
    reindex: false,
    monitorVacuum: false,
    supervise: working,
    schedule: working,
    cronMonitorIntervalSeconds: scheduleSeconds,
    cronWorkerIntervalSeconds: Math.min(scheduleSeconds, 5),
  });
  boss.on('error', (error) => report(`jobs: ${failureOf(error)}`));
  await boss.start();

  const names = [...jobs.scheduled, ...jobs.queued].map((job) => job.name);
  if (new Set(names).size !== names.length) throw new Error('two jobs have the same name');
  for (const job of jobs.scheduled) await open(boss, job.name, 'exclusive');
  for (const job of jobs.queued) await open(boss, job.name, 'standard');

  if (working) {
    for (const job of jobs.scheduled)
      await work(boss, job.name, Math.min(scheduleSeconds, 10), (government) =>
        job.run(services, government),
      );
    for (const job of jobs.queued)
      await work(boss, job.name, options.pollSeconds ?? 1, (government, id) =>
        job.run(services, government, id),
      );
  }
  const schedules = working ? await keepSchedules(boss, services, jobs.scheduled, report) : null;

  async function work(
    on: PgBoss,
    name: string,
    pollingIntervalSeconds: number,
    run: (government: Government, id: string) => Promise<void>,
  ): Promise<void> {
    const settings = {
      batchSize: 10,
      burstWhenBatchFull: true,
      pollingIntervalSeconds,
      perJobResults: true,
    } as const;
    await on.work<Payload>(name, settings, async (batch) => {
      const results: JobResult[] = [];
      for (const job of batch) results.push(await runOne(job, run));
      return results;
    });
  }

  async function runOne(job: Job<Payload>, run: (government: Government, id: string) => Promise<void>) {
    const government = (await services.governments()).find((each) => each.id === job.data.governmentId);
    if (government === undefined) return { id: job.id, status: 'completed' } as const;
    try {
      await run(government, job.data.id);
      return { id: job.id, status: 'completed' } as const;
    } catch (error) {
      report(`job ${job.name} ${job.id}: ${failureOf(error)}`);
      return { id: job.id, status: 'failed', output: { failure: failureOf(error) } } as const;
    }
  }

  return {
    async queue(tx, act, job, id) {
      if (!jobs.queued.some((each) => each.name === job)) throw new Error(`there is no queued job ${job}`);
      const payload: Payload = { governmentId: act.government.id, id };
      const db = { executeSql: (text: string, values: unknown[] = []) => raw(tx, text, values) };
      await boss.send(job, payload, { db });
    },
    beat: () => beat,
    async stop() {
      schedules?.stop();
      await boss.stop({ graceful: true, timeout: STOP_MS });
    },
  };
}

/**
 * Creates the queue, and reads it once: on the embedded database's one connection, a `send` inside a transaction would wait for
 * ever on a queue that the package has not seen yet.
 */
async function open(boss: PgBoss, name: string, policy: 'exclusive' | 'standard'): Promise<void> {
  const settings = { ...RETRY, ...LIFE };
  if ((await boss.getQueue(name)) === null) await boss.createQueue(name, { policy, ...settings });
  else await boss.updateQueue(name, settings);
  await boss.findJobs(name, { id: NOBODY });
}

async function raw(tx: Tx, text: string, values: unknown[]): Promise<{ rows: never[] }> {
  const { rows } = await tx.executeQuery(CompiledQuery.raw(text, values));
  return { rows: rows as never[] };
}

/** Kind and code of an error, and the first place in our code: its message may quote a row. */
function failureOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown failure';
  const { code } = error as Error & { code?: string };
  const place = error.stack?.split('\n').find((line) => /^\s+at .*\/src\//.test(line));
  return [error.name, code, place?.trim().replace(/\(?file:\/\/.*\/src\//, '(src/')]
    .filter(Boolean)
    .join(' ');
}
