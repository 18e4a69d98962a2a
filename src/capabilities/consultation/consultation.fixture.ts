import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { testAct } from '../../platform/act.fixture.ts';
import type { Act, Government, Role } from '../../platform/act.ts';
import { seedHolidays } from '../../platform/calendar/store.ts';
import type { Tx } from '../../platform/database/index.ts';
import { openVault, type Vault } from '../../platform/identity/vault.ts';
import {
  agencyRow,
  grantRow,
  insertAccount,
  personRow,
  positionRow,
} from '../directory/directory.fixture.ts';
import { insertAgencies, insertPeople, insertPositions, insertRoleGrants } from '../directory/index.ts';
import { consultationKinds } from './inbox.ts';
import type { Submission } from './actions/submit-question.ts';

/** A Monday. */
export const NOW = '2026-11-23T02:00:00Z';

let folder: string | null = null;
after(() => folder !== null && rmSync(folder, { recursive: true, force: true }));

export function testFolder(): string {
  return (folder ??= mkdtempSync(join(tmpdir(), 'lurus-consultation-')));
}

let kept: Vault | null = null;
export function testVault(): Vault {
  return (kept ??= openVault(join(testFolder(), 'keys')));
}

export interface Clinic {
  government: Government;
  agencyId: string;
  /** somebody of an agency who asks */
  asker: (now?: string) => Act;
  stranger: (now?: string) => Act;
  consultant: (now?: string) => Act;
  second: (now?: string) => Act;
  controller: (now?: string) => Act;
  /** nobody signed in */
  anybody: (now?: string) => Act;
  accounts: Record<'asker' | 'stranger' | 'consultant' | 'second' | 'controller', string>;
}

/** An agency with two who ask, two consultants, a technical controller, and the national holidays. */
export async function openClinic(tx: Tx, government: Government): Promise<Clinic> {
  const agency = agencyRow('D');
  await insertAgencies(tx, government.id, [agency]);
  const someone = async (code: string, name: string, role: Role | null) => {
    const person = personRow(code, { name });
    await insertPeople(tx, government.id, [person]);
    await insertPositions(tx, government.id, [positionRow(person.id, agency.id)]);
    if (role !== null) await insertRoleGrants(tx, government.id, [grantRow(person.id, role)]);
    return insertAccount(tx, government.id, person.id);
  };
  const accounts = {
    asker: await someone('A', 'Ratna Anggraini', null),
    stranger: await someone('S', 'Joko Purwanto', null),
    consultant: await someone('K', 'Hasan Wirawan', 'consultant'),
    second: await someone('L', 'Lestari Utami', 'consultant'),
    controller: await someone('T', 'Teguh Prakoso', 'technical-controller'),
  };
  const acting =
    (accountId: string | null, roles: Role[]) =>
    (now = NOW): Act => {
      const act = testAct(government, { roles, now, ...(accountId === null ? {} : { accountId }) });
      const actor =
        accountId === null
          ? { ...act.actor, id: 'public:web', accountId: null }
          : { ...act.actor, agencyId: agency.id, rollout: { consultation: 'live' as const } };
      return { ...act, actor, wires: { ...act.wires, inbox: consultationKinds } };
    };
  await seedHolidays(tx, acting(null, [])());
  return {
    government,
    agencyId: agency.id,
    asker: acting(accounts.asker, []),
    stranger: acting(accounts.stranger, []),
    consultant: acting(accounts.consultant, ['consultant']),
    second: acting(accounts.second, ['consultant']),
    controller: acting(accounts.controller, ['technical-controller']),
    anybody: acting(null, []),
    accounts,
  };
}

export function submission(rest: Partial<Submission> = {}): Submission {
  return {
    channel: 'staff',
    purpose: 'question',
    topic: 'perjalanan-dinas',
    subject: '',
    facts: 'Kami ditugaskan ke luar daerah dan menginap di rumah saudara.',
    asked: 'Apakah biaya penginapan tetap dapat dibayarkan?',
    livePackage: false,
    fileIds: [],
    contact: { kind: 'none', value: '' },
    proven: true,
    locale: 'id',
    ...rest,
  };
}

export function publicSubmission(rest: Partial<Submission> = {}): Submission {
  return submission({ channel: 'public', topic: 'layanan', ...rest });
}
