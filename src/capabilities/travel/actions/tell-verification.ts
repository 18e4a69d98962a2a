import type { Act, Role } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { longDay } from '../../../platform/documents/long-day.ts';
import { notify } from '../../../platform/notifications/notify.ts';
import { fill, type Locale } from '../../../platform/texts.ts';
import { accountsOfPeople, accountsWithRole } from '../../directory/index.ts';
import type { Member } from '../store/members.ts';
import type { Trip } from '../store/trips.ts';
import { verificationNotices, type VerificationNotice } from '../texts/verification-notices.ts';

type Told = Pick<Member, 'id' | 'person_id' | 'due_day' | 'state'>;

export async function tellVerdict(tx: Tx, act: Act, trip: Trip, member: Told): Promise<void> {
  const { state } = member;
  if (state === 'evidence-requested' || state === 'indicated')
    await tellTraveller(tx, act, trip, member, state);
  else await tellEnd(tx, act, trip, member, 'clean');
}

/** Nothing is asked any more, except what he did not use of his advance. */
export async function tellEnd(
  tx: Tx,
  act: Act,
  trip: Trip,
  member: Told,
  name: 'clean' | 'decided-none' | 'lapsed-none',
): Promise<void> {
  await tellTraveller(tx, act, trip, member, member.state === 'settled' ? name : 'rest');
}

/** Also where he acts himself: what was judged of him is told to him. */
export async function tellTraveller(
  tx: Tx,
  act: Act,
  trip: Trip,
  member: Told,
  name: VerificationNotice,
): Promise<void> {
  const accounts = await accountsOfPeople(tx, [member.person_id]);
  await tell(tx, act, trip, [...accounts.values()], name, {
    member,
    link: `/app/perjalanan-saya/${trip.id}/hasil`,
  });
}

export async function tellPeople(
  tx: Tx,
  act: Act,
  trip: Trip,
  member: Told,
  personIds: readonly string[],
  name: VerificationNotice,
): Promise<void> {
  const accounts = [...(await accountsOfPeople(tx, personIds)).values()];
  const others = accounts.filter((account) => account !== act.actor.accountId);
  await tell(tx, act, trip, others, name, { member, link: `/app/verifikasi-perjalanan/${member.id}` });
}

export async function tellRoles(
  tx: Tx,
  act: Act,
  trip: Trip,
  member: Told,
  roles: readonly Role[],
  name: VerificationNotice,
  link = `/app/verifikasi-perjalanan/${member.id}`,
): Promise<void> {
  const found = new Set<string>();
  for (const role of roles)
    for (const account of await accountsWithRole(tx, role, trip.agency_id, act.today)) found.add(account);
  await tell(tx, act, trip, [...found], name, { member, link });
}

async function tell(
  tx: Tx,
  act: Act,
  trip: Trip,
  to: readonly string[],
  name: VerificationNotice,
  { member, link }: { member: Told; link: string },
): Promise<void> {
  const due: PlainDate | null = member.due_day;
  const say = (locale: Locale, part: 'title' | 'body') =>
    fill(verificationNotices[locale][`${name}-${part}`], {
      number: trip.number,
      due: due === null ? '' : longDay(due, locale),
    });
  await notify(tx, act, {
    to,
    key: `travel.${name}:${member.id}:${act.now}`,
    title: { id: say('id', 'title'), en: say('en', 'title') },
    body: { id: say('id', 'body'), en: say('en', 'body') },
    link,
  });
}
