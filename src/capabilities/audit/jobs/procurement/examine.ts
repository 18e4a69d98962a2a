import { asJob, type ScheduledJob } from '../../../../platform/capability.ts';
import { examineProcurement } from '../../actions/procurement/examine-procurement.ts';

/** Every night: processes and contracts as they stand now. */
export const examineProcurementJob: ScheduledJob = {
  name: 'audit.procurement',
  cron: '20 2 * * *',
  practice: true,
  run: (services, government) =>
    asJob(services, government, 'audit.procurement', async (tx, act) => {
      await examineProcurement(tx, act);
    }),
};
