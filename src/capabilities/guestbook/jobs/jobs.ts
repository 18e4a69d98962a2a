import { asJob, type ScheduledJob } from '../../../platform/capability.ts';
import { dropUnused } from '../../../platform/files/store.ts';
import { forgetVisits } from '../actions/forget-visits.ts';
import { closeVisits } from '../actions/leave.ts';

/** Ends visits some time after closing. */
export const closeJob: ScheduledJob = {
  name: 'guestbook-close',
  cron: '*/10 * * * *',
  practice: true,
  async run(services, government) {
    await asJob(services, government, 'guestbook-close', closeVisits);
  },
};

/** Forgets visitors whose time is over, night by night. */
export const forgetJob: ScheduledJob = {
  name: 'guestbook-forget',
  cron: '40 1 * * *',
  practice: true,
  async run(services, government) {
    for (;;) {
      const { forgotten, photos } = await asJob(services, government, 'guestbook-forget', forgetVisits);
      for (const { hash, size } of photos) {
        await dropUnused(services, government.id, { hash, size, known: false });
      }
      if (forgotten === 0) return;
    }
  },
};
