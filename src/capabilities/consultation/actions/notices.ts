import type { Act } from '../../../platform/act.ts';
import { loadCalendar } from '../../../platform/calendar/store.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Vault } from '../../../platform/identity/vault.ts';
import { assigneeOf } from '../../../platform/inbox/index.ts';
import { mail } from '../../../platform/notifications/mail.ts';
import { notify } from '../../../platform/notifications/notify.ts';
import { sms } from '../../../platform/notifications/sms.ts';
import { fill, LOCALES, type Locale } from '../../../platform/texts.ts';
import { accountsWithRole } from '../../directory/index.ts';
import { onDuty } from '../rules/duty.ts';
import { loadRoster } from '../store/duty.ts';
import type { QuestionRow } from '../store/tables.ts';
import { messages } from '../texts/messages.ts';

type Said = 'facts' | 'answered' | 'led' | 'assisted' | 'closed' | 'confirmed' | 'cancelled' | 'reminder';

/** Place of a question's secrets in the vault. */
export const contactContext = (id: string): string => `consultation-contact:${id}`;

export const linkOf = (question: Pick<QuestionRow, 'id'>): string => `/app/konsultasi/${question.id}`;

/** Both languages of a title and a body. */
export function words(name: string, values: Partial<Record<Locale, Record<string, string>>>) {
  const say = (part: 'Title' | 'Body') =>
    Object.fromEntries(
      LOCALES.map((locale) => [
        locale,
        fill(
          messages[locale][`${name}${part}` as keyof typeof messages.id],
          values[locale] ?? values.id ?? {},
        ),
      ]),
    ) as Record<Locale, string>;
  return { title: say('Title'), body: say('Body') };
}

/**
 * Tells the asker by the way he left: staff in the application, the public by text message or mail in their own language. Never what
 * was asked or answered.
 * @param key what happened, once: the same key reaches him once
 */
export async function tellAsker(
  tx: Tx,
  act: Act,
  vault: Vault,
  question: QuestionRow,
  said: Said,
  key: string,
  when: Partial<Record<Locale, string>> = {},
): Promise<void> {
  const values = Object.fromEntries(
    LOCALES.map((locale) => [locale, { number: question.number, when: when[locale] ?? '' }]),
  );
  const told = words(said, values);
  if (question.asker_account_id !== null) {
    await notify(tx, act, { to: [question.asker_account_id], key, link: linkOf(question), ...told });
    return;
  }
  if (question.contact === null) return;
  const address = vault.open(question.contact, contactContext(question.id));
  const { locale } = question;
  const text = `${told.body[locale]} ${messages[locale].openWithCode}`;
  if (question.contact_kind === 'email') {
    await mail(tx, act, { address, key, subject: told.title[locale], text, link: '/konsultasi/cek' });
  } else {
    await sms(tx, act, {
      phone: address,
      key,
      text: `${told.title[locale]}. ${messages[locale].openWithCode}`,
      link: '/konsultasi/cek',
    });
  }
}

/** Tells whoever works on it; before somebody does, those on duty today; on a day without duty, every consultant. */
export async function tellConsultants(
  tx: Tx,
  act: Act,
  question: QuestionRow,
  name: 'new' | 'factsGiven' | 'proposed' | 'cancelled',
  key: string,
  values: Partial<Record<Locale, Record<string, string>>>,
): Promise<void> {
  const assignee = await assigneeOf(tx, question.id);
  const to = assignee === null || assignee === undefined ? await consultantsToday(tx, act) : [assignee];
  await notify(tx, act, { to, key, link: linkOf(question), ...words(name, values) });
}

async function consultantsToday(tx: Tx, act: Act): Promise<string[]> {
  const all = await accountsWithRole(tx, 'consultant', null, act.today);
  const roster = await loadRoster(tx, act.today, all);
  const here = onDuty(roster, await loadCalendar(tx), act.today);
  return here.length > 0 ? here : all;
}
