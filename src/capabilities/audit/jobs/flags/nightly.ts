import { asJob, type ScheduledJob } from '../../../../platform/capability.ts';
import { endOverdueSuspensions } from '../../actions/flags/suspend-rule.ts';
import { recountRules } from '../../store/flags/counts.ts';

/** Each night: suspensions whose day is over end, and what auditors have said of every rule is counted anew. */
export const flagsNightlyJob: ScheduledJob = {
  name: 'audit-flags',
  cron: '40 0 * * *',
  practice: true,
  run: (services, government) =>
    asJob(services, government, 'audit-flags', async (tx, act) => {
      await endOverdueSuspensions(tx, act);
      await recountRules(tx, government.id, act.now, null);
    }),
};
