import type { Act, Role } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { notify } from '../../../platform/notifications/notify.ts';
import { fill, type Locale } from '../../../platform/texts.ts';
import { accountsOfPeople, accountsWithRole } from '../../directory/index.ts';
import { noticeTexts } from '../texts/notices.ts';

type NoticeName = keyof typeof noticeTexts.id extends `${infer Name}-title` | `${string}-body` ? Name : never;

/** Who is told: holders of roles over the whole government, or one person. */
export type Hearers = { roles: readonly Role[] } | { personId: string };

/** Tells people by number, never by name or case. @param once what makes this telling one of its own */
export async function tell(
  tx: Tx,
  act: Act,
  name: NoticeName,
  hearers: Hearers,
  about: { number: string; link: string; once: string; hours?: number },
): Promise<void> {
  const to =
    'roles' in hearers
      ? (await Promise.all(hearers.roles.map((role) => accountsWithRole(tx, role, null, act.today)))).flat()
      : [...(await accountsOfPeople(tx, [hearers.personId])).values()];
  const say = (locale: Locale, part: 'title' | 'body') =>
    fill(noticeTexts[locale][`${name}-${part}`], { number: about.number, hours: about.hours ?? '' });
  await notify(tx, act, {
    to: to.filter((account) => account !== act.actor.accountId),
    key: `privacy.${name}:${about.once}`,
    title: { id: say('id', 'title'), en: say('en', 'title') },
    body: { id: say('id', 'body'), en: say('en', 'body') },
    link: about.link,
  });
}
