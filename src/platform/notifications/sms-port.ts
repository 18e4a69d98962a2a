import { shapeSms } from './gsm.ts';
import type { Hearers } from './receipts.ts';

/** An SMS as it leaves. */
export interface OutgoingSms {
  /** id of the outbox row */
  id: string;
  /** E.164 */
  to: string;
  text: string;
}

/** The way out for SMS: Kannel, SMPP or gammu-smsd. */
export interface SmsPort {
  /**
   * Hands the message to the provider; handed over twice it has the same reference there.
   * @returns what the provider calls it or its parts, where receipts will speak of that
   * @throws SmsRefusedError when it will never get through; any other error means: try again later
   */
  send(message: OutgoingSms): Promise<readonly string[] | void>;
  /** Begins to hear replies and receipts, where the provider brings them on the same way. */
  listen?(hearers: Hearers): void;
  close?(): Promise<void>;
}

/** The gateway said a final no to this message. */
export class SmsRefusedError extends Error {
  override name = 'SmsRefusedError';
}

const PATIENCE = 20_000;

/** Kinds of reports that Kannel shall bring: delivered (1), not delivered (2), refused by the centre (16). */
const REPORTS = '19';

/** What Kannel says of the message itself; a wrong password or a missing sender is the house's fault, and can be mended while messages wait. */
const FINAL = /receiver|number|denied|empty text|rejected/i;
const OURS = /sender|authorization|password/i;

/**
 * SMS by the HTTP interface of Kannel (smsbox, `sendsms`).
 * @param url LURUS_SMS_URL, e.g. `kannel://user:password@127.0.0.1:13013/cgi-bin/sendsms?from=LURUS`; `kannels://` for https. Further parameters
 * (`smsc` …) are handed on to Kannel as they are. Concatenation and its limit are set in Kannel (`max-messages`). With `receipts`, the address of this
 * program as Kannel reaches it, Kannel reports what became of each message.
 * @param secret LURUS_SMS_SECRET, by which we know those reports
 * @throws Error when it is no such address
 */
export function kannelPort(url: string, secret: string | null = null): SmsPort {
  const given = URL.canParse(url) ? new URL(url) : null;
  if (given === null || !['kannel:', 'kannels:'].includes(given.protocol))
    throw new Error('LURUS_SMS_URL must be like kannel://user:password@host:13013/cgi-bin/sendsms?from=NAME');
  const base = new URL(url.replace(/^kannel/, 'http'));
  const user = decodeURIComponent(base.username);
  const password = decodeURIComponent(base.password);
  base.username = '';
  base.password = '';
  const here = base.searchParams.get('receipts');
  base.searchParams.delete('receipts');
  if (here !== null && (secret === null || !URL.canParse(here)))
    throw new Error(
      'LURUS_SMS_URL: receipts needs LURUS_SMS_SECRET and an address like http://127.0.0.1:3000',
    );
  const report = (id: string): Record<string, string> => {
    if (here === null) return {};
    const back = new URL('/in/sms/kannel/receipt', here);
    back.searchParams.set('secret', secret ?? '');
    back.searchParams.set('id', id);
    // Kannel puts the kind of report in the place of %d.
    return { 'dlr-mask': REPORTS, 'dlr-url': `${back.href}&type=%d` };
  };
  return {
    async send({ id, to, text }) {
      const address = new URL(base);
      const { coding } = shapeSms(text);
      const parameters = {
        username: user,
        password,
        to,
        text,
        charset: 'UTF-8',
        coding: coding === 'gsm' ? '0' : '2',
        // Stands in Kannel's access log: a message that was handed over twice shows there.
        account: id,
        ...report(id),
      };
      for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
      const reply = await fetch(address, { signal: AbortSignal.timeout(PATIENCE), redirect: 'error' });
      const said = (await reply.text()).slice(0, 300).trim();
      if (reply.status === 202) return;
      const message = `Kannel ${reply.status}: ${said}`;
      if (reply.status === 400 && FINAL.test(said) && !OURS.test(said)) throw new SmsRefusedError(message);
      throw new Error(message);
    },
  };
}
