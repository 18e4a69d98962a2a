import type { Act, Government } from '../../platform/act.ts';
import { testAct } from '../../platform/act.fixture.ts';
import { dayIn } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/index.ts';
import { newId } from '../../platform/ids.ts';
import { isRefusal, type Outcome } from '../../platform/outcome.ts';
import { agencyRow, insertAccount, personRow, positionRow } from '../directory/directory.fixture.ts';
import { insertAgencies, insertPeople, insertPositions } from '../directory/index.ts';
import { addPlace } from './actions/keep-place.ts';
import { KIOSK_ACTOR } from './actions/register-visit.ts';
import { newVisit, type NewVisit, type NewVisitInput } from './contract.ts';

/** 10.00 at the test government (WITA), a Monday. */
export const NOW = '2026-11-23T02:00:00Z';

export interface Office {
  agency: string;
  unit: string;
  /** no part of the agency */
  elsewhere: string;
  place: string;
  host: string;
  hostAccount: string;
}

/** A main office with one unit and one door, and somebody to be visited in the unit. */
export async function openOffice(tx: Tx, government: Government): Promise<Office> {
  const agency = agencyRow('1');
  const unit = agencyRow('1.1', { parentId: agency.id });
  const elsewhere = agencyRow('2');
  await insertAgencies(tx, government.id, [agency, unit, elsewhere]);
  const host = personRow('P1', { name: 'Wulan Kusnadi, S.E.' });
  await insertPeople(tx, government.id, [host, personRow('P2', { name: 'Johan Noor' })]);
  await insertPositions(tx, government.id, [positionRow(host.id, unit.id)]);
  const hostAccount = await insertAccount(tx, government.id, host.id);
  const added = sure(
    await addPlace(tx, receptionist(government), {
      agencyId: agency.id,
      name: 'Lobi',
      opens: '07:30',
      closes: '16:00',
    }),
  );
  return {
    agency: agency.id,
    unit: unit.id,
    elsewhere: elsewhere.id,
    place: added.id,
    host: host.id,
    hostAccount,
  };
}

export function receptionist(government: Government, agencyIds: readonly string[] | null = null): Act {
  return testAct(government, { now: NOW, grants: [{ role: 'receptionist', agencyIds }] });
}

/** Somebody at the door, at `now`. */
export function visitor(government: Government, now = NOW): Act {
  const act = testAct(government, { now });
  return {
    ...act,
    today: dayIn(government.zone, Temporal.Instant.from(now)),
    actor: { ...act.actor, id: KIOSK_ACTOR, accountId: null },
  };
}

export function typed(place: string, rest: Partial<NewVisitInput> = {}): NewVisit {
  return newVisit.parse({
    placeId: place,
    key: newId(),
    name: 'Rahmad Limbong',
    purpose: 'meeting',
    consent: true,
    ...rest,
  });
}

export function sure<T>(outcome: Outcome<T>): T {
  if (isRefusal(outcome)) throw new Error(`${outcome.code} ${JSON.stringify(outcome.complaints)}`);
  return outcome;
}
