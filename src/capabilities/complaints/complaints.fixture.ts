import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { testAct } from '../../platform/act.fixture.ts';
import type { Act, Government, Grant, Role } from '../../platform/act.ts';
import { seedHolidays } from '../../platform/calendar/store.ts';
import { dayIn } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/index.ts';
import { openVault, type Vault } from '../../platform/identity/vault.ts';
import { isRefusal, type Outcome } from '../../platform/outcome.ts';
import { agencyRow, grantRow, insertAccount, personRow } from '../directory/directory.fixture.ts';
import { insertAgencies, insertPeople, insertPositions, insertRoleGrants } from '../directory/index.ts';
import { positionRow } from '../directory/directory.fixture.ts';
import type { NewComplaint, SubmitOptions } from './contract.ts';
import { complaintInbox } from './inbox.ts';
import { submitComplaint } from './actions/submit-complaint.ts';

/** A Monday without holidays around it. */
export const NOW = '2026-07-06T02:00:00Z';

let folder: string | null = null;
after(() => folder !== null && rmSync(folder, { recursive: true, force: true }));

export function testFolder(): string {
  return (folder ??= mkdtempSync(join(tmpdir(), 'lurus-complaints-')));
}
let opened: Vault | null = null;
export function testVault(): Vault {
  return (opened ??= openVault(join(testFolder(), 'keys')));
}

/** A city's desk and two agencies with their officers. */
export interface Office {
  government: Government;
  agency: string;
  other: string;
  inspectorate: string;
  accounts: Record<Cast, string>;
}
const CAST = {
  intake: ['intake-officer', 'inspectorate'],
  intake2: ['intake-officer', 'inspectorate'],
  reviewer: ['complaint-reviewer', 'inspectorate'],
  reviewer2: ['complaint-reviewer', 'inspectorate'],
  officer: ['complaint-officer', 'agency'],
  head: ['agency-head', 'agency'],
  stranger: ['complaint-officer', 'other'],
  insider: ['complaint-reviewer', 'agency'],
  inspektur: ['inspektur', 'inspectorate'],
  mayor: ['government-head', 'inspectorate'],
  staff: ['staff', 'agency'],
} as const satisfies Record<string, readonly [Role, 'agency' | 'other' | 'inspectorate']>;
export type Cast = keyof typeof CAST;
const OF_AGENCY: readonly Role[] = ['complaint-officer', 'agency-head'];

export async function openOffice(tx: Tx, government: Government): Promise<Office> {
  await seedHolidays(tx, testAct(government));
  const agency = agencyRow('1', { name: 'Dinas Pekerjaan Umum' });
  const other = agencyRow('2', { name: 'Dinas Kependudukan' });
  const inspectorate = agencyRow('3', { name: 'Inspektorat', kind: 'inspektorat' });
  await insertAgencies(tx, government.id, [agency, other, inspectorate]);
  const ids = { agency: agency.id, other: other.id, inspectorate: inspectorate.id };
  const accounts: Partial<Record<Cast, string>> = {};
  for (const [name, [role, place]] of Object.entries(CAST) as [Cast, (typeof CAST)[Cast]][]) {
    const person = personRow(name, { name: `Pegawai ${name}` });
    await insertPeople(tx, government.id, [person]);
    await insertPositions(tx, government.id, [
      positionRow(person.id, ids[place], { leads: role === 'agency-head' }),
    ]);
    if (role !== 'agency-head' && role !== 'staff') {
      const agencyId = OF_AGENCY.includes(role) ? ids[place] : null;
      await insertRoleGrants(tx, government.id, [grantRow(person.id, role, { agencyId })]);
    }
    accounts[name] = await insertAccount(tx, government.id, person.id);
  }
  return { government, ...ids, accounts: accounts as Record<Cast, string> };
}

/** One of the cast acts. */
export function as(office: Office, who: Cast, now = NOW): Act {
  const [role, place] = CAST[who];
  const agencyIds = OF_AGENCY.includes(role) ? [office[place]] : null;
  const grants: Grant[] = role === 'staff' ? [] : [{ role, agencyIds }];
  const act = testAct(office.government, { grants, now, accountId: office.accounts[who] });
  return wired({ ...act, actor: { ...act.actor, agencyId: office[place] } });
}

/** Somebody whom nobody knows acts. */
export function asPublic(government: Government, now = NOW): Act {
  const act = testAct(government, { now });
  const actor = { ...act.actor, id: 'public:web', accountId: null, grants: [] };
  return wired({ ...act, actor });
}

function wired(act: Act): Act {
  return { ...act, wires: { ...act.wires, inbox: complaintInbox } };
}

/** The same act some days later, at nine in the morning. */
export function later(act: Act, days: number): Act {
  const now = Temporal.Instant.from(act.now).add({ hours: 24 * days });
  return { ...act, now: now.toString(), today: dayIn(act.government.zone, now) };
}

export const PLAIN: NewComplaint = {
  channel: 'public',
  category: 'facility',
  body: 'Lampu jalan di depan pasar sudah mati tiga minggu dan belum diganti.',
};

/** A ticket as its reporter holds it. */
export async function ticket(
  tx: Tx,
  act: Act,
  input: Partial<NewComplaint> = {},
  options: Partial<SubmitOptions> = {},
) {
  return sure(
    await submitComplaint(tx, act, { ...PLAIN, ...input }, { proven: true, vault: testVault(), ...options }),
  );
}

/** @throws when it was refused */
export function sure<T>(outcome: Outcome<T>): T {
  if (isRefusal(outcome))
    throw new Error(`${outcome.code}: ${outcome.message.id} ${JSON.stringify(outcome.complaints)}`);
  return outcome;
}

/** Code of the refusal, or 'done'. */
export function codeOf(outcome: unknown): string {
  return isRefusal(outcome) ? outcome.code : 'done';
}
