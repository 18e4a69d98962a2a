import { asJob, type ScheduledJob } from '../../../platform/capability.ts';
import { drawTodaysPrompts } from '../actions/draw-prompts.ts';
import { tellPrompts } from '../actions/tell-prompts.ts';

/** Each minute: draws the prompts of whoever is on the way today and has none yet, and tells those whose minute has come. */
export const promptJob: ScheduledJob = {
  name: 'travel-prompts',
  cron: '* * * * *',
  practice: true,
  async run(services, government) {
    await asJob(services, government, 'travel-prompts', async (tx, act) => {
      await drawTodaysPrompts(tx, act);
      await tellPrompts(tx, act);
    });
  },
};
