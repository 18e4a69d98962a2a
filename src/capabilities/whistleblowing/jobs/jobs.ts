import { asJob, type ScheduledJob } from '../../../platform/capability.ts';
import { unlessBusy } from '../../../platform/database/unless-busy.ts';
import { sweepDrafts } from '../actions/drafts.ts';
import { NIGHT, renewFiles, retainNight, sealNight, settleNight, touchFiles } from '../actions/night.ts';
import { tellOfWaiting } from '../actions/tell-of-waiting.ts';
import { keepTokenKeys } from '../actions/token-keys.ts';
import { BATCHED, CHANGING } from '../store/tables.ts';

/** After midnight: drafts that nobody sent, keys of tokens, retention, the batch of the day, and everything that tells a time finer than a day. */
const nightJob: ScheduledJob = {
  name: NIGHT,
  cron: '7 0 * * *',
  practice: true,
  async run(services, government) {
    while ((await sweepDrafts(services, government)) > 0);
    await keepTokenKeys(services, government);
    const destroyed = await retainNight(services, government);
    const moved = await unlessBusy(() => asJob(services, government, NIGHT, sealNight));
    // What was destroyed stands in dead rows until its table moves.
    await settleNight(
      services,
      government,
      destroyed > 0 ? [...BATCHED, ...CHANGING] : [...new Set([...moved, ...CHANGING])],
    );
    await renewFiles(services, government);
  },
};

const touchJob: ScheduledJob = {
  name: 'wbs-file-times',
  cron: '*/10 * * * *',
  practice: true,
  async run(services, government) {
    await touchFiles(services, government);
  },
};

const morningJob: ScheduledJob = {
  name: 'wbs-morning',
  cron: '30 7 * * *',
  practice: false,
  async run(services, government) {
    const told = await asJob(services, government, 'wbs-morning', (tx, act) =>
      tellOfWaiting(tx, act, services),
    );
    for (const { accounts, sentence } of told) services.tellNow(government, accounts, sentence);
  },
};

export const whistleblowingJobs: ScheduledJob[] = [nightJob, touchJob, morningJob];
