import { randomInt } from 'node:crypto';
import type { Act } from '../../act.ts';
import type { Tx } from '../../database/index.ts';
import { notify, type Notice } from '../../notifications/notify.ts';
import { readMobile } from '../../notifications/phone.ts';
import { tellPhone } from '../../notifications/tell-phone.ts';
import { getParameter } from '../../parameters/index.ts';
import { fill, type Locale } from '../../texts.ts';
import { callLink, type Mac } from '../call-link.ts';
import { REPLY_DAYS } from '../parameters.ts';
import { callKey } from '../rules/call-key.ts';
import {
  claimGroups,
  liveCodes,
  readWaiting,
  saveCall,
  setIdle,
  type DueGroup,
  type Told,
} from '../store/calls.ts';
import { texts } from '../texts.ts';

/** Groups a transaction. */
const BATCH = 50;

/** Alarms that a message names; of the others it says how many. */
const NAMED = 5;

const LIST = '/app/peringatan';

/**
 * Tells what is due: one message a receiver, agency and severity, by `notify` and, where it is critical, by SMS with a code for the reply. What was
 * told and that it was told are one transaction: killed at any point, the next run tells it, once.
 * @param mac signs the link by which a mail is acknowledged without logging in
 * @returns how many groups it looked at: while that is a whole batch, there may be more
 */
export async function tellDue(
  tx: Tx,
  act: Act,
  mac: Mac,
): Promise<{ looked: number; told: number; more: boolean }> {
  const days = await getParameter(tx, REPLY_DAYS, act.today);
  const expiresAt = Temporal.Instant.from(act.now)
    .add({ hours: 24 * days })
    .toString();
  const groups = await claimGroups(tx, act.now, BATCH);
  let count = 0;
  for (const group of groups) {
    const told = await readWaiting(tx, group);
    if (told.length === 0) await setIdle(tx, group.id);
    else {
      await tell(tx, act, group, told, { expiresAt, mac });
      count += 1;
    }
  }
  return { looked: groups.length, told: count, more: groups.length === BATCH };
}

async function tell(
  tx: Tx,
  act: Act,
  group: DueGroup,
  told: readonly Told[],
  { expiresAt, mac }: { expiresAt: string; mac: Mac },
): Promise<void> {
  const { account, severity } = group;
  const code = freeCode(await liveCodes(tx, account, act.now));
  const callId = await saveCall(tx, act, group, { account, severity, told, code, expiresAt });
  const key = callKey(callId);
  const mailLink = `/peringatan/terima/${callLink(mac, act.government.id, callId)}`;
  await notify(tx, act, { to: [account], key, mailLink, ...noticeOf(severity === 'critical', told) });
  const phone = group.phone === null ? null : readMobile(group.phone);
  if (severity === 'critical' && phone !== null)
    await tellPhone(tx, act, {
      phone,
      key,
      text: fill(texts.id.sms, { count: told.length, code }),
      values: [String(told.length)],
      reply: `OK ${code}`,
      critical: true,
      urgent: told.some((each) => each.urgent),
    });
}

function freeCode(live: ReadonlySet<string>): string {
  for (;;) {
    const code = String(randomInt(10_000)).padStart(4, '0');
    if (!live.has(code)) return code;
  }
}

function noticeOf(critical: boolean, told: readonly Told[]): Omit<Notice, 'to' | 'key'> {
  const [first] = told;
  const one = told.length === 1;
  const name = `${one ? 'one' : 'many'}${critical ? 'Critical' : ''}` as const;
  const title = (locale: Locale) =>
    fill(texts[locale][name], { title: titleOf(first!, locale), count: told.length });
  return {
    title: { id: title('id'), en: title('en') },
    body: { id: bodyOf(told, 'id'), en: bodyOf(told, 'en') },
    link: one ? first!.link : LIST,
    push: { id: texts.id.push, en: texts.en.push },
  };
}

function titleOf(each: Told, locale: Locale): string {
  return locale === 'id' ? each.titleId : each.titleEn;
}

function bodyOf(told: readonly Told[], locale: Locale): string {
  const lines = told.some((each) => each.instead) ? [texts[locale].instead] : [];
  if (told.length === 1) lines.push(locale === 'id' ? told[0]!.bodyId : told[0]!.bodyEn);
  else lines.push(...told.slice(0, NAMED).map((each) => titleOf(each, locale)));
  if (told.length > NAMED) lines.push(fill(texts[locale].more, { count: told.length - NAMED }));
  return lines.join('\n');
}
