import type { Government } from '../act.ts';
import type { Services } from '../services.ts';
import { deliver, type Delivered } from './deliver.ts';
import { MailRefusedError, type MailPort, type OutgoingMail } from './mail-port.ts';
import type { Claimed } from './outbox.ts';

/** Delivers the mail that is due; sent twice after a crash, it is one mail to the receiver by its Message-ID. */
export function deliverMail(services: Services, port: MailPort, government: Government): Promise<Delivered> {
  return deliver(services, government, {
    channel: 'mail',
    refused: MailRefusedError,
    send: async (mail) => port.send(await compose(services, government, mail)),
  });
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
