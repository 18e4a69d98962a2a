import type { ScheduledJob } from '../capability.ts';
import { deliverWebhooks, DELIVER_JOB, type FindKeepers } from './deliver.ts';
import { forgetOld } from './deliveries.ts';
import type { WebhookPort } from './port.ts';

/** Delivers each minute, forgets each night. */
export function webhookJobs(port: WebhookPort | null, findKeepers: FindKeepers): ScheduledJob[] {
  return [
    {
      name: DELIVER_JOB,
      cron: '* * * * *',
      practice: false,
      async run(services, government) {
        if (port !== null) await deliverWebhooks(services, port, findKeepers, government);
      },
    },
    {
      name: 'webhook-forget',
      cron: '23 3 * * *',
      practice: true,
      async run(services, government) {
        await services.db.asGovernment(government.id, (tx) => forgetOld(tx, services.clock().toString()));
      },
    },
  ];
}
