import assert from 'node:assert/strict';
import { testAct } from '../../platform/act.fixture.ts';
import type { Act, Government, Role } from '../../platform/act.ts';
import { seedHolidays } from '../../platform/calendar/store.ts';
import type { Tx } from '../../platform/database/index.ts';
import { isRefusal, type Outcome } from '../../platform/outcome.ts';
import { agencyRow, insertAccount, personRow, positionRow } from '../directory/directory.fixture.ts';
import { insertAgencies, insertPeople, insertPositions } from '../directory/index.ts';
import { draftTrip } from './actions/draft-trip.ts';
import { issueSpd } from './actions/issue-spd.ts';
import { proposeTrip } from './actions/propose-trip.ts';
import { signLetter } from './actions/sign-letter.ts';
import { signBody, tripBody, type NewTrip } from './contract.ts';
import { membersOf, type Member } from './store/members.ts';
import type { Trip } from './store/trips.ts';

/** The week before the trip of these tests, which lasts from Monday 2 to Wednesday 4 March 2026. */
export const BEFORE = '2026-02-26T02:00:00Z';
export const MONDAY = '2026-03-02T02:00:00Z';
export const TUESDAY = '2026-03-03T02:00:00Z';
export const WEDNESDAY = '2026-03-04T02:00:00Z';
export const THURSDAY = '2026-03-05T02:00:00Z';

export interface Somebody {
  personId: string;
  agencyId: string;
  account: string;
  act(now?: string): Act;
}
export type Office = Record<
  | 'officer'
  | 'head'
  | 'ppk'
  | 'traveller'
  | 'companion'
  | 'colleague'
  | 'inspektur'
  | 'otherOfficer'
  | 'otherHead'
  | 'tariffKeeper',
  Somebody
>;

/** Two agencies with the people who plan, sign, pay and travel. */
export async function openOffice(tx: Tx, government: Government): Promise<Office> {
  const [home, other] = [agencyRow('1'), agencyRow('2')];
  await insertAgencies(tx, government.id, [home, other]);
  await seedHolidays(tx, testAct(government));
  const join = async (name: string, role: Role | null, agencyId = home.id, everywhere = false) => {
    const person = personRow(name, { name: `Orang ${name}` });
    await insertPeople(tx, government.id, [person]);
    await insertPositions(tx, government.id, [positionRow(person.id, agencyId)]);
    const account = await insertAccount(tx, government.id, person.id);
    const grants = role === null ? [] : [{ role, agencyIds: everywhere ? null : [agencyId] }];
    return {
      personId: person.id,
      agencyId,
      account,
      act(now = BEFORE) {
        const act = testAct(government, { grants, now, accountId: account });
        return {
          ...act,
          actor: { ...act.actor, personId: person.id, agencyId, rollout: { travel: 'live' as const } },
        };
      },
    };
  };
  return {
    officer: await join('petugas', 'travel-officer'),
    head: await join('kepala', 'agency-head'),
    ppk: await join('ppk', 'commitment-officer'),
    traveller: await join('pelaksana', null),
    companion: await join('pendamping', null),
    colleague: await join('rekan', null),
    inspektur: await join('inspektur', 'inspektur', home.id, true),
    otherOfficer: await join('petugas-lain', 'travel-officer', other.id),
    otherHead: await join('kepala-lain', 'agency-head', other.id),
    tariffKeeper: await join('admin', 'technical-administrator', home.id, true),
  };
}

/** Samarinda to Balikpapan, two travellers; what is not said is plausible. */
export function plan(office: Office, rest: Partial<NewTrip> = {}) {
  return tripBody.parse({
    agencyId: office.officer.agencyId,
    purpose: 'Rapat koordinasi',
    budgetAccount: '5.1.02.04.01.0001',
    originCode: '64.72',
    originPlace: 'Samarinda',
    fromDay: '2026-03-02',
    toDay: '2026-03-04',
    destinations: [{ code: '64.71', hostName: 'Dinas tujuan', address: 'Jalan Contoh 1' }],
    legs: [{ day: '2026-03-02', mode: 'road', fromCode: '64.72', toCode: '64.71' }],
    members: [traveller(office.traveller, true), traveller(office.companion, false)],
    ...rest,
  });
}

export function traveller({ personId }: Somebody, isLeader: boolean): NewTrip['members'][number] {
  return { personId, isLeader, grade: 'III/c', positionTitle: 'Analis', costLevel: 'C' };
}

export const SIGNED = signBody.parse({ number: '090/12/ST/2026', signedDay: '2026-02-26' });

export interface PlannedTrip {
  trip: Trip;
  /** leader first */
  members: Member[];
}

/** A trip as far as its SPD. */
export async function issuedTrip(tx: Tx, office: Office, rest: Partial<NewTrip> = {}): Promise<PlannedTrip> {
  const { trip } = must(await draftTrip(tx, office.officer.act(), plan(office, rest)));
  must(await proposeTrip(tx, office.officer.act(), trip.id));
  must(await signLetter(tx, office.head.act(), trip.id, SIGNED));
  const issued = must(await issueSpd(tx, office.ppk.act(), trip.id, { advances: [] }));
  return { trip: issued, members: await membersOf(tx, [trip.id]) };
}

export function must<T>(outcome: Outcome<T>): T {
  if (isRefusal(outcome)) assert.fail(`${outcome.code} ${JSON.stringify(outcome.complaints)}`);
  return outcome as T;
}

export function code(outcome: unknown): string {
  return isRefusal(outcome) ? outcome.code : 'done';
}

/** Fields that a refusal names. */
export function fields(outcome: unknown): string[] {
  return isRefusal(outcome) ? outcome.complaints.map((each) => each.field) : [];
}
