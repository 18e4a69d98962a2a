import type { Act } from '../../../platform/act.ts';
import { asJob, type ScheduledJob } from '../../../platform/capability.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { recalculate } from '../actions/clock.ts';
import { settle } from '../actions/save.ts';

/** Due days that rested on a year without holidays are computed anew each morning, before anybody is reminded of them. */
export const recountJob: ScheduledJob = {
  name: 'findings-recount',
  cron: '30 6 * * *',
  practice: true,
  run: (services, government) => asJob(services, government, 'findings-recount', recount),
};

export async function recount(tx: Tx, act: Act): Promise<void> {
  await settle(tx, act, 'recommendation.recount', await recalculate(tx, { provisional: true }));
}
