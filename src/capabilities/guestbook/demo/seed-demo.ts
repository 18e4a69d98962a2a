import type { Act } from '../../../platform/act.ts';
import { addDays, weekday } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { DemoCast } from '../../../platform/demo-cast.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import type { Random } from '../../../platform/random.ts';
import type { Services } from '../../../platform/services.ts';
import { addPlace } from '../actions/keep-place.ts';
import { closeVisits, leaveByBadge } from '../actions/leave.ts';
import { KIOSK_ACTOR, registerVisit } from '../actions/register-visit.ts';
import type { NewVisit } from '../contract.ts';
import { PURPOSES } from '../rules/purposes.ts';
import { ERRANDS, FIRST, INSTITUTIONS, LAST } from './words.ts';

/** Days that lie back, and visitors of a door on a working day of a whole city. */
const DAYS = 14;
const A_DAY = 4;
/** Visitors that are inside now at each door. */
const INSIDE = 3;
/** People who are visited. */
const HOSTS = 24;

/** A fortnight of visitors at three doors; some are inside now, one stayed past closing. */
export async function seedDemo(tx: Tx, act: Act, _services: Services, cast: DemoCast): Promise<void> {
  const receptionist = cast.holders.get('receptionist');
  const keeper: Act = {
    ...act,
    actor: {
      ...act.actor,
      id: receptionist?.accountId ?? act.actor.id,
      grants: [{ role: 'receptionist', agencyIds: null }],
    },
  };
  const places = await openPlaces(tx, keeper, cast, receptionist?.agencyId ?? null);
  const hosts = [...cast.holders.values(), ...cast.staff].slice(0, HOSTS).map((each) => each.name);
  for (const [index, place] of places.entries()) {
    for (let ago = DAYS; ago > 0; ago--) {
      const day = addDays(act.today, -ago);
      if (weekday(day) > 5) continue;
      const guests = Math.max(1, Math.round((A_DAY - index) * cast.scale));
      for (let guest = 0; guest < guests; guest++) {
        const then = at(act, day, 8 + cast.random.int(6), cast.random.int(60));
        const visit = await sign(tx, then, cast.random, place, hosts);
        // One in eight goes without a word; the evening's job ends his visit.
        if (cast.random.chance(1 / 8)) continue;
        sure(await leaveByBadge(tx, later(then, 20 + cast.random.int(90)), visit.code));
      }
      await closeVisits(tx, at(act, day, 23, 0));
    }
    for (let guest = 0; guest < INSIDE; guest++) {
      await sign(tx, later({ ...act }, -15 - cast.random.int(50)), cast.random, place, hosts);
    }
  }
}

async function openPlaces(tx: Tx, act: Act, cast: DemoCast, first: string | null): Promise<string[]> {
  const offices = cast.agencies.filter((each) => each.parentId === null || each.kind === 'dinas');
  const chosen = [...new Set([first, ...offices.map((each) => each.id)])]
    .filter((each) => each !== null)
    .slice(0, 3);
  const doors = ['Lobi utama', 'Loket pelayanan', 'Pintu timur'];
  const ids: string[] = [];
  for (const [index, agencyId] of chosen.entries()) {
    const closes = index === 0 ? '' : '15:30';
    const input = { agencyId, name: doors[index]!, opens: '07:30', closes };
    ids.push(sure(await addPlace(tx, act, input)).id);
  }
  return ids;
}

async function sign(
  tx: Tx,
  then: Act,
  random: Random,
  placeId: string,
  hosts: readonly string[],
): Promise<{ code: string }> {
  const purpose = random.pick(PURPOSES);
  const gift = random.chance(1 / 40);
  const input: NewVisit = {
    placeId,
    key: random.id(then.now),
    name: `${random.pick(FIRST)} ${random.pick(LAST)}`,
    institution: random.chance(0.6) ? random.pick(INSTITUTIONS) : '',
    phone: '',
    host: random.chance(0.5) ? random.pick(hosts) : '',
    unitId: '',
    purpose,
    about: random.pick(ERRANDS[purpose]),
    people: 1 + (random.chance(0.3) ? random.int(4) : 0),
    gift,
    giftNote: gift ? 'Bingkisan makanan' : '',
    signature: '',
    consent: true,
    at: '',
  };
  const visitor = { ...then, actor: { ...then.actor, id: KIOSK_ACTOR, grants: [] } };
  return sure(await registerVisit(tx, visitor, input));
}

function at(act: Act, day: Act['today'], hour: number, minute: number): Act {
  const then = Temporal.PlainDate.from(day).toZonedDateTime({
    timeZone: act.government.zone,
    plainTime: { hour, minute },
  });
  return { ...act, now: then.toInstant().toString(), today: day };
}

function later(act: Act, minutes: number): Act {
  const now = Temporal.Instant.from(act.now).add({ minutes });
  return { ...act, now: now.toString() };
}

function sure<T>(outcome: Outcome<T>): T {
  if (isRefusal(outcome)) throw new Error(outcome.message.id);
  return outcome;
}
