import type { Act } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { longDay } from '../../../platform/documents/long-day.ts';
import { notify } from '../../../platform/notifications/notify.ts';
import { fill, type Locale } from '../../../platform/texts.ts';
import { accountsOfPeople, accountsWithRole } from '../../directory/index.ts';
import type { Gift } from '../store/tables.ts';
import { noticeTexts } from '../texts/notices.ts';

type NoticeName = keyof typeof noticeTexts.id extends `${infer Name}-title` | `${string}-body` ? Name : never;

/** Tells the receiver of the gift, or the UPG. Never anybody else: a report stays between the two. */
export async function tellAboutGift(
  tx: Tx,
  act: Act,
  gift: Pick<Gift, 'id' | 'number' | 'person_id'>,
  name: NoticeName,
  to: 'reporter' | 'unit',
  values: { due?: PlainDate; receipt?: string } = {},
): Promise<void> {
  const accounts =
    to === 'unit'
      ? await accountsWithRole(tx, 'gratification-officer', null, act.today)
      : [...(await accountsOfPeople(tx, [gift.person_id])).values()];
  const say = (locale: Locale, part: 'title' | 'body') =>
    fill(noticeTexts[locale][`${name}-${part}`], {
      number: gift.number,
      receipt: values.receipt ?? '',
      due: values.due === undefined ? '' : longDay(values.due, locale),
    });
  await notify(tx, act, {
    to: accounts.filter((account) => account !== act.actor.accountId),
    key: `gratification.${name}:${gift.id}:${act.now}`,
    title: { id: say('id', 'title'), en: say('en', 'title') },
    body: { id: say('id', 'body'), en: say('en', 'body') },
    link: `/app/gratifikasi/${gift.id}`,
  });
}
