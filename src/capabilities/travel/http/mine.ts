import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { embeddedGeography } from '../../../platform/geography/facts-table.ts';
import { staffRoute } from '../../../platform/http/routes.ts';
import { getParameters } from '../../../platform/parameters/index.ts';
import type { App, Services } from '../../../platform/services.ts';
import { mineReply, type MineTrip } from '../contract-evidence.ts';
import { POSITION_DAYS, PROMPT_MINUTES, PROMPTS_A_DAY, TIME_BAR_YEARS } from '../parameters.ts';
import { nextLink } from '../rules/check-in-chain.ts';
import { nextStep } from '../rules/next-step.ts';
import { windowOf } from '../rules/window.ts';
import { checkInsOfDevice } from '../store/check-ins.ts';
import { devicesOf } from '../store/enrolled-devices.ts';
import type { Member } from '../store/members.ts';
import { openTripsOf } from '../store/own-trips.ts';
import { promptsUntil } from '../store/prompts.ts';
import { destinationsOf, type Trip } from '../store/trips.ts';
import { visumsOf } from '../store/visums.ts';
import { regencyName } from './present.ts';

/** `GET /travel/mine`: what the traveller needs in his hand now. */
export function mineRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/travel/mine',
      summary: 'Own trips that are open, and what is due next',
      capability: 'travel',
      reply: mineReply,
    },
    async (tx, act) => {
      const { personId } = act.actor;
      const open = personId === null ? [] : await openTripsOf(tx, personId);
      const trips: MineTrip[] = [];
      for (const { trip, member } of open) trips.push(await mineTrip(tx, act, trip, member));
      const figures = await getParameters(
        tx,
        {
          prompts: PROMPTS_A_DAY,
          minutes: PROMPT_MINUTES,
          positionDays: POSITION_DAYS,
          timeBarYears: TIME_BAR_YEARS,
        },
        act.today,
      );
      return { now: act.now, today: act.today, trips, figures };
    },
  );
}

const iso = (at: number) => new Date(at * 1_000).toISOString();
const milliseconds = (at: string) => Temporal.Instant.from(at).epochMilliseconds;

async function mineTrip(tx: Tx, act: Act, trip: Trip, member: Member): Promise<MineTrip> {
  const destinations = await destinationsOf(tx, [trip.id]);
  const devices = (await devicesOf(tx, member.id)).filter((each) => each.revoked_at === null);
  const visums = await visumsOf(tx, [member.id]);
  const told = await promptsUntil(tx, [member.id], act.now);
  const prompts = told
    .filter((each) => each.day === act.today)
    .map(({ id, at, until, answered }) => ({ id, at, until, answered }));
  const { from, until } = windowOf({ from: trip.from_day, to: trip.to_day });
  const now = milliseconds(act.now) / 1_000;
  const open = now >= from && now < until;
  const chains: MineTrip['chains'] = [];
  for (const { id } of devices.filter((each) => each.kind === 'web')) {
    const links = await checkInsOfDevice(tx, id);
    chains.push({
      deviceId: id,
      ...nextLink(links.map((each) => ({ ...each, received: milliseconds(each.received_at) }))),
    });
  }
  return {
    memberId: member.id,
    tripId: trip.id,
    number: trip.number,
    purpose: trip.purpose,
    fromDay: trip.from_day,
    toDay: trip.to_day,
    status: trip.status,
    state: member.state,
    dueDay: member.due_day,
    origin: regencyName(trip.origin_code),
    destinations: destinations.map((each) => ({
      id: each.id,
      code: each.code,
      regency: regencyName(each.code),
      zone: embeddedGeography().regency(each.code)?.zone ?? 'WIB',
      hostName: each.host_name,
      address: each.address,
      visumAt: visums.findLast(({ destination_id }) => destination_id === each.id)?.at ?? null,
    })),
    window: { from: iso(from), until: iso(until), open },
    devices: devices.map(({ id, kind }) => ({ id, kind })),
    chains,
    prompts,
    promptCounts: { told: told.length, answered: told.filter((each) => each.answered).length },
    next: nextStep({
      state: member.state,
      status: trip.status,
      open,
      due: member.due_day,
      toDay: trip.to_day,
      enrolled: devices.length > 0,
      waiting:
        prompts.find((each) => !each.answered && milliseconds(each.until) > milliseconds(act.now))?.until ??
        null,
      visumMissing: destinations.some((each) => !visums.some((visum) => visum.destination_id === each.id)),
      isLastDay: act.today >= trip.to_day,
    }),
  };
}
