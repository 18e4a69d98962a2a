import { accountsWithRole } from '../capabilities/directory/index.ts';
import { alarmJobs } from '../platform/alarms/jobs.ts';
import { identityHousekeeping } from '../platform/identity/housekeeping.ts';
import { inboxScheduled } from '../platform/inbox/jobs/scheduled.ts';
import { startJobs } from '../platform/jobs/index.ts';
import { outboxJobs } from '../platform/notifications/jobs.ts';
import { smtpPort } from '../platform/notifications/mail-port.ts';
import { openPushKeys } from '../platform/notifications/push-keys.ts';
import { webPushPort } from '../platform/notifications/push-port.ts';
import { kannelPort } from '../platform/notifications/sms-port.ts';
import { sweepForms } from '../platform/open-forms/sweep.ts';
import { teller } from '../platform/notifications/tell-now.ts';
import type { Services } from '../platform/services.ts';
import { trailScheduled } from '../platform/trail/send-checkpoint.ts';
import { startSequencer } from '../platform/trail/sequencer.ts';
import { alarmSources } from './alarm-sources.ts';
import { capabilities } from './capabilities.ts';
import type { Environment } from './environment.ts';
import { inboxSources } from './inbox-sources.ts';

/** What works beside the requests: jobs, outbox and the trail's sequencer. */
export interface Worker {
  stop(): Promise<void>;
}

/** Starts jobs and sequencer, and lays `services.queue`. */
export async function startWorker(services: Services, environment: Environment): Promise<Worker> {
  const ports = {
    mail: environment.smtpUrl === null ? null : smtpPort(environment.smtpUrl),
    sms: environment.smsUrl === null ? null : kannelPort(environment.smsUrl),
    push: webPushPort(openPushKeys(environment.folders.keys)),
  };
  const jobs = await startJobs(services, {
    scheduled: [
      ...trailScheduled((tx, today) => accountsWithRole(tx, 'inspektur', null, today)),
      ...outboxJobs(ports),
      identityHousekeeping,
      sweepForms,
      ...inboxScheduled(inboxSources),
      ...alarmJobs(alarmSources),
      ...capabilities.flatMap((each) => each.scheduled ?? []),
    ],
    queued: capabilities.flatMap((each) => each.queued ?? []),
  });
  services.queue = jobs.queue;
  const telling = teller(services, ports);
  services.tellNow = telling.tell;
  const sequencer = startSequencer(services);
  return {
    async stop() {
      telling.stop();
      await jobs.stop();
      await sequencer.stop();
    },
  };
}
