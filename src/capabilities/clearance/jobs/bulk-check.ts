import { asJob, type QueuedJob, type ScheduledJob } from '../../../platform/capability.ts';
import { continueBulkCheck, removeOldChecks } from '../actions/bulk-check.ts';
import { BULK_JOB } from '../actions/job-names.ts';

/** Checks a list, a thousand people a transaction; interrupted, the next run goes on where it was. */
export const bulkJob: QueuedJob = {
  name: BULK_JOB,
  async run(services, government, id) {
    const part = () => asJob(services, government, BULK_JOB, (tx, act) => continueBulkCheck(tx, act, id));
    while (await part());
  },
};

export const removeChecksJob: ScheduledJob = {
  name: 'clearance-remove-checks',
  cron: '20 1 * * *',
  practice: true,
  run: (services, government) => asJob(services, government, 'clearance-remove-checks', removeOldChecks),
};
