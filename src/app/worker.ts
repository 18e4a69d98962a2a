import { accountsWithRole } from '../capabilities/directory/index.ts';
import { alarmJobs } from '../platform/alarms/jobs.ts';
import { identityHousekeeping } from '../platform/identity/housekeeping.ts';
import { inboxScheduled } from '../platform/inbox/jobs/scheduled.ts';
import { sweepUploads } from '../platform/files/sweep.ts';
import { startJobs } from '../platform/jobs/index.ts';
import { outboxJobs } from '../platform/notifications/jobs.ts';
import { smtpPort } from '../platform/notifications/mail-port.ts';
import { openPushKeys } from '../platform/notifications/push-keys.ts';
import { webPushPort } from '../platform/notifications/push-port.ts';
import { smsPortOf } from '../platform/notifications/sms-ports.ts';
import { whatsAppPort } from '../platform/notifications/whatsapp-port.ts';
import { sweepForms } from '../platform/open-forms/sweep.ts';
import { teller } from '../platform/notifications/tell-now.ts';
import type { Services } from '../platform/services.ts';
import { trailScheduled } from '../platform/trail/send-checkpoint.ts';
import { startSequencer } from '../platform/trail/sequencer.ts';
import { tracedQueued, tracedScheduled } from '../platform/tracing/traced.ts';
import type { Tracer } from '../platform/tracing/tracer.ts';
import { webhookJobs } from '../platform/webhooks/jobs.ts';
import { httpsPort } from '../platform/webhooks/port.ts';
import { alarmSources } from './alarm-sources.ts';
import { capabilities } from './capabilities.ts';
import { hearersFor } from './messages.ts';
import type { Environment } from './environment.ts';
import { inboxSources } from './inbox-sources.ts';

/** What works beside the requests: jobs, outbox and the trail's sequencer. */
export interface Worker {
  /** when jobs and sequencer last did a round, by performance.now() */
  beats(): { jobs: number; sequencer: number };
  stop(): Promise<void>;
}

/** Starts jobs and sequencer, and lays `services.queue`. */
export async function startWorker(
  services: Services,
  environment: Environment,
  tracer: Tracer | null = null,
): Promise<Worker> {
  const ports = {
    mail: environment.smtpUrl === null ? null : smtpPort(environment.smtpUrl),
    sms: environment.smsUrl === null ? null : smsPortOf(environment.smsUrl, environment.smsSecret),
    push: webPushPort(openPushKeys(environment.folders.keys)),
    whatsapp:
      environment.whatsApp === null
        ? null
        : whatsAppPort(environment.whatsApp.url, environment.whatsApp.token),
  };
  const jobs = await startJobs(services, {
    scheduled: tracedScheduled(tracer, [
      ...trailScheduled((tx, today) => accountsWithRole(tx, 'inspektur', null, today)),
      ...outboxJobs(ports),
      ...webhookJobs(httpsPort(), (tx, today) =>
        accountsWithRole(tx, 'technical-administrator', null, today),
      ),
      identityHousekeeping,
      sweepForms,
      sweepUploads,
      ...inboxScheduled(inboxSources),
      ...alarmJobs(alarmSources),
      ...capabilities.flatMap((each) => each.scheduled ?? []),
    ]),
    queued: tracedQueued(
      tracer,
      capabilities.flatMap((each) => each.queued ?? []),
    ),
  });
  services.queue = jobs.queue;
  const telling = teller(services, ports);
  services.tellNow = telling.tell;
  ports.sms?.listen?.(hearersFor(services, 'sms'));
  const sequencer = startSequencer(services);
  return {
    beats: () => ({ jobs: jobs.beat(), sequencer: sequencer.beat() }),
    async stop() {
      telling.stop();
      await ports.sms?.close?.();
      ports.mail?.close();
      await jobs.stop();
      await sequencer.stop();
    },
  };
}
