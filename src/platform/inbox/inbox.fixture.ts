import {
  agencyRow,
  grantRow,
  insertAccount,
  personRow,
} from '../../capabilities/directory/directory.fixture.ts';
import {
  accountsWithRole,
  getAgencies,
  insertAgencies,
  insertPeople,
  insertRoleGrants,
} from '../../capabilities/directory/index.ts';
import { testAct } from '../act.fixture.ts';
import type { Act, Government, Grant, Role } from '../act.ts';
import { actorNames } from '../../capabilities/directory/index.ts';
import { seedHolidays } from '../calendar/store.ts';
import { plainDate } from '../calendar/index.ts';
import type { Tx } from '../database/index.ts';
import { newId } from '../ids.ts';
import type { InboxSources } from './directory-port.ts';
import type { InboxKind, NewMatter } from './kind.ts';
import { inboxParameters, SOON_DAYS } from './parameters.ts';

export const merges: { from: string; into: string }[] = [];

/** A kind of matter for tests: complaints, as the inbox sees them. */
export function testKind(kind: string, rest: Partial<InboxKind> = {}): InboxKind {
  return {
    kind,
    capability: 'complaints',
    name: { id: 'Antrean uji', en: 'Test queue' },
    link: (id) => `/uji/${id}`,
    stages: {
      received: { id: 'Diterima', en: 'Received' },
      verified: { id: 'Diteruskan', en: 'Passed on' },
      resolved: { id: 'Dijawab', en: 'Answered' },
      merged: { id: 'Digabungkan', en: 'Joined' },
    },
    clocks: {
      verify: { id: 'Periksa', en: 'Verify' },
      answer: { id: 'Jawab', en: 'Answer' },
      object: { id: 'Keberatan', en: 'Object' },
    },
    windows: ['object'],
    workers: ['intake-officer', 'complaint-reviewer'],
    leads: ['complaint-reviewer'],
    agencyRoles: ['complaint-officer', 'agency-head'],
    escalatesTo: ['inspektur', 'government-head'],
    // two working days; a parameter that the program itself declares, so that its server knows it too
    escalateAfter: SOON_DAYS.key,
    merge: async (_tx, _act, join) => void merges.push(join),
    ...rest,
  };
}

export const KIND = testKind('inbox-test');
export const OTHER = testKind('inbox-test-other', { agencyRoles: [] });

export const sources: InboxSources = {
  holders: accountsWithRole,
  names: actorNames,
  async agencies(tx, ids) {
    const found = await getAgencies(tx, ids);
    return new Map([...found].map(([id, each]) => [id, each.name]));
  },
  parameters: inboxParameters,
};

/** Somebody of the office: his account, and acts of his at any time. */
export interface Worker {
  account: string;
  act(now?: string): Act;
}

export interface Office {
  agency: string;
  beside: string;
  intake: Worker;
  reviewer: Worker;
  officer: Worker;
  inspektur: Worker;
  head: Worker;
  /** an act of a job or of the public */
  act(now?: string): Act;
  matter(rest?: Partial<NewMatter>): NewMatter;
}

export const NOW = '2026-11-23T02:00:00Z';
export const TODAY = plainDate('2026-11-23');

/** Two agencies, somebody of each role, and the national holidays. */
export async function openOffice(tx: Tx, government: Government): Promise<Office> {
  const [agency, beside] = [agencyRow('D'), agencyRow('E')];
  await insertAgencies(tx, government.id, [agency, beside]);
  const actOf = (grants: Grant[], account: string | null, now = NOW): Act => {
    const act = testAct(government, { grants, now, ...(account === null ? {} : { accountId: account }) });
    const actor =
      account === null
        ? { ...act.actor, id: 'public:web', accountId: null }
        : { ...act.actor, rollout: { complaints: 'live' as const } };
    return { ...act, actor, wires: { ...act.wires, inbox: [KIND, OTHER] } };
  };
  const appoint = async (role: Role, agencyId: string | null = null): Promise<Worker> => {
    const person = personRow(role, { name: `Pejabat ${role}` });
    await insertPeople(tx, government.id, [person]);
    await insertRoleGrants(tx, government.id, [grantRow(person.id, role, { agencyId })]);
    const account = await insertAccount(tx, government.id, person.id);
    const grants = [{ role, agencyIds: agencyId === null ? null : [agencyId] }];
    return { account, act: (now) => actOf(grants, account, now) };
  };
  await seedHolidays(tx, actOf([], null));
  let number = 0;
  return {
    agency: agency.id,
    beside: beside.id,
    intake: await appoint('intake-officer'),
    reviewer: await appoint('complaint-reviewer'),
    officer: await appoint('complaint-officer', agency.id),
    inspektur: await appoint('inspektur'),
    head: await appoint('government-head'),
    act: (now) => actOf([], null, now),
    matter(rest = {}) {
      number += 1;
      return {
        id: newId(),
        kind: KIND.kind,
        number: `ADU-2026-${String(number).padStart(5, '0')}`,
        title: 'Pungutan di loket',
        agencyId: agency.id,
        stage: 'received',
        unproven: false,
        receivedOn: TODAY,
        ...rest,
      };
    },
  };
}
