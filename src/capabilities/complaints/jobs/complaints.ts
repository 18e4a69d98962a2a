import { asJob, type ScheduledJob } from '../../../platform/capability.ts';
import { openVault } from '../../../platform/identity/vault.ts';
import { closeDueObjections, giveUpWaiting } from '../actions/close-due.ts';
import { forgetContacts } from '../actions/forget-contacts.ts';
import { tellReporters } from '../actions/tell-reporters.ts';

/** Closes what nobody objected to, and ends what waits for a reporter who did not reply. */
export const closeJob: ScheduledJob = {
  name: 'complaints-close',
  cron: '15 0 * * *',
  practice: true,
  async run(services, government) {
    for (const each of [giveUpWaiting, closeDueObjections])
      while ((await asJob(services, government, 'complaints-close', each)) > 0);
  },
};

/** Sends word to reporters. */
export const tellJob: ScheduledJob = {
  name: 'complaints-tell',
  cron: '*/2 * * * *',
  practice: true,
  async run(services, government) {
    const vault = openVault(services.folders.keys);
    const once = () =>
      asJob(services, government, 'complaints-tell', (tx, act) => tellReporters(tx, act, vault));
    while ((await once()) > 0);
  },
};

/** Erases contact and name of reporters whose complaints ended long ago. */
export const forgetJob: ScheduledJob = {
  name: 'complaints-forget',
  cron: '50 1 * * *',
  practice: true,
  async run(services, government) {
    while ((await asJob(services, government, 'complaints-forget', forgetContacts)) > 0);
  },
};
