import type { PgBoss } from 'pg-boss';
import type { ScheduledJob } from '../capability.ts';
import type { Services } from '../services.ts';
import type { Payload } from './index.ts';

/** Governments are added while the program runs: how often the schedules are laid anew, in milliseconds. */
const LAY_AGAIN = 300_000;

/**
 * Lays one schedule a job and government, in the government's zone, and takes away those of jobs that are no more.
 * The government's id is the singleton key: a job that still runs or waits is not queued a second time.
 */
async function laySchedules(boss: PgBoss, services: Services, jobs: readonly ScheduledJob[]): Promise<void> {
  const governments = await services.governments();
  const laid = new Map((await boss.getSchedules()).map((each) => [`${each.name} ${each.key}`, each]));
  for (const job of jobs) {
    for (const government of governments) {
      if (government.practiceOf !== null && !job.practice) continue;
      const name = `${job.name} ${government.id}`;
      const before = laid.get(name);
      laid.delete(name);
      if (before?.cron === job.cron && before.timezone === government.zone) continue;
      const payload: Payload = { governmentId: government.id, id: '' };
      await boss.schedule(job.name, job.cron, payload, {
        tz: government.zone,
        key: government.id,
        singletonKey: government.id,
        missed: 'once',
      });
    }
  }
  for (const { name, key } of laid.values()) await boss.unschedule(name, key);
}

/** Lays the schedules now and again as long as the program runs. */
export async function keepSchedules(
  boss: PgBoss,
  services: Services,
  jobs: readonly ScheduledJob[],
  report: (line: string) => void,
): Promise<{ stop(): void }> {
  await laySchedules(boss, services, jobs);
  const timer = setInterval(() => {
    laySchedules(boss, services, jobs).catch(() =>
      report('jobs: the schedules could not be laid, will try again'),
    );
  }, LAY_AGAIN);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
