import type { Act, Role } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { notify } from '../../../../platform/notifications/notify.ts';
import { fill, type Locale } from '../../../../platform/texts.ts';
import { accountsWithRole } from '../../../directory/index.ts';
import type { Package } from '../../store/packages/tables.ts';
import { noticeTexts, type PackageNotice } from '../../texts/packages/notices.ts';

/** Tells who holds one of `roles` for the package's agency. */
export async function tellOffice(
  tx: Tx,
  act: Act,
  of: Pick<Package, 'id' | 'number' | 'agency_id'>,
  roles: readonly Role[],
  name: PackageNotice,
): Promise<void> {
  const accounts = new Set<string>();
  for (const role of roles)
    for (const account of await accountsWithRole(tx, role, of.agency_id, act.today)) accounts.add(account);
  const say = (locale: Locale, part: 'title' | 'body') =>
    fill(noticeTexts[locale][`${name}-${part}`], { number: of.number });
  const both = (part: 'title' | 'body') => ({ id: say('id', part), en: say('en', part) });
  await notify(tx, act, {
    to: [...accounts].filter((account) => account !== act.actor.accountId),
    key: `audit.${name}:${of.id}:${act.now}`,
    title: both('title'),
    body: both('body'),
    link: `/app/spj/${of.id}`,
  });
}
