import type { Government } from '../act.ts';
import type { ScheduledJob } from '../capability.ts';
import type { Services } from '../services.ts';
import { MailRefusedError, type MailPort, type OutgoingMail } from './mail-port.ts';
import { claimMails, forgetOldMails, markSent, markUnsent, type Claimed } from './outbox.ts';

const BATCH = 20;

/** What one delivery did. */
export interface Delivered {
  sent: number;
  /** will be tried again */
  waiting: number;
  failed: number;
}

/**
 * Delivers what is due, batch by batch, outside any transaction. A crash between the server's yes and our mark sends the mail once
 * more under the same Message-ID.
 */
export async function deliverMail(
  services: Services,
  port: MailPort,
  government: Government,
): Promise<Delivered> {
  const done: Delivered = { sent: 0, waiting: 0, failed: 0 };
  const now = () => services.clock().toString();
  for (;;) {
    const mails = await services.db.asGovernment(government.id, (tx) => claimMails(tx, now(), BATCH));
    for (const mail of mails) done[await deliverOne(services, port, government, mail, now)] += 1;
    if (mails.length < BATCH) return done;
  }
}

async function deliverOne(
  services: Services,
  port: MailPort,
  government: Government,
  mail: Claimed,
  now: () => string,
): Promise<keyof Delivered> {
  try {
    await port.send(await compose(services, government, mail));
  } catch (error) {
    const failure = {
      message: error instanceof Error ? error.message.slice(0, 500) : 'unknown',
      forGood: error instanceof MailRefusedError,
    };
    const state = await services.db.asGovernment(government.id, (tx) => markUnsent(tx, mail, now(), failure));
    return state === 'failed' ? 'failed' : 'waiting';
  }
  await services.db.asGovernment(government.id, (tx) => markSent(tx, mail.id, now()));
  return 'sent';
}

async function compose(services: Services, government: Government, mail: Claimed): Promise<OutgoingMail> {
  const attachments = mail.attachments.map(async (each) => ({
    filename: each.name,
    contentType: each.mediaType,
    content: 'text' in each ? each.text : await services.files.read(government.id, each.hash),
  }));
  return {
    id: mail.id,
    senderName: `Lurus ${government.name}`,
    to: mail.address,
    subject: mail.subject,
    text: mail.link === null ? mail.text : `${mail.text}\n\n${services.publicUrl(government)}${mail.link}`,
    attachments: await Promise.all(attachments),
  };
}

/** The outbox's jobs. Without a port (LURUS_SMTP_URL is not set) mail waits, and the health page counts it. */
export function mailJobs(port: MailPort | null): ScheduledJob[] {
  return [
    {
      name: 'mail-deliver',
      cron: '* * * * *',
      practice: false,
      async run(services, government) {
        if (port !== null) await deliverMail(services, port, government);
      },
    },
    {
      name: 'mail-forget',
      cron: '17 3 * * *',
      practice: true,
      async run(services, government) {
        await services.db.asGovernment(government.id, (tx) =>
          forgetOldMails(tx, services.clock().toString()),
        );
      },
    },
  ];
}
