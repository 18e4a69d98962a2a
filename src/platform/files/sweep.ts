import type { ScheduledJob } from '../capability.ts';

/** No upload takes so long, ms. */
const DAY = 86_400_000;

/** Every night: erases what uploads left behind whose program was killed. */
export const sweepUploads: ScheduledJob = {
  name: 'files-drafts',
  cron: '23 2 * * *',
  practice: true,
  async run({ files }, government) {
    await files.clearDrafts(government.id, Date.now() - DAY);
  },
};
