import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { notify } from '../../../platform/notifications/notify.ts';
import { fill, type Locale } from '../../../platform/texts.ts';
import { accountsOfPeople, accountsWithRole } from '../store/accounts.ts';
import { getPeople } from '../store/people.ts';
import type { RoleGrant } from '../store/role-grants.ts';
import { names } from '../texts/names.ts';
import { noticeTexts } from '../texts/notices.ts';

type Words = keyof (typeof noticeTexts)['id'];

function words(grant: RoleGrant, person: string, title: Words, body: Words) {
  const say = (locale: Locale, key: Words) =>
    fill(noticeTexts[locale][key], {
      role: names[locale][`role-${grant.role}`],
      person,
      decree: grant.decree,
      day: grant.validFrom,
    });
  return {
    title: { id: say('id', title), en: say('en', title) },
    body: { id: say('id', body), en: say('en', body) },
  };
}

/** Tells the other keepers of roles that a proposal waits for a second pair of eyes; neither the proposer nor whom it is for. */
export async function tellKeepers(tx: Tx, act: Act, grant: RoleGrant): Promise<void> {
  const keepers = [
    ...(await accountsWithRole(tx, 'technical-administrator', null, act.today)),
    ...(await accountsWithRole(tx, 'inspektur', null, act.today)),
  ];
  const own = (await accountsOfPeople(tx, [grant.personId])).get(grant.personId);
  const person = (await getPeople(tx, [grant.personId])).get(grant.personId);
  await notify(tx, act, {
    to: keepers.filter((account) => account !== act.actor.accountId && account !== own),
    key: `role-proposed:${grant.id}`,
    ...words(grant, person?.name ?? '', 'proposedTitle', 'proposedBody'),
    link: '/app/direktori/peran?state=pending',
  });
}

/** Tells whoever holds a role from now on. */
export async function tellHolder(tx: Tx, act: Act, grant: RoleGrant): Promise<void> {
  const account = (await accountsOfPeople(tx, [grant.personId])).get(grant.personId);
  await notify(tx, act, {
    to: account === undefined ? [] : [account],
    key: `role-given:${grant.id}`,
    ...words(grant, '', 'givenTitle', 'givenBody'),
    link: '/app/panduan',
  });
}
