import { asJob, type ScheduledJob } from '../../../platform/capability.ts';
import { endAccountsOfLeavers } from '../actions/end-person.ts';

/** Every night: accounts of people whose last day of service has passed come to their end. */
export const endServiceJob: ScheduledJob = {
  name: 'directory-end-service',
  cron: '15 0 * * *',
  practice: false,
  async run(services, government) {
    await asJob(services, government, this.name, endAccountsOfLeavers);
  },
};
