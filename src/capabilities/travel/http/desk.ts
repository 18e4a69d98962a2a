import { reach, type Act } from '../../../platform/act.ts';
import type { DeskItem } from '../../../platform/capability.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { fill } from '../../../platform/texts.ts';
import { accountsOfPeople, accountsWithRole, getPeople } from '../../directory/index.ts';
import { COMMITTERS, mayAssign, PREPARERS } from '../policy.ts';
import { accountsWaiting, tripsWaiting, type WaitingAccount } from '../store/desk.ts';
import { membersOf, type Member } from '../store/members.ts';
import type { Trip } from '../store/trips.ts';
import { deskTexts } from '../texts/desk.ts';
import { verificationDesk } from './verification-desk.ts';

type Kind = Exclude<keyof typeof deskTexts.id, `do-${string}`>;

const MOST = 50;

/** What waits for the actor: letters to sign, SPD to issue, plans sent back, accounts that are late, his own account. */
export async function travelDesk(tx: Tx, act: Act): Promise<DeskItem[]> {
  const { actor } = act;
  const items: DeskItem[] = [];
  const add = (kind: Kind, id: string, link: string, number: string, about: string, due: DeskItem['due']) =>
    items.push({
      id: `travel.${kind}:${id}`,
      title: both(kind, number),
      about: { id: about, en: about },
      due,
      overdue: due !== null && due < act.today,
      others: kind === 'overdue',
      action: both(`do-${kind}`, number),
      link,
    });
  const addTrip = (kind: Kind, trip: Trip) =>
    add(kind, trip.id, `/perjalanan/${trip.id}`, trip.number, trip.purpose, trip.from_day);

  for (const trip of await lettersToSign(tx, act)) addTrip('sign', trip);
  const paying = reach(actor, COMMITTERS);
  const signed = await tripsWaiting(tx, { agencyIds: paying, status: 'approved', limit: MOST });
  for (const trip of await ofOthers(tx, act, signed)) addTrip('issue', trip);

  const prepared = reach(actor, PREPARERS);
  const drafts = await tripsWaiting(tx, { agencyIds: prepared, status: 'draft', limit: MOST });
  for (const trip of drafts.filter((each) => each.reason !== null)) addTrip('mend', trip);
  const accounts = await accountsWaiting(tx, { agencyIds: prepared, states: ['accounting'], limit: MOST });
  const late = accounts.filter((each) => each.due !== null && each.due < act.today);
  const resting = await accountsWaiting(tx, { agencyIds: prepared, states: RESTING, limit: MOST });
  const people = await getPeople(
    tx,
    [...late, ...resting].map((each) => each.personId),
  );
  for (const each of resting.filter(({ personId }) => personId !== actor.personId))
    add(
      'rest-of',
      each.memberId,
      `/verifikasi-perjalanan/${each.memberId}`,
      each.number,
      people.get(each.personId)?.name ?? '',
      null,
    );
  for (const each of late)
    add(
      'overdue',
      each.memberId,
      `/perjalanan/${each.tripId}`,
      each.number,
      people.get(each.personId)?.name ?? '',
      each.due,
    );

  if (actor.personId !== null)
    for (const each of await accountsWaiting(tx, {
      personId: actor.personId,
      states: ['accounting', 'evidence-requested', 'indicated', ...RESTING],
      limit: MOST,
    }))
      add(
        ownKind(each),
        each.memberId,
        `/perjalanan-saya/${each.tripId}/${each.state === 'accounting' ? 'biaya' : 'hasil'}`,
        each.number,
        '',
        each.due,
      );
  items.push(...(await verificationDesk(tx, act, mayAssign(actor))));
  return items.toSorted(soonest).slice(0, MOST);
}

/** Judged, and not settled: what was not used of the advance has not come back. */
const RESTING = ['clean', 'decided'] as const;

function ownKind(each: WaitingAccount): Kind {
  if (each.state === 'clean' || each.state === 'decided') return 'rest';
  return each.state === 'accounting' ? 'account' : 'reply';
}

/** Proposals of the agencies that the actor leads; the head of government signs for heads who travel themselves. */
async function lettersToSign(tx: Tx, act: Act): Promise<Trip[]> {
  const led = await tripsWaiting(tx, {
    agencyIds: reach(act.actor, ['agency-head']),
    status: 'proposed',
    limit: MOST,
  });
  const all = reach(act.actor, ['government-head']);
  const proposed = await tripsWaiting(tx, { agencyIds: all, status: 'proposed', limit: MOST });
  const others = proposed.filter((each) => !led.some(({ id }) => id === each.id));
  return ofOthers(tx, act, [...led, ...(await ofHeads(tx, act, others))]);
}

/** Trips on which everybody travels who could sign for the agency. */
async function ofHeads(tx: Tx, act: Act, trips: readonly Trip[]): Promise<Trip[]> {
  const members = await membersOf(tx, idsOf(trips));
  const accounts = await accountsOfPeople(
    tx,
    members.map((each) => each.person_id),
  );
  const heads = new Map<string, string[]>();
  for (const id of new Set(trips.map((each) => each.agency_id)))
    heads.set(id, await accountsWithRole(tx, 'agency-head', id, act.today));
  return trips.filter((trip) => {
    const travelling = members
      .filter((each) => each.trip_id === trip.id)
      .map((each) => accounts.get(each.person_id));
    return heads.get(trip.agency_id)!.every((head) => travelling.includes(head));
  });
}

/** Nobody signs or pays his own trip. */
async function ofOthers(tx: Tx, act: Act, trips: readonly Trip[]): Promise<Trip[]> {
  const members: Member[] = await membersOf(tx, idsOf(trips));
  const own = new Set(
    members.filter((each) => each.person_id === act.actor.personId).map((each) => each.trip_id),
  );
  return trips.filter((each) => !own.has(each.id));
}

function idsOf(trips: readonly Trip[]): string[] {
  return trips.map((each) => each.id);
}

function both(key: keyof typeof deskTexts.id, number: string) {
  return { id: fill(deskTexts.id[key], { number }), en: fill(deskTexts.en[key], { number }) };
}

/** What has a day comes before what has none. */
function soonest(a: DeskItem, b: DeskItem): number {
  if (a.due === b.due) return a.id < b.id ? -1 : 1;
  return a.due === null ? 1 : b.due === null || a.due < b.due ? -1 : 1;
}
