import type { Act, Role } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { longDay } from '../../../platform/documents/long-day.ts';
import { notify } from '../../../platform/notifications/notify.ts';
import { fill, type Locale } from '../../../platform/texts.ts';
import { accountsOfPeople, accountsWithRole } from '../../directory/index.ts';
import type { Member } from '../store/members.ts';
import type { Trip } from '../store/trips.ts';
import { noticeTexts, type NoticeName } from '../texts/notices.ts';

/** Heads of the agency; where all of them travel themselves, the head of government, who signs for them. */
export async function tellHeads(
  tx: Tx,
  act: Act,
  trip: Trip,
  members: readonly Pick<Member, 'person_id'>[],
): Promise<void> {
  const heads = await accountsWithRole(tx, 'agency-head', trip.agency_id, act.today);
  const people = members.map((each) => each.person_id);
  const travelling = [...(await accountsOfPeople(tx, people)).values()];
  const free = heads.filter((each) => !travelling.includes(each));
  const role = free.length === 0 ? await accountsWithRole(tx, 'government-head', null, act.today) : free;
  await tell(tx, act, trip, role, 'proposed');
}

/** Tells who holds `role` for the trip's agency. */
export async function tellOfficers(
  tx: Tx,
  act: Act,
  trip: Trip,
  role: Role,
  name: NoticeName,
): Promise<void> {
  await tell(tx, act, trip, await accountsWithRole(tx, role, trip.agency_id, act.today), name);
}

export async function tellTravellers(
  tx: Tx,
  act: Act,
  trip: Trip,
  members: readonly Pick<Member, 'person_id'>[],
  name: NoticeName,
  due?: PlainDate,
): Promise<void> {
  const people = members.map((each) => each.person_id);
  await tell(tx, act, trip, [...(await accountsOfPeople(tx, people)).values()], name, { due, own: true });
}

async function tell(
  tx: Tx,
  act: Act,
  trip: Trip,
  accounts: readonly string[],
  name: NoticeName,
  { due, own = false }: { due?: PlainDate | undefined; own?: boolean } = {},
): Promise<void> {
  const say = (locale: Locale, part: 'title' | 'body') =>
    fill(noticeTexts[locale][`${name}-${part}`], {
      number: trip.number,
      from: longDay(trip.from_day, locale),
      to: longDay(trip.to_day, locale),
      due: due === undefined ? '' : longDay(due, locale),
    });
  await notify(tx, act, {
    to: accounts.filter((account) => account !== act.actor.accountId),
    key: `travel.${name}:${trip.id}:${act.now}`,
    title: { id: say('id', 'title'), en: say('en', 'title') },
    body: { id: say('id', 'body'), en: say('en', 'body') },
    // Travellers go to their own screen, officers to that of the office.
    link: own ? `/app/perjalanan-saya/${trip.id}` : `/app/perjalanan/${trip.id}`,
  });
}
