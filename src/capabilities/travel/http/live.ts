import type { Act } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Geography } from '../../../platform/geography/geography.ts';
import { staffRoute } from '../../../platform/http/routes.ts';
import { notAllowed, type Outcome } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { getAgencies, getPeople } from '../../directory/index.ts';
import { dayByDay, type SoFar } from '../actions/day-by-day.ts';
import { liveQuery, liveView, type LiveRow, type LiveView } from '../contract-live.ts';
import { readableAgencies } from '../policy.ts';
import { geographyOf } from '../store/geography.ts';
import { travellingNow, type Travelling } from '../store/live.ts';
import { destinationsOf } from '../store/trips.ts';

/** More rows than anybody reads; the counts hold all of them. */
const MOST_ROWS = 300;
/** Without a position for so long somebody is called silent, hours. It accuses nobody: gaps are normal. */
const SILENT_HOURS = 24;

/** `GET /travel/live`: who travels now, area only. */
export function liveRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/travel/live',
      summary: 'Who is travelling now, by area',
      capability: 'travel',
      query: liveQuery,
      reply: liveView,
    },
    async (tx, act, { query }): Promise<Outcome<LiveView>> => {
      const agencyIds = readableAgencies(act.actor);
      if (agencyIds?.length === 0) return notAllowed();
      return live(tx, act, await travellingNow(tx, { agencyIds, agencyId: query.agency, today: act.today }));
    },
  );
}

async function live(tx: Tx, act: Act, travelling: readonly Travelling[]): Promise<LiveView> {
  const geography = await geographyOf(tx);
  const soFar = await dayByDay(tx, travelling, geography);
  const agencies = await getAgencies(tx, [...new Set(travelling.map((each) => each.trip.agency_id))]);
  const name = (id: string) => agencies.get(id)?.name ?? '';
  const shown = travelling.slice(0, MOST_ROWS);
  const people = await getPeople(
    tx,
    shown.map((each) => each.member.person_id),
  );
  const destinations = await destinationsOf(tx, [...new Set(shown.map((each) => each.trip.id))]);
  const regency = (code: string) => geography.regency(code)?.name ?? code;
  const rows = shown.map(({ trip, member }): LiveRow => {
    const known = soFar.get(member.id)!;
    return {
      memberId: member.id,
      tripId: trip.id,
      tripNumber: trip.number,
      name: people.get(member.person_id)?.name ?? '',
      positionTitle: member.position_title,
      agencyId: trip.agency_id,
      agency: name(trip.agency_id),
      origin: regency(trip.origin_code),
      destinations: destinations.filter((each) => each.trip_id === trip.id).map((each) => regency(each.code)),
      fromDay: trip.from_day,
      toDay: trip.to_day,
      days: daysSoFar(known, act.today),
      last: lastArea(known, geography),
      where: known.where,
      bends: bends(known, act.today),
    };
  });
  const since = Date.parse(act.now) / 1_000 - SILENT_HOURS * 3_600;
  const counts = [...agencies.keys()].map((agencyId) => {
    const own = travelling.filter((each) => each.trip.agency_id === agencyId);
    const known = own.map((each) => soFar.get(each.member.id)!);
    return {
      agencyId,
      agency: name(agencyId),
      travelling: own.length,
      bends: known.filter((each) => bends(each, act.today)).length,
      silent: known.filter((each) => each.heard === null || each.heard < since).length,
    };
  });
  return {
    at: act.now,
    rows,
    agencies: counts.toSorted((a, b) => b.bends - a.bends || a.agency.localeCompare(b.agency, 'id')),
    leftOut: travelling.length - shown.length,
  };
}

/** A day that is not over contradicts nobody: who is elsewhere at noon may arrive in the evening. */
export function daysSoFar({ days }: Pick<SoFar, 'days'>, today: PlainDate): LiveRow['days'] {
  return days
    .filter((each) => each.day <= today)
    .map((each) => (each.day === today && isAgainst(each) ? { ...each, class: 'U' as const } : each));
}

function bends(known: SoFar, today: PlainDate): boolean {
  return daysSoFar(known, today).some(isAgainst);
}

const isAgainst = ({ class: kind }: LiveRow['days'][number]) => kind === 'L' || kind === 'A';

function lastArea({ last }: SoFar, geography: Geography): LiveRow['last'] {
  if (last === null) return null;
  const at = new Date(last.at * 1_000).toISOString();
  return { at, code: last.code, regency: geography.regency(last.code)?.name ?? last.code };
}
