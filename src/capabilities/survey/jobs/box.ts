import type { QueuedJob, ScheduledJob } from '../../../platform/capability.ts';
import { CLOSE_BOX, closeBox } from '../actions/box/close-box.ts';
import { boxNight } from '../actions/box/night.ts';
import { MAKE_KEYS, makeKeys } from '../actions/tokens/make-keys.ts';

export const boxScheduled: ScheduledJob[] = [
  { name: 'survey-night', cron: '12 0 * * *', practice: true, run: boxNight },
];

export const boxQueued: QueuedJob[] = [
  {
    name: MAKE_KEYS,
    run: (services, government, waveId) => makeKeys(services, government, waveId),
  },
  { name: CLOSE_BOX, run: closeBox },
];
