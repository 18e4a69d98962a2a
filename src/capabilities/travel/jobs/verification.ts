import { asJob, type ScheduledJob } from '../../../platform/capability.ts';
import { batchPositions, keepPositions } from '../actions/keep-positions.ts';
import { lapseReplies } from '../actions/lapse-replies.ts';

/** Each morning: accounts whose time to answer is over. */
export const lapseJob: ScheduledJob = {
  name: 'travel-lapse-replies',
  cron: '20 0 * * *',
  practice: true,
  async run(services, government) {
    await asJob(services, government, 'travel-lapse-replies', lapseReplies);
  },
};

/** Each night: yesterday's positions as one root in the trail, before any of them may be erased. */
export const positionsJob: ScheduledJob = {
  name: 'travel-positions',
  cron: '40 0 * * *',
  practice: true,
  async run(services, government) {
    await asJob(services, government, 'travel-positions', async (tx, act) => {
      await batchPositions(tx, act);
      await keepPositions(tx, act);
    });
  },
};
