import { asJob, type ScheduledJob } from '../../../platform/capability.ts';
import { RETENTION_JOB } from '../../../platform/personal-data/keeps.ts';
import { forgetPast, keptTables } from '../actions/retention.ts';
import { watchClocks } from '../actions/watch-clocks.ts';

/** Every night: whatever has passed its period goes, table by table; tables with a job of their own go by that. */
export const retentionJob: ScheduledJob = {
  name: RETENTION_JOB,
  cron: '10 2 * * *',
  practice: true,
  async run(services, government) {
    for (const kept of keptTables(services.wires.personal))
      while (await asJob(services, government, RETENTION_JOB, (tx, act) => forgetPast(tx, act, kept)));
  },
};

/** Hours run by day and night, so every quarter of an hour. */
export const clockJob: ScheduledJob = {
  name: 'privacy-clocks',
  cron: '*/15 * * * *',
  practice: true,
  async run(services, government) {
    await asJob(services, government, 'privacy-clocks', watchClocks);
  },
};
