import { asJob, type ScheduledJob } from '../../../platform/capability.ts';
import { moveByDate } from '../actions/move-by-date.ts';

/** Each morning: trips begin on their first day and end after their last one, where nobody has said so himself. */
export const byDateJob: ScheduledJob = {
  name: 'travel-by-date',
  cron: '10 0 * * *',
  practice: true,
  async run(services, government) {
    await asJob(services, government, 'travel-by-date', moveByDate);
  },
};
