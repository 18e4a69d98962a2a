import { asJob, type ScheduledJob } from '../../../platform/capability.ts';
import { forgetSnapshots, takeSnapshot } from '../actions/dashboard/take-snapshot.ts';

/** Every night, before anybody looks: the figures of the new day. */
export const snapshotJob: ScheduledJob = {
  name: 'spending.snapshot',
  cron: '0 5 * * *',
  practice: true,
  run: (services, government) =>
    asJob(services, government, 'spending.snapshot', async (tx, act) => {
      await takeSnapshot(tx, act);
      await forgetSnapshots(tx, act);
    }),
};
