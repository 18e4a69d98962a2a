import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { notify } from '../../../platform/notifications/notify.ts';
import { fill, type Locale } from '../../../platform/texts.ts';
import { noticeTexts, type NoticeName } from '../texts/notices.ts';
import type { Engagement } from '../store/tables.ts';

/** Tells accounts what became of an engagement; never its title, which may name a place, nor what a declaration says. */
export async function tell(
  tx: Tx,
  act: Act,
  of: Engagement,
  accounts: readonly string[],
  name: NoticeName,
  key: string,
): Promise<void> {
  const say = (locale: Locale, part: 'title' | 'body') =>
    fill(noticeTexts[locale][`${name}-${part}`], { number: of.number });
  await notify(tx, act, {
    to: accounts.filter((account) => account !== act.actor.accountId),
    key: `probity.${name}:${key}`,
    title: { id: say('id', 'title'), en: say('en', 'title') },
    body: { id: say('id', 'body'), en: say('en', 'body') },
    link: name === 'declare' ? '/app/probity' : `/app/probity/${of.id}`,
  });
}
