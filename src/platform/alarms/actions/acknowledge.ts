import type { Act } from '../../act.ts';
import { loadCalendar } from '../../calendar/store.ts';
import type { PlainDate } from '../../calendar/index.ts';
import type { Tx } from '../../database/index.ts';
import { readMobile } from '../../notifications/phone.ts';
import { badField, conflict, notAllowed, notFound, type Outcome } from '../../outcome.ts';
import { getParameters } from '../../parameters/index.ts';
import { readCallLink, type Mac } from '../call-link.ts';
import { ACK_DAYS, MOST_ACK_DAYS } from '../parameters.ts';
import { holdUntil } from '../rules/ladder.ts';
import { readReply } from '../rules/reply.ts';
import { insertAcks, lockHeard } from '../store/acks.ts';
import { holdAlarms } from '../store/alarms.ts';
import { findByReply, spendLink, type AnsweredCall } from '../store/calls.ts';
import type { AckWay } from '../store/tables.ts';

/** What an acknowledgement did: repeats and ladders of so many alarms rest through a day. The alarms stay open. */
export interface Acknowledged {
  alarms: number;
  until: PlainDate;
}

/**
 * Acknowledges alarms that the actor was told of: repeats and ladders of these steps rest for `days` working days; a next step is told all the same.
 * Refused: more days than the most (422), alarms that are not open or that he was not told of (404).
 */
export async function acknowledge(
  tx: Tx,
  act: Act,
  input: { alarmIds: readonly string[]; days?: number | undefined },
): Promise<Outcome<Acknowledged>> {
  const { accountId } = act.actor;
  if (accountId === null) return notAllowed();
  const { days, most } = await getParameters(tx, { days: ACK_DAYS, most: MOST_ACK_DAYS }, act.today);
  const asked = input.days ?? Math.min(days, most);
  if (!Number.isInteger(asked) || asked < 1 || asked > most)
    return badField('days', `Isi 1 sampai ${most} hari kerja.`, `Enter 1 to ${most} working days.`);
  const done = await hold(tx, act, accountId, input.alarmIds, asked, 'button');
  return done.alarms === 0 ? notFound() : done;
}

/** By the signed link of a message, once, for all alarms in it. Refused: a forged link (404), one that was used or has expired (409). */
export async function acknowledgeByLink(
  tx: Tx,
  act: Act,
  input: { token: string; mac: Mac },
): Promise<Outcome<Acknowledged>> {
  const id = readCallLink(input.mac, act.government.id, input.token);
  if (id === null) return notFound();
  const call = await spendLink(tx, id, act.now);
  if (call === undefined)
    return conflict(
      'link-spent',
      'Tautan ini sudah dipakai atau sudah lewat masanya. Masuk ke Lurus untuk menanggapi.',
      'This link was used or has expired. Log in to Lurus to answer.',
    );
  return answer(tx, act, call, 'link');
}

/**
 * By an SMS "OK 1234" from the number of the account that the code was sent to, for all alarms of that message. Sent twice it does the same twice.
 * Refused alike (404): another text, an unknown number, a wrong or old code.
 */
export async function acknowledgeByReply(
  tx: Tx,
  act: Act,
  input: { phone: string; text: string },
): Promise<Outcome<Acknowledged>> {
  const phone = readMobile(input.phone);
  const code = readReply(input.text);
  const call = phone === null || code === null ? undefined : await findByReply(tx, phone, code, act.now);
  return call === undefined ? notFound() : answer(tx, act, call, 'sms');
}

async function answer(tx: Tx, act: Act, call: AnsweredCall, way: AckWay): Promise<Acknowledged> {
  const { days, most } = await getParameters(tx, { days: ACK_DAYS, most: MOST_ACK_DAYS }, act.today);
  return hold(tx, act, call.account, call.alarmIds, Math.min(days, most), way);
}

async function hold(
  tx: Tx,
  act: Act,
  account: string,
  ids: readonly string[],
  days: number,
  way: AckWay,
): Promise<Acknowledged> {
  const until = holdUntil(await loadCalendar(tx), act.today, days, null);
  const alarmIds = await lockHeard(tx, account, ids);
  if (alarmIds.length > 0) {
    await insertAcks(tx, act, { account, alarmIds, way, until });
    await holdAlarms(tx, act, alarmIds, until);
  }
  return { alarms: alarmIds.length, until };
}
