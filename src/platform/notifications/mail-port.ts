import nodemailer from 'nodemailer';

/** A mail as it leaves. */
export interface OutgoingMail {
  /** id of the outbox row; the Message-ID is made of it, so that a mail sent twice is one mail to the receiver */
  id: string;
  /** who sends, e.g. "Lurus Kota Teladan" */
  senderName: string;
  to: string;
  subject: string;
  text: string;
  attachments: { filename: string; contentType: string; content: Buffer | string }[];
}

/** The way out for mail. SMTP now; what has `send` can stand in its place. */
export interface MailPort {
  /** @throws MailRefusedError when it will never get through; any other error means: try again later */
  send(mail: OutgoingMail): Promise<void>;
  close(): void;
}

/** The receiving server said a final no to this mail. */
export class MailRefusedError extends Error {
  override name = 'MailRefusedError';
}

const SECOND = 1_000;

/**
 * Mail by SMTP.
 * @param url LURUS_SMTP_URL, e.g. `smtps://user:password@mail.example:465?from=lurus@example.go.id`. Without `from` the user name
 * is the sender when it is an address, else `lurus@` the server's host. `smtp://` upgrades by STARTTLS where the server offers it;
 * `?requireTLS=true` insists.
 */
export function smtpPort(url: string): MailPort {
  const address = new URL(url);
  const user = decodeURIComponent(address.username);
  const sender =
    address.searchParams.get('from') ?? (user.includes('@') ? user : `lurus@${address.hostname}`);
  const domain = sender.slice(sender.lastIndexOf('@') + 1);
  address.searchParams.delete('from');
  const transport = nodemailer.createTransport({
    url: address.href,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 20 * SECOND,
    greetingTimeout: 20 * SECOND,
    socketTimeout: 60 * SECOND,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(mail) {
      try {
        await transport.sendMail({
          messageId: `<${mail.id}@${domain}>`,
          from: { name: mail.senderName, address: sender },
          to: { name: '', address: mail.to },
          subject: mail.subject,
          text: mail.text,
          attachments: mail.attachments,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
      } catch (error) {
        const { code, responseCode = 0, message } = error as Error & { code?: string; responseCode?: number };
        if (responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE'))
          throw new MailRefusedError(message);
        throw error;
      }
    },
    close: () => transport.close(),
  };
}
