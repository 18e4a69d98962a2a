import { addDays, type PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { DemoPlayer } from '../../../platform/demo-cast.ts';
import { embeddedGeography, regencyFacts } from '../../../platform/geography/facts-table.ts';
import { ZONE_HOURS } from '../../../platform/geography/geography.ts';
import { openVault } from '../../../platform/identity/vault.ts';
import type { Services } from '../../../platform/services.ts';
import { cancelTrip } from '../actions/cancel-trip.ts';
import { draftTrip } from '../actions/draft-trip.ts';
import { enrolDevice } from '../actions/enrol-device.ts';
import { hostMac } from '../actions/host-link.ts';
import { issueSpd } from '../actions/issue-spd.ts';
import { openHost } from '../actions/open-host.ts';
import { proposeTrip } from '../actions/propose-trip.ts';
import { returnFromTrip } from '../actions/return-from-trip.ts';
import { signLetter } from '../actions/sign-letter.ts';
import { startTrip } from '../actions/start-trip.ts';
import { takeVisum } from '../actions/take-visum.ts';
import { deviceBody, issueBody, signBody, tripBody } from '../contract.ts';
import { codeOfStep, stepAt } from '../rules/visum-code.ts';
import { membersOf, type Member } from '../store/members.ts';
import { insertPositions } from '../store/positions.ts';
import { destinationsOf, type Trip } from '../store/trips.ts';
import { atMoment, must, type Players } from './players.ts';
import { HOME, type Story } from './stories.ts';

/** A trip as it was lived until it has to be accounted for. */
export interface ToldTrip {
  story: Story;
  trip: Trip;
  /** the leader, and his part */
  leader: DemoPlayer;
  member: Member;
}

/** Plans, signs, pays and lives one trip as far as its story goes. */
export async function travelOut(
  tx: Tx,
  services: Services,
  players: Players,
  story: Story,
  index: number,
): Promise<ToldTrip> {
  const { officer, head, payer, travellers } = players;
  const before = (days: number) => Math.max(0, story.ago + days);
  const group = Array.from(
    { length: story.travellers ?? 1 },
    (_, place) => travellers[(index * 2 + place) % travellers.length]!,
  );
  const leader = group[0]!;
  const draft = must(await draftTrip(tx, officer(before(7)), planOf(players, story, group)));
  const told = async (trip: Trip): Promise<ToldTrip> => {
    const members = await membersOf(tx, [trip.id]);
    return { story, trip, leader, member: members.find((each) => each.person_id === leader.personId)! };
  };
  const { id } = draft.trip;
  if (story.reach === 'draft') return told(draft.trip);
  const proposed = must(await proposeTrip(tx, officer(before(7)), id));
  if (story.reach === 'proposed') return told(proposed);
  const signing = head(before(6));
  const letter = signBody.parse({ number: `800/${100 + index}/ST-CONTOH`, signedDay: signing.today });
  const approved = must(await signLetter(tx, signing, id, letter));
  if (story.reach === 'approved') return told(approved);
  const { member } = await told(approved);
  const advances = story.advance === undefined ? [] : [{ memberId: member.id, amount: story.advance }];
  const issued = must(await issueSpd(tx, payer(before(5)), id, issueBody.parse({ advances })));
  if (story.reach === 'issued') return told(issued);
  if (story.reach === 'cancelled')
    return told(must(await cancelTrip(tx, officer(before(1)), id, 'Acara ditunda oleh penyelenggara.')));
  const started = must(await startTrip(tx, officer(story.ago), id));
  await live(tx, services, players, await told(started));
  if (story.reach === 'under-way') return told(started);
  const back = officer(story.ago - story.days + 1);
  return told(must(await returnFromTrip(tx, back, id, back.today)));
}

function planOf({ agencyId, today }: Players, story: Story, group: readonly DemoPlayer[]) {
  const from = addDays(today, -story.ago);
  const to = addDays(from, story.days - 1);
  const { destination, air } = story;
  const leg = (day: PlainDate, fromCode: string, toCode: string) => ({
    day,
    fromCode,
    toCode,
    ...(air
      ? { mode: 'air' as const, terminals: [air.fromCode, air.toCode], carrier: 'GA' }
      : { mode: 'road' as const }),
  });
  return tripBody.parse({
    agencyId,
    purpose: story.purpose,
    budgetAccount: '5.1.02.04.01.0001',
    originCode: HOME,
    originPlace: 'Kota Teladan',
    fromDay: from,
    toDay: to,
    destinations: [{ code: destination, hostName: story.host, address: 'Jalan Contoh 1' }],
    legs: [leg(from, HOME, destination), leg(to, destination, HOME)],
    members: group.map(({ personId }, place) => ({
      personId,
      isLeader: place === 0,
      grade: 'III/c',
      positionTitle: place === 0 ? 'Analis Kesehatan' : 'Pelaksana',
      costLevel: 'C',
    })),
  });
}

/** Seconds of an hour by the clock of a place. */
function moment(day: PlainDate, time: string, code: string): number {
  const zone = embeddedGeography().regency(code)!.zone;
  return Date.parse(`${day}T${time}:00Z`) / 1_000 - ZONE_HOURS[zone] * 3_600;
}

/** What the leader's telephone told, and the codes that he scanned at the host's; nothing of the future. */
async function live(tx: Tx, services: Services, players: Players, told: ToldTrip): Promise<void> {
  const { story, trip, member, leader } = told;
  const me = players.traveller(leader, story.ago);
  const now = Temporal.Instant.from(players.officer(0).now).epochMilliseconds / 1_000;
  const day = (index: number) => addDays(trip.from_day, index);
  if (story.seen) {
    const phone = must(await enrolDevice(tx, me, member.id, deviceBody.parse({ kind: 'traccar' })));
    const positions = story.seen
      .map(([index, time, code]) => ({ at: moment(day(index), time, code), code }))
      .filter((each) => each.at < now)
      .map(({ at, code }, place) => ({
        ...middleOf(code, place),
        memberId: member.id,
        deviceId: phone.id,
        at,
        received: at + 5,
        sent: null,
        accuracy: 12 + (place % 5),
        radius: '68' as const,
        altitude: null,
        speed: null,
        mock: null,
        repeated: false,
        satelliteTime: false,
        source: 'traccar' as const,
        signed: false,
        deviceFault: null,
      }));
    await insertPositions(tx, trip.government_id, positions);
  }
  const [place] = await destinationsOf(tx, [trip.id]);
  const vault = openVault(services.folders.keys);
  for (const index of story.visums ?? []) {
    const at = moment(day(index), '10:00', story.destination);
    if (at >= now) continue;
    const browserHash = 'demo';
    must(
      await openHost(tx, atMoment(me, at - 60), place!.id, { officer: 'Penerima Tamu Contoh', browserHash }),
    );
    const code = codeOfStep(hostMac(vault, place!.id), stepAt(at));
    must(await takeVisum(tx, atMoment(me, at), vault, member.id, code));
  }
}

/** Never twice quite the same place. */
function middleOf(code: string, place: number): { latitude: number; longitude: number } {
  const { inner } = regencyFacts().find((each) => each.code === code)!;
  return { latitude: inner.latitude + place * 1.7e-4, longitude: inner.longitude - place * 1.3e-4 };
}
