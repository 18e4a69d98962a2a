import assert from 'node:assert/strict';
import { capabilities } from '../../app/capabilities.ts';
import type { Act, Government, Role, Wires } from '../../platform/act.ts';
import { testAct } from '../../platform/act.fixture.ts';
import { plainDate } from '../../platform/calendar/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { announcer } from '../../platform/facts.ts';
import { newId } from '../../platform/ids.ts';
import { insertAccount, personRow, positionRow } from '../directory/directory.fixture.ts';
import { insertPeople, insertPositions as insertOffices, insertRoleGrants } from '../directory/index.ts';
import { keepClaim } from './actions/keep-claim.ts';
import { moveByDate } from './actions/move-by-date.ts';
import { claimBody, deviceBody, type NewClaim, type NewTrip } from './contract.ts';
import {
  issuedTrip,
  must,
  openOffice,
  THURSDAY,
  traveller,
  type Office,
  type Somebody,
} from './office.fixture.ts';
import { enrolDevice } from './actions/enrol-device.ts';
import { submitAccount } from './actions/submit-account.ts';
import { at, BALIKPAPAN, SAMARINDA } from './rules/travel.fixture.ts';
import type { TripVerdict } from './rules/verify-trip.ts';
import type { Member } from './store/members.ts';
import { insertPositions } from './store/positions.ts';
import { insertTariffs } from './store/tariffs.ts';
import { destinationsOf, type Trip } from './store/trips.ts';
import { latestVerdict } from './store/verdicts.ts';
import { insertVisum } from './store/visums.ts';

export const DAILY = 430_000;
export const NIGHT = 800_000;
export const [MON, TUE, WED, THU] = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'] as const;

/** Everything that the program lays between capabilities. */
export const wires: Wires = {
  announce: announcer(capabilities.flatMap((each) => each.listeners ?? [])),
  blockers: capabilities.flatMap((each) => each.blockers ?? []),
  inbox: [],
  personal: [],
};

export type Inspectorate = Office & Record<'auditor' | 'leader' | 'maker' | 'checker', Somebody>;

/** The office of the other tests with an inspectorate; every act goes over the program's wires. */
export async function openInspectorate(tx: Tx, government: Government): Promise<Inspectorate> {
  const office = await openOffice(tx, government);
  const home = office.officer.agencyId;
  const join = async (name: string, role: Role): Promise<Somebody> => {
    const person = personRow(name, { name: `Orang ${name}` });
    await insertPeople(tx, government.id, [person]);
    await insertOffices(tx, government.id, [positionRow(person.id, home)]);
    const account = await insertAccount(tx, government.id, person.id);
    await insertRoleGrants(tx, government.id, [
      {
        id: newId(),
        personId: person.id,
        role,
        agencyId: null,
        decree: 'SK 1',
        validFrom: plainDate('2026-01-01'),
        validTo: null,
      },
    ]);
    const grants = [{ role, agencyIds: null }];
    return {
      personId: person.id,
      agencyId: home,
      account,
      act(now) {
        const act = testAct(government, { grants, accountId: account, ...(now && { now }) });
        return { ...act, actor: { ...act.actor, personId: person.id, agencyId: home } };
      },
    };
  };
  const all = {
    ...office,
    auditor: await join('auditor', 'auditor'),
    leader: await join('ketua-tim', 'team-leader'),
    maker: await join('pencatat', 'loss-officer'),
    checker: await join('pemeriksa-setoran', 'loss-verifier'),
  };
  const wired = Object.entries(all).map(([name, each]): [string, Somebody] => [
    name,
    { ...each, act: (now?: string): Act => ({ ...each.act(now), wires }) },
  ]);
  const row = (component: 'daily' | 'hotel', region: string, amount: number) => ({
    government_id: government.id,
    id: newId(),
    instrument: 'Contoh',
    valid_from: plainDate('2026-01-01'),
    valid_to: null,
    region,
    component,
    grade: '',
    amount,
    sample: true,
  });
  await insertTariffs(tx, [row('daily', '', DAILY), row('hotel', '', 1_000_000)]);
  return Object.fromEntries(wired) as Inspectorate;
}

