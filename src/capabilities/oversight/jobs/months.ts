import { asJob, type ScheduledJob } from '../../../platform/capability.ts';
import { keepMonths } from '../actions/keep-months.ts';

/** Every night, after the other capabilities' jobs: the month that runs, and the one that has just ended for good. */
export const monthsJob: ScheduledJob = {
  name: 'oversight.months',
  cron: '40 5 * * *',
  practice: true,
  run: (services, government) =>
    asJob(services, government, 'oversight.months', async (tx, act) => {
      await keepMonths(tx, act);
    }),
};
