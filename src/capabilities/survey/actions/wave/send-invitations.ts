import type { Act } from '../../../../platform/act.ts';
import { addDays } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { longDay } from '../../../../platform/documents/long-day.ts';
import { sha256 } from '../../../../platform/ids.ts';
import { mail } from '../../../../platform/notifications/mail.ts';
import { notify } from '../../../../platform/notifications/notify.ts';
import { sms } from '../../../../platform/notifications/sms.ts';
import { conflict, isRefusal, notAllowed, type Outcome } from '../../../../platform/outcome.ts';
import { getParameters } from '../../../../platform/parameters/index.ts';
import { fill } from '../../../../platform/texts.ts';
import { recordRows } from '../../../../platform/trail/record.ts';
import { accountsOfPeople } from '../../../directory/index.ts';
import { REMINDER_DAYS, REMINDERS_MOST } from '../../parameters/wave.ts';
import { mayManage } from '../../policy.ts';
import { channelFor, type Channel } from '../../rules/wave/channels.ts';
import { showCheckCode } from '../../rules/wave/codes.ts';
import {
  countLetters,
  invitationsToSend,
  saveSent,
  type Batch,
  type ToSend,
} from '../../store/wave/invitations.ts';
import type { Wave } from '../../store/wave/tables.ts';
import { messages } from '../../texts/wave/messages.ts';
import { notices } from '../../texts/wave/notices.ts';
import { keyListOf } from '../tokens/key-list.ts';
import { lockAs, wrongState } from './change-wave.ts';
import { newCode } from './open-wave.ts';

/** Messages of one request: a minute's work of a gateway, a moment of ours. */
const A_REQUEST = 500;

/** How many left, by way. */
export interface Sent {
  email: number;
  sms: number;
  whatsapp: number;
  /** staff who were told in the application too */
  told: number;
  /** who has neither: a letter is printed */
  letters: number;
  more: boolean;
}

/** An address of the survey with a code in its fragment, which no browser sends to a server. */
export function surveyPath(wave: Pick<Wave, 'code'>, source: string, code: string): string {
  return `/s/${wave.code}/${source}#${code}`;
}

/**
 * Sends invitations that were never sent, or reminds whoever has no token: at most as often, and as soon again, as the parameters say. Each message has a
 * code made for it, of which the hash is kept. Answers how many left, never to whom.
 * @param site public address of the government, without a path
 */
export async function sendInvitations(
  tx: Tx,
  act: Act,
  of: { id: string; version: number },
  kind: Batch['kind'],
  site: string,
): Promise<Outcome<Sent>> {
  if (!mayManage(act.actor)) return notAllowed();
  const wave = await lockAs(tx, of);
  if (isRefusal(wave)) return wave;
  if (wave.state !== 'open' || act.today > wave.closes_on) return wrongState();
  if ((await keyListOf(tx, wave)) === null) return keysPending();
  const bounds = await getParameters(tx, { most: REMINDERS_MOST, days: REMINDER_DAYS }, act.today);
  const found = await invitationsToSend(
    tx,
    wave.id,
    kind === 'first'
      ? { kind, most: A_REQUEST + 1 }
      : { kind, most: A_REQUEST + 1, reminders: bounds.most, lastOn: addDays(act.today, -bounds.days) },
  );
  const batch = found.slice(0, A_REQUEST);
  const sent: Sent = {
    email: 0,
    sms: 0,
    whatsapp: 0,
    told: 0,
    letters: await countLetters(tx, wave.id),
    more: found.length > A_REQUEST,
  };
  const done: (ToSend & { code_hash: string; sent_by: Channel })[] = [];
  for (const each of batch) {
    const channel = channelFor(each);
    const code = newCode();
    await tell(tx, act, wave, each, { kind, channel, code, site });
    if (channel === 'email' || channel === 'sms') sent[channel] += 1;
    done.push({ ...each, code_hash: sha256(code), sent_by: channel });
  }
  await saveSent(
    tx,
    done.map((each) => ({
      id: each.id,
      code_hash: each.code_hash,
      sent_by: each.sent_by,
      sent_on: each.sent_on ?? act.today,
      reminders: each.reminders + (kind === 'reminder' ? 1 : 0),
      reminded_on: kind === 'reminder' ? act.today : each.reminded_on,
    })),
  );
  await recordRows(
    tx,
    act,
    kind === 'first' ? 'survey.send' : 'survey.remind',
    'survey_invitation',
    done.map(({ id }) => id),
  );
  sent.told = await tellStaff(tx, act, wave, batch, kind);
  return sent;
}

interface Message {
  kind: Batch['kind'];
  channel: Channel;
  code: string;
  site: string;
}

async function tell(
  tx: Tx,
  act: Act,
  wave: Wave,
  to: ToSend,
  { kind, channel, code, site }: Message,
): Promise<void> {
  const name = kind === 'first' ? 'invite' : 'remind';
  const say = (locale: 'id' | 'en', part: 'subject' | 'sms' | 'mail') =>
    fill(messages[locale][`${name}-${part}`], {
      government: act.government.name,
      wave: wave.name,
      day: longDay(wave.closes_on, locale),
      check: showCheckCode(to.check_code),
      site: site.replace(/^https?:\/\//, ''),
    });
  const link = surveyPath(wave, to.source, code);
  // A row of the outbox tells nobody whether somebody answered: all who have no token are reminded alike.
  const key = `survey-${name}:${to.id}:${to.reminders}:${act.today}`;
  if (channel === 'email' && to.email !== null)
    await mail(tx, act, {
      address: to.email,
      key,
      subject: say('id', 'subject'),
      text: `${say('id', 'mail')}\n\n${say('en', 'mail')}`,
      link,
      secret: true,
    });
  else if (to.phone !== null)
    await sms(tx, act, { phone: to.phone, key, text: say('id', 'sms'), link, secret: true });
}

/** Staff with an account are told in the application as well, where they fetch a code of their own after logging in; no code stands in the notice. */
async function tellStaff(
  tx: Tx,
  act: Act,
  wave: Wave,
  batch: readonly ToSend[],
  kind: Batch['kind'],
): Promise<number> {
  const people = batch.flatMap(({ person_id }) => (person_id === null ? [] : [person_id]));
  const accounts = [...(await accountsOfPeople(tx, people)).values()];
  const say = (locale: 'id' | 'en', part: 'title' | 'body') =>
    fill(notices[locale][`invited-${part}`], { wave: wave.name, day: longDay(wave.closes_on, locale) });
  await notify(tx, act, {
    to: accounts,
    key: `survey-invited:${wave.id}:${kind === 'first' ? 'first' : act.today}`,
    title: { id: say('id', 'title'), en: say('en', 'title') },
    body: { id: say('id', 'body'), en: say('en', 'body') },
    link: '/app/survei/undangan',
  });
  return accounts.length;
}

function keysPending() {
  return conflict(
    'keys-pending',
    'Kunci gelombang ini sedang dibuat. Tunggu satu menit, lalu kirim lagi.',
    'The keys of this wave are being made. Wait a minute, then send again.',
  );
}
