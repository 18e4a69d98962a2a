import type { Act } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Geography } from '../../../platform/geography/geography.ts';
import { staffRoute } from '../../../platform/http/routes.ts';
import { notFound, type Outcome } from '../../../platform/outcome.ts';
import type { App, Services } from '../../../platform/services.ts';
import { getPeople } from '../../directory/index.ts';
import { idParam } from '../contract.ts';
import { timelineQuery, timelineReply, type TimelineReply } from '../contract-evidence.ts';
import { isOwn } from '../policy.ts';
import type { Fix } from '../rules/case.ts';
import { localTime } from '../rules/local-time.ts';
import { looksOf } from '../store/answers.ts';
import { checkInsOf } from '../store/check-ins.ts';
import { documentsOf, legsOfPasses } from '../store/documents.ts';
import { geographyOf } from '../store/geography.ts';
import { findMember, type Member } from '../store/members.ts';
import { listPositions } from '../store/positions.ts';
import { promptsUntil } from '../store/prompts.ts';
import { destinationsOf, findTrip, type Trip } from '../store/trips.ts';
import { hostsOf, visumsOf } from '../store/visums.ts';
import { documentTitle } from './documents-present.ts';
import { regencyName } from './present.ts';

type Day = TimelineReply['days'][number];

/** Seconds between two fixes of an overview. */
const APART = 600;

/** `GET /travel/members/:id/timeline`: everything that the government keeps of where the traveller was, for himself and nobody else. */
export function timelineRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/travel/members/:id/timeline',
      summary: 'Own timeline of one trip, with who has looked at it',
      capability: 'travel',
      params: idParam,
      query: timelineQuery,
      reply: timelineReply,
    },
    async (tx, act, { params, query }): Promise<Outcome<TimelineReply>> => {
      const member = await findMember(tx, params.id);
      const trip = member && (await findTrip(tx, member.trip_id));
      if (member === undefined || trip === undefined || !isOwn(act.actor, member)) return notFound();
      return timelineOf(tx, act, trip, member, query.day);
    },
  );
}

async function timelineOf(
  tx: Tx,
  act: Act,
  trip: Trip,
  member: Member,
  only: PlainDate | undefined,
): Promise<TimelineReply> {
  const geography = await geographyOf(tx);
  const places = await destinationsOf(tx, [trip.id]);
  const zone = geography.regency(places[0]?.code ?? '')?.zone ?? 'WIB';
  const days = new Map<PlainDate, Day>();
  const dayOf = (at: string | number): Day | null => {
    const seconds = typeof at === 'number' ? at : Temporal.Instant.from(at).epochMilliseconds / 1_000;
    return ofDay(localTime(seconds, zone).day);
  };
  const ofDay = (day: PlainDate): Day | null => {
    if (only !== undefined && day !== only) return null;
    const known = days.get(day) ?? emptyDay(day);
    days.set(day, known);
    return known;
  };
  const fixes = await listPositions(tx, member.id);
  // A trip within the own city is lived there.
  const home = places.some((each) => each.code === trip.origin_code) ? null : trip.origin_code;
  addFixes(fixes, home, geography, only !== undefined, dayOf);
  for (const row of await checkInsOf(tx, member.id))
    dayOf(row.at)?.checkIns.push({
      id: row.id,
      at: row.at,
      receivedAt: row.received_at,
      promptId: row.prompt_id,
      photoFileId: row.photo_id,
      fault: row.fault,
    });
  const hosts = await hostsOf(tx, trip.id);
  for (const row of await visumsOf(tx, [member.id])) {
    const place = places.find((each) => each.id === row.destination_id);
    dayOf(row.at)?.visums.push({
      id: row.id,
      at: row.at,
      regency: regencyName(place?.code ?? ''),
      hostName: place?.host_name ?? '',
      officer: row.officer,
      done: hosts.some((each) => each.destination_id === row.destination_id && each.done_at !== null),
    });
  }
  for (const { id, at, until, answered, day } of await promptsUntil(tx, [member.id], act.now))
    ofDay(day)?.prompts.push({ id, at, until, answered });
  const loose = await addDocuments(tx, member.id, ofDay);
  return {
    memberId: member.id,
    number: trip.number,
    zone,
    days: [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1)),
    documents: loose,
    looks: await looksView(tx, member.id),
    positionsKept: fixes.length > 0,
  };
}

function emptyDay(day: PlainDate): Day {
  return { day, fixCount: 0, fixes: [], checkIns: [], visums: [], prompts: [], documents: [] };
}

/** In the place of duty, and where it cannot be excluded, only the area is told: a screen that shows where somebody lives is seen by others. */
function addFixes(
  fixes: readonly Fix[],
  home: string | null,
  geography: Geography,
  all: boolean,
  dayOf: (at: number) => Day | null,
): void {
  const last = new Map<string, number>();
  for (const fix of fixes) {
    const day = dayOf(fix.at);
    if (day === null) continue;
    day.fixCount += 1;
    if (!all && fix.source !== 'web' && fix.at - (last.get(fix.device) ?? -Infinity) < APART) continue;
    last.set(fix.device, fix.at);
    const around = geography.surroundingRegency(fix);
    const isAtHome =
      home !== null && (around === home || (around === null && geography.depth(fix, home).atMost > 0));
    day.fixes.push({
      at: new Date(fix.at * 1_000).toISOString(),
      latitude: isAtHome ? null : fix.latitude,
      longitude: isAtHome ? null : fix.longitude,
      accuracy: fix.accuracy,
      source: fix.source,
      signed: fix.signed,
      fault: fix.deviceFault,
      regency: around === null ? null : regencyName(around),
    });
  }
}

async function addDocuments(
  tx: Tx,
  memberId: string,
  ofDay: (day: PlainDate) => Day | null,
): Promise<TimelineReply['documents']> {
  const documents = await documentsOf(tx, memberId);
  const legs = await legsOfPasses(
    tx,
    documents.map((each) => each.id),
  );
  const loose: TimelineReply['documents'] = [];
  for (const document of documents) {
    const own = legs.filter((each) => each.document_id === document.id);
    const view = { id: document.id, kind: document.kind, title: documentTitle(document, own) };
    if (document.day === null) loose.push(view);
    else ofDay(document.day)?.documents.push(view);
  }
  return loose;
}

async function looksView(tx: Tx, memberId: string): Promise<TimelineReply['looks']> {
  const looks = await looksOf(tx, memberId);
  const people = await getPeople(
    tx,
    looks.map((each) => each.person_id),
  );
  return looks.map((each) => ({
    id: each.id,
    at: each.at,
    by: people.get(each.person_id)?.name ?? '',
    reason: each.reason,
  }));
}
