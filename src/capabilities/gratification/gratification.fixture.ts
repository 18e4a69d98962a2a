import {
  agencyRow,
  grantRow,
  insertAccount,
  personRow,
  positionRow,
} from '../directory/directory.fixture.ts';
import { insertAgencies, insertPeople, insertPositions, insertRoleGrants } from '../directory/index.ts';
import { testAct } from '../../platform/act.fixture.ts';
import type { Act, Government, Role } from '../../platform/act.ts';
import { seedHolidays } from '../../platform/calendar/store.ts';
import type { Tx } from '../../platform/database/index.ts';
import { newGift, type GiftInput, type NewGift } from './contract.ts';
import { giftMatters } from './inbox.ts';

export const NOW = '2026-11-23T02:00:00Z';

/** Somebody with an account. */
export interface Somebody {
  personId: string;
  agencyId: string;
  account: string;
  act(now?: string): Act;
}

export interface Unit {
  reporter: Somebody;
  colleague: Somebody;
  officer: Somebody;
  second: Somebody;
  inspektur: Somebody;
  head: Somebody;
}

/** An agency with two of its staff and its head, two officers of the UPG, and the Inspektur. */
export async function openUnit(tx: Tx, government: Government): Promise<Unit> {
  const agency = agencyRow('D');
  await insertAgencies(tx, government.id, [agency]);
  await seedHolidays(tx, testAct(government));
  const join = async (name: string, role: Role | null, agencyId: string | null): Promise<Somebody> => {
    const person = personRow(name, { name: `Pegawai ${name}` });
    await insertPeople(tx, government.id, [person]);
    await insertPositions(tx, government.id, [positionRow(person.id, agency.id)]);
    if (role !== null && role !== 'agency-head')
      await insertRoleGrants(tx, government.id, [grantRow(person.id, role, { agencyId })]);
    const account = await insertAccount(tx, government.id, person.id);
    const grants = role === null ? [] : [{ role, agencyIds: agencyId === null ? null : [agencyId] }];
    return {
      personId: person.id,
      agencyId: agency.id,
      account,
      act(now = NOW) {
        const act = testAct(government, { grants, now, accountId: account });
        return {
          ...act,
          actor: {
            ...act.actor,
            personId: person.id,
            agencyId: agency.id,
            rollout: { gratification: 'live' },
          },
          wires: { ...act.wires, inbox: [giftMatters] },
        };
      },
    };
  };
  return {
    reporter: await join('pelapor', null, null),
    colleague: await join('rekan', null, null),
    officer: await join('upg', 'gratification-officer', null),
    second: await join('upg-2', 'gratification-officer', null),
    inspektur: await join('inspektur', 'inspektur', null),
    head: await join('kepala', 'agency-head', agency.id),
  };
}

/** A hamper of a vendor; whatever is not said is plausible. */
export function hamper(rest: Partial<NewGift> = {}): GiftInput {
  return newGift.parse({
    kind: 'received',
    form: 'goods',
    occasion: 'none',
    officeTie: 'yes',
    value: 750_000,
    yearTotal: null,
    receivedOn: '2026-11-20',
    description: 'Parsel buah dan kue',
    place: 'Ruang kerja',
    giverName: 'CV Contoh Jaya',
    giverRelation: 'vendor',
    story: 'Diantar kurir setelah pembayaran termin.',
    ...rest,
  });
}
