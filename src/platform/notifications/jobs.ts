import type { ScheduledJob } from '../capability.ts';
import type { Government } from '../act.ts';
import type { Services } from '../services.ts';
import { deliverMail } from './deliver-mail.ts';
import { deliverPush } from './deliver-push.ts';
import { deliverSms } from './deliver-sms.ts';
import { deliverWhatsApp } from './deliver-whatsapp.ts';
import type { MailPort } from './mail-port.ts';
import { forgetOldMessages } from './outbox.ts';
import type { PushPort } from './push-port.ts';
import type { SmsPort } from './sms-port.ts';
import type { WhatsAppPort } from './whatsapp-port.ts';

/** Ways out that this installation has; what goes by one that is null waits, and the health page counts it. */
export interface Ports {
  /** LURUS_SMTP_URL */
  mail: MailPort | null;
  /** LURUS_SMS_URL */
  sms: SmsPort | null;
  push: PushPort | null;
  /** LURUS_WHATSAPP_URL */
  whatsapp?: WhatsAppPort | null;
}

/** The outbox's jobs: one a channel, so that a slow mail server holds up no SMS. */
export function outboxJobs(ports: Ports): ScheduledJob[] {
  return [
    everyMinute('mail-deliver', ports.mail, deliverMail),
    everyMinute('sms-deliver', ports.sms, deliverSms),
    everyMinute('push-deliver', ports.push, deliverPush),
    everyMinute('whatsapp-deliver', ports.whatsapp ?? null, deliverWhatsApp),
    {
      name: 'mail-forget',
      cron: '17 3 * * *',
      practice: true,
      async run(services, government) {
        await services.db.asGovernment(government.id, (tx) =>
          forgetOldMessages(tx, services.clock().toString()),
        );
      },
    },
  ];
}

function everyMinute<P>(
  name: string,
  port: P | null,
  deliver: (services: Services, port: P, government: Government) => Promise<unknown>,
): ScheduledJob {
  return {
    name,
    cron: '* * * * *',
    practice: false,
    async run(services, government) {
      if (port !== null) await deliver(services, port, government);
    },
  };
}