/** A moment and where the phone was, by the clock of a zone `offset` hours ahead of UTC. */
export type Seen = readonly [
  day: string,
  time: string,
  place: { latitude: number; longitude: number },
  offset?: number,
];

export interface Lived {
  plan?: Partial<NewTrip>;
  seen: readonly Seen[];
  /** moment of a visum at the first destination */
  visum?: readonly [day: string, time: string];
  lines: NewClaim['lines'];
  /** when the account is written, ISO */
  now: string;
}

/** One traveller's trip until just before he hands his account in. */
export async function livedTrip(
  tx: Tx,
  office: Inspectorate,
  { plan, seen, visum, lines, now }: Lived,
): Promise<{ trip: Trip; member: Member }> {
  const { trip, members } = await issuedTrip(tx, office, {
    members: [traveller(office.traveller, true)],
    ...plan,
  });
  const member = members[0]!;
  const me = office.traveller;
  const phone = deviceBody.parse({ kind: 'traccar' });
  const { id: deviceId } = must(await enrolDevice(tx, me.act(), member.id, phone));
  const government = trip.government_id;
  await insertPositions(
    tx,
    government,
    seen.map(([day, time, { latitude, longitude }, offset = 8]) => ({
      memberId: member.id,
      deviceId,
      at: at(day, time, offset),
      received: at(day, time, offset) + 5,
      sent: null,
      latitude,
      longitude,
      accuracy: 15,
      radius: '68' as const,
      altitude: null,
      speed: null,
      mock: null,
      repeated: false,
      satelliteTime: false,
      source: 'traccar' as const,
      signed: false,
      deviceFault: null,
    })),
  );
  if (visum !== undefined) {
    const [place] = await destinationsOf(tx, [trip.id]);
    const when = at(...visum);
    await insertVisum(tx, {
      government_id: government,
      id: newId(),
      member_id: member.id,
      destination_id: place!.id,
      step: Math.floor(when / 30),
      at: new Date(when * 1_000).toISOString(),
      officer: 'Penerima Contoh',
    });
  }
  await moveByDate(tx, office.officer.act(now));
  must(await keepClaim(tx, me.act(now), member.id, claimBody.parse({ lines })));
  return { trip, member };
}

export const daily = (day: string, paid = DAILY) => ({
  component: 'daily' as const,
  day,
  description: 'Uang harian',
  paid,
});
export const hotel = (day: string, paid = NIGHT) => ({
  component: 'hotel' as const,
  day,
  description: 'Hotel',
  paid,
  actual: paid,
});

/** Three days claimed in Balikpapan, one spent there; the phone may be off from Monday 18:00. */
export function threeForOne(phoneOff = false): Lived {
  const all: Seen[] = [
    [MON, '09:30', BALIKPAPAN],
    [MON, '13:00', BALIKPAPAN],
    [MON, '21:40', SAMARINDA],
    ...['08:10', '11:00', '16:30', '21:00'].map((time): Seen => [TUE, time, SAMARINDA]),
    ...['08:30', '10:00'].map((time): Seen => [WED, time, SAMARINDA]),
  ];
  return {
    seen: phoneOff ? all.slice(0, 2) : all,
    visum: [MON, '10:00'],
    lines: [daily(MON), daily(TUE), daily(WED), hotel(MON), hotel(TUE)],
    now: THURSDAY,
  };
}

export async function handedIn(tx: Tx, office: Inspectorate, lived: Lived) {
  const { trip, member } = await livedTrip(tx, office, lived);
  const submitted = must(await submitAccount(tx, office.traveller.act(lived.now), member.id));
  const row = await latestVerdict(tx, member.id);
  assert.ok(row);
  return { trip, member: submitted, row, verdict: JSON.parse(row.content) as TripVerdict };
}
