import { testAct } from '../../platform/act.fixture.ts';
import type { Act, Government, Role } from '../../platform/act.ts';
import { seedHolidays } from '../../platform/calendar/store.ts';
import type { Tx } from '../../platform/database/index.ts';
import { newId } from '../../platform/ids.ts';
import { isRefusal } from '../../platform/outcome.ts';
import { agencyRow, insertAccount, personRow, positionRow } from '../directory/directory.fixture.ts';
import { insertAgencies, insertPeople, insertPositions, insertVendors } from '../directory/index.ts';
import { keepContract } from './actions/contracts/keep-contract.ts';
import { contractBody, type NewContract } from './contract/contract-acts.ts';
import { must } from './budget.fixture.ts';
import type { Contract } from './store/contracts/contracts.ts';

/** Monday 2 March 2026, 10:00 in Makassar: the contract of these tests begins. */
export const START = '2026-03-02T02:00:00Z';

/** Ten in the morning of a day of 2026, `MM-DD`. */
export function on(day: string): string {
  return `2026-${day}T02:00:00Z`;
}

export interface Somebody {
  personId: string;
  agencyId: string;
  account: string;
  act(now?: string): Act;
}

const ROLES = {
  pptk: 'technical-officer',
  ppkom: 'commitment-officer',
  treasurer: 'treasurer',
  verifier: 'finance-verifier',
  kpa: 'budget-user',
  head: 'agency-head',
  bud: 'treasury',
  sekda: 'regional-secretary',
  mayor: 'government-head',
  auditor: 'auditor',
  prosecutor: 'prosecutor',
  staff: null,
  otherPptk: 'technical-officer',
  otherPpkom: 'commitment-officer',
} as const satisfies Record<string, Role | null>;
const EVERYWHERE: readonly (Role | null)[] = [
  'treasury',
  'regional-secretary',
  'government-head',
  'auditor',
  'prosecutor',
];

export type OfficeName = keyof typeof ROLES;
export type SpendingOffice = Record<OfficeName, Somebody> & {
  agencyId: string;
  otherAgencyId: string;
  vendorId: string;
  /** role that each of them holds */
  roles: typeof ROLES;
};

/** Two agencies with everybody through whose hands a contract and a payment go, and a vendor. */
export async function openSpending(tx: Tx, government: Government): Promise<SpendingOffice> {
  const [home, other] = [agencyRow('1.03'), agencyRow('1.02')];
  await insertAgencies(tx, government.id, [home, other]);
  await seedHolidays(tx, testAct(government));
  const vendorId = newId();
  await insertVendors(tx, government.id, [{ id: vendorId, name: 'CV Bangun Rapi', taxNumber: null }]);
  const join = async (name: string, role: Role | null): Promise<Somebody> => {
    const agencyId = name.startsWith('other') ? other.id : home.id;
    const person = personRow(name, { name: `Orang ${name}` });
    await insertPeople(tx, government.id, [person]);
    await insertPositions(tx, government.id, [positionRow(person.id, agencyId)]);
    const account = await insertAccount(tx, government.id, person.id);
    const agencyIds = EVERYWHERE.includes(role) ? null : [agencyId];
    const grants = role === null ? [] : [{ role, agencyIds }];
    return {
      personId: person.id,
      agencyId,
      account,
      act(now = START) {
        const act = testAct(government, { grants, now, accountId: account });
        const rollout = { spending: 'live' as const };
        return { ...act, actor: { ...act.actor, personId: person.id, agencyId, rollout } };
      },
    };
  };
  const people: Partial<Record<OfficeName, Somebody>> = {};
  for (const name of Object.keys(ROLES) as OfficeName[]) people[name] = await join(name, ROLES[name]);
  return {
    ...(people as Record<OfficeName, Somebody>),
    agencyId: home.id,
    otherAgencyId: other.id,
    vendorId,
    roles: ROLES,
  };
}

/** A road of a thousand million rupiah, a hundred days from 2 March: 20 % by day 25, 70 % by day 75, done on 9 June. */
export function roadWorks(office: SpendingOffice, rest: Partial<NewContract> = {}) {
  return contractBody.parse({
    agencyId: office.agencyId,
    year: 2026,
    number: '027/01/PPK/2026',
    title: 'Rehabilitasi Jalan Contoh',
    kind: 'unit-price',
    work: 'works',
    payMode: 'instalments',
    vendorId: office.vendorId,
    value: 1_110_000_000,
    valueWithoutVat: 1_000_000_000,
    startOn: '2026-03-02',
    endOn: '2026-06-09',
    commitmentPersonId: office.ppkom.personId,
    technicalPersonId: office.pptk.personId,
    maintenanceDays: 180,
    advancePercent: 20,
    retentionPercent: 5,
    appointed: { docDate: '2026-02-23', document: '027/SPPBJ/2026' },
    signed: { docDate: '2026-02-27', document: '027/01/PPK/2026' },
    started: { docDate: '2026-03-02', document: '027/SPMK/2026' },
    plan: {
      start: '2026-03-02',
      points: [
        { day: '2026-03-27', percent: 20 },
        { day: '2026-05-16', percent: 70 },
        { day: '2026-06-09', percent: 100 },
      ],
    },
    instalments: [
      { kind: 'advance', amount: 222_000_000, conditionPercent: 0 },
      { amount: 400_000_000, conditionPercent: 50 },
      { amount: 432_500_000, conditionPercent: 100 },
      { kind: 'retention', amount: 55_500_000, conditionPercent: 100 },
    ],
    ...rest,
  } satisfies NewContract);
}

/** The road of these tests, entered by its PPTK on the day on which the work begins. */
export async function runningContract(
  tx: Tx,
  office: SpendingOffice,
  rest: Partial<NewContract> = {},
): Promise<Contract> {
  return must(await keepContract(tx, office.pptk.act(), roadWorks(office, rest))).contract;
}

/** Code of a refusal; `done` where there is none. */
export function code(outcome: unknown): string {
  return isRefusal(outcome) ? outcome.code : 'done';
}

/** Fields that a refusal names. */
export function fields(outcome: unknown): string[] {
  return isRefusal(outcome) ? outcome.complaints.map((each) => each.field) : [];
}
