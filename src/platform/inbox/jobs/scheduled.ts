import { asJob, type ScheduledJob } from '../../capability.ts';
import type { InboxSources } from '../directory-port.ts';
import { digest } from './digest.ts';
import { escalate } from './escalate.ts';
import { layAgain } from './lay-again.ts';
import { releaseLeavers } from './release-leavers.ts';

/** The inbox's work by the clock, in the government's own zone. A practice twin takes part: its outbox is closed. */
export function inboxScheduled(sources: InboxSources): ScheduledJob[] {
  return [
    {
      name: 'inbox-lay',
      cron: '40 4 * * *',
      practice: true,
      async run(services, government) {
        let last: string | null = null;
        do {
          const after: string | null = last;
          last = await asJob(services, government, 'inbox-lay', (tx, act) => layAgain(tx, act, after));
        } while (last !== null);
        await asJob(services, government, 'inbox-lay', releaseLeavers);
      },
    },
    {
      name: 'inbox-escalate',
      cron: '0 7 * * *',
      practice: true,
      run: (services, government) =>
        asJob(services, government, 'inbox-escalate', (tx, act) => escalate(tx, act, sources)),
    },
    {
      name: 'inbox-digest',
      cron: '10 7 * * *',
      practice: true,
      run: (services, government) => asJob(services, government, 'inbox-digest', digest),
    },
  ];
}
