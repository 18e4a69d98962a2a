// The one way out that leaves nothing behind: no row, no outbox, no job, no line of a log. What it says is told from memory and forgotten.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Government } from '../act.ts';
import type { Tx } from '../database/index.ts';
import type { Services } from '../services.ts';
import type { Locale } from '../texts.ts';
import type { Ports } from './jobs.ts';
import { MailRefusedError } from './mail-port.ts';
import { outboxClosed } from './notify.ts';
import { PushRefusedError, type Subscription } from './push-port.ts';
import { SmsRefusedError } from './sms-port.ts';

/** A fixed sentence: never a name, a number or what it is about. Short enough for one SMS. */
export interface Sentence {
  title: Record<Locale, string>;
  text: Record<Locale, string>;
}

/** Tells accounts at once by mail, SMS and on their devices, whatever the hour. Never throws and is not waited for. */
export type TellNow = (government: Government, accounts: readonly string[], sentence: Sentence) => void;

/** Tries of one address: after 1, 2, 4 … minutes, the last about a working day later. */
const TRIES = 10;
const FIRST_WAIT = 60_000;

/** One address of one person. */
type Send = () => Promise<unknown>;

/** Makes the teller. @param wait milliseconds before the first repetition; doubled each time. `stop` forgets what is still to be told */
export function teller(
  services: Pick<Services, 'db' | 'publicUrl'>,
  ports: Ports,
  wait = FIRST_WAIT,
): { tell: TellNow; stop: () => void } {
  const waiting = new Set<NodeJS.Timeout>();
  let stopped = false;

  function again(tried: number, work: () => Promise<void>): void {
    if (stopped || tried >= TRIES) return;
    const timer = setTimeout(
      () => {
        waiting.delete(timer);
        void work();
      },
      wait * 2 ** (tried - 1),
    );
    timer.unref();
    waiting.add(timer);
  }

  async function attempt(send: Send, tried = 1): Promise<void> {
    try {
      await send();
    } catch (error) {
      if (!isFinal(error)) again(tried, () => attempt(send, tried + 1));
    }
  }

  async function begin(work: () => Promise<Send[]>, tried = 1): Promise<void> {
    let sends: Send[];
    try {
      sends = await work();
    } catch {
      return again(tried, () => begin(work, tried + 1));
    }
    await Promise.all(sends.map((send) => attempt(send)));
  }

  return {
    tell(government, accounts, sentence) {
      if (stopped || outboxClosed(government) || accounts.length === 0) return;
      void begin(async () => {
        const people = await services.db.asGovernment(government.id, (tx) => readAddresses(tx, accounts));
        return sendsTo(people, ports, sentence, government, services.publicUrl(government));
      });
    },
    stop() {
      stopped = true;
      for (const timer of waiting) clearTimeout(timer);
      waiting.clear();
    },
  };
}

function isFinal(error: unknown): boolean {
  return [MailRefusedError, SmsRefusedError, PushRefusedError].some((each) => error instanceof each);
}

interface Addresses {
  email: string | null;
  phone: string | null;
  devices: (Subscription & { locale: Locale })[];
}

async function readAddresses(tx: Tx, accounts: readonly string[]): Promise<Addresses[]> {
  const { rows } = await sql<Addresses>`
    select a.email, a.phone, coalesce((
      select jsonb_agg(jsonb_build_object('endpoint', p.endpoint, 'p256dh', p.p256dh, 'auth', p.auth, 'locale', p.locale))
      from push_subscription p where p.account_id = a.id), '[]'::jsonb) as devices
    from account a where a.id = any(${[...new Set(accounts)]}::uuid[]) and a.status = 'active'`.execute(tx);
  return rows;
}

function sendsTo(
  people: readonly Addresses[],
  { mail, sms, push }: Ports,
  { title, text }: Sentence,
  government: Government,
  sender: string,
): Send[] {
  const sends: Send[] = [];
  for (const { email, phone, devices } of people) {
    const id = randomUUID();
    if (mail !== null && email !== null)
      sends.push(() =>
        mail.send({
          id,
          senderName: `Lurus ${government.name}`,
          to: email,
          subject: title.id,
          text: `${text.id}\n\n${text.en}`,
          attachments: [],
        }),
      );
    if (sms !== null && phone !== null) sends.push(() => sms.send({ id, to: phone, text: text.id }));
    if (push === null) continue;
    for (const { locale, ...device } of devices)
      sends.push(() => push.send(device, { title: title[locale], link: '/app/meja', tag: id }, sender));
  }
  return sends;
}
