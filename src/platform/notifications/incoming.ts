import { sql } from 'kysely';
import type { Act, Government } from '../act.ts';
import type { PlainDate } from '../calendar/index.ts';
import { dayIn } from '../clock.ts';
import type { Tx } from '../database/index.ts';
import { longDay } from '../documents/long-day.ts';
import { forgetTries, takeTries, type Limits } from '../identity/attempts.ts';
import { isRefusal, type Outcome } from '../outcome.ts';
import { getParameter } from '../parameters/index.ts';
import type { Services } from '../services.ts';
import { fill } from '../texts.ts';
import { texts } from './incoming-texts.ts';
import { outboxClosed } from './notify.ts';
import { SMS_CAP } from './parameters.ts';
import { readMobile } from './phone.ts';
import { keepReceipt, openReceipts } from './receipt-store.ts';
import type { Hearers, Receipt } from './receipts.ts';
import { spendSms } from './sms-budget.ts';

/** Who answers replies: alarms do. Refused alike, whatever is wrong with the reply. */
export type AnswerReply = (
  tx: Tx,
  act: Act,
  reply: { phone: string; text: string },
) => Promise<Outcome<{ alarms: number; until: PlainDate }>>;

/** A sender's name is easily forged, so four digits must not be guessed from it: about a hundred tries a day. */
const LIMITS: Limits = { free: 5, firstWait: 60, longestWait: 900, window: 86_400 };

/**
 * Hears what people answer and what providers report, whatever the way it comes on. A provider serves the whole installation, so each government
 * is asked whose it is. Nothing of it is logged: a number that nobody here has is forgotten on the spot.
 */
export function hearersOf(services: Services, answer: AnswerReply, channel: 'sms' | 'whatsapp'): Hearers {
  const now = () => services.clock().toString();
  const governments = async () => (await services.governments()).filter((each) => !outboxClosed(each));
  return {
    async message(from, text) {
      const phone = readMobile(from);
      if (phone === null) return null;
      for (const government of await governments()) {
        const account = await services.db.asGovernment(government.id, (tx) => findAccount(tx, phone));
        if (account !== null) return hear(services, answer, channel, government, { account, phone, text });
      }
      return null;
    },
    async receipt(receipt: Receipt) {
      for (const government of await governments())
        if (await services.db.asGovernment(government.id, (tx) => keepReceipt(tx, receipt, now())))
          return true;
      return false;
    },
    async open() {
      const ids: string[] = [];
      for (const government of await governments())
        ids.push(
          ...(await services.db.asGovernment(government.id, (tx) => openReceipts(tx, channel, now()))),
        );
      return ids;
    },
  };
}

async function findAccount(tx: Tx, phone: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from account where phone = ${phone} and status = 'active'`.execute(tx);
  return rows[0]?.id ?? null;
}

async function hear(
  services: Services,
  answer: AnswerReply,
  channel: 'sms' | 'whatsapp',
  government: Government,
  { account, phone, text }: { account: string; phone: string; text: string },
): Promise<string | null> {
  const key = `reply:${account}`;
  const inHouse = <T>(work: (tx: Tx) => Promise<T>) => services.db.asGovernment(government.id, work);
  const instant = services.clock().toString();
  if (!(await inHouse((tx) => takeTries(tx, government.id, [{ key, limits: LIMITS }], instant)))) return null;
  const outcome = await inHouse(async (tx) => {
    const actor = await services.actorOf(tx, account, dayIn(government.zone, services.clock()));
    if (actor === null) return null;
    const done = await answer(tx, services.actOf(government, actor), { phone, text });
    if (!isRefusal(done)) await forgetTries(tx, key);
    return done;
  });
  if (outcome === null) return null;
  if (channel === 'sms' && !(await inHouse((tx) => mayAnswer(tx, services, government)))) return null;
  if (isRefusal(outcome)) return texts.id.unknown;
  if (outcome.alarms === 0) return texts.id.over;
  return fill(texts.id.held, { count: outcome.alarms, day: longDay(outcome.until, 'id') });
}

/** An answer is an SMS like any other: the month's cap holds. */
async function mayAnswer(tx: Tx, services: Services, government: Government): Promise<boolean> {
  const today = dayIn(government.zone, services.clock());
  return spendSms(tx, government.id, today, 1, await getParameter(tx, SMS_CAP, today));
}
