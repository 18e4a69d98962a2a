import { asJob, type ScheduledJob } from '../../../platform/capability.ts';
import { openVault } from '../../../platform/identity/vault.ts';
import { giveUpWaiting } from '../actions/finish.ts';
import { forgetContacts } from '../actions/forget-contacts.ts';
import { remindOfAppointments, settlePastAppointments } from '../actions/remind.ts';

/** Reminders of appointments on the working day before, in the morning. */
export const remindJob: ScheduledJob = {
  name: 'consultation-remind',
  cron: '0 8 * * *',
  practice: true,
  async run(services, government) {
    const vault = openVault(services.folders.keys);
    await asJob(services, government, 'consultation-remind', (tx, act) =>
      remindOfAppointments(tx, act, vault),
    );
  },
};

/** What lies behind: appointments that were held, questions whose asker never replied. */
export const settleJob: ScheduledJob = {
  name: 'consultation-settle',
  cron: '20 0 * * *',
  practice: true,
  async run(services, government) {
    const vault = openVault(services.folders.keys);
    await asJob(services, government, 'consultation-settle', settlePastAppointments);
    const once = () =>
      asJob(services, government, 'consultation-settle', (tx, act) => giveUpWaiting(tx, act, vault));
    while ((await once()) > 0);
  },
};

/** Erases contacts of askers whose questions were settled long ago. */
export const forgetJob: ScheduledJob = {
  name: 'consultation-forget',
  cron: '55 1 * * *',
  practice: true,
  async run(services, government) {
    while ((await asJob(services, government, 'consultation-forget', forgetContacts)) > 0);
  },
};
