import { testAct } from '../../platform/act.fixture.ts';
import type { Act, Government, Role } from '../../platform/act.ts';
import { plainDate } from '../../platform/calendar/index.ts';
import { seedHolidays } from '../../platform/calendar/store.ts';
import { insertMany } from '../../platform/database/insert.ts';
import type { Tx } from '../../platform/database/index.ts';
import { newId } from '../../platform/ids.ts';
import {
  agencyRow,
  grantRow,
  insertAccount,
  personRow,
  positionRow,
} from '../directory/directory.fixture.ts';
import {
  insertAgencies,
  insertPeople,
  insertPositions,
  insertRoleGrants,
  insertVendors,
} from '../directory/index.ts';
import { advancePayment } from './actions/payments/advance-payment.ts';
import { beginPayment } from './actions/payments/begin-payment.ts';
import { must } from './budget.fixture.ts';
import { paymentBody, type NewPayment } from './contract/payments.ts';
import type { Party } from './rules/payments/chain.ts';
import type { Payment } from './store/payments/payments.ts';

/** Monday 2 November 2026, 10:00 in Makassar. */
export const MONDAY = '2026-11-02T02:00:00Z';

export interface Officer {
  personId: string;
  agencyId: string;
  account: string;
  act(now?: string): Act;
}
export type PayOffice = Record<
  | 'ppkom'
  | 'pptk'
  | 'treasurer'
  | 'verifier'
  | 'kpa'
  | 'head'
  | 'treasury'
  | 'inspektur'
  | 'mayor'
  | 'otherHead'
  | 'otherTreasurer',
  Officer
> & { agencyId: string; otherAgencyId: string; lineId: string; contractId: string; vendorId: string };

/** Two agencies; everybody through whose hands a payment of the first one goes; a line and a contract of 500 million that it pays. */
export async function openPayOffice(tx: Tx, government: Government): Promise<PayOffice> {
  const [home, other] = [agencyRow('1.03', { name: 'Dinas Pekerjaan Umum' }), agencyRow('1.02')];
  await insertAgencies(tx, government.id, [home, other]);
  await seedHolidays(tx, testAct(government));
  const join = async (name: string, role: Role, agencyId = home.id, scope: string | null = agencyId) => {
    const person = personRow(name, { name: `Orang ${name}` });
    await insertPeople(tx, government.id, [person]);
    const leads = role === 'agency-head';
    await insertPositions(tx, government.id, [positionRow(person.id, agencyId, { leads })]);
    const account = await insertAccount(tx, government.id, person.id);
    if (!leads) await insertRoleGrants(tx, government.id, [grantRow(person.id, role, { agencyId: scope })]);
    const grants = [{ role, agencyIds: scope === null ? null : [scope] }];
    return {
      personId: person.id,
      agencyId,
      account,
      act(now = MONDAY): Act {
        const act = testAct(government, { grants, now, accountId: account });
        const actor = { ...act.actor, personId: person.id, agencyId, rollout: { spending: 'live' as const } };
        return { ...act, actor };
      },
    };
  };
  const vendorId = newId();
  await insertVendors(tx, government.id, [{ id: vendorId, name: 'PT Uji Karya', taxNumber: null }]);
  const [lineId, contractId] = [newId(), newId()];
  await insertMany(tx, 'budget_line', [
    {
      government_id: government.id,
      id: lineId,
      year: 2026,
      agency_id: home.id,
      activity_code: '1.03.10.2.01.0005',
      account_code: '5.2.04.01.01.0005',
      funding_code: '',
      funding_name: '',
      funding_tag: 'other',
      ceiling: 900_000_000,
      ceiling_original: 900_000_000,
      recorded_at: MONDAY,
      recorded_by: 'test',
    },
  ]);
  await insertContract(tx, government, { id: contractId, agencyId: home.id, lineId, vendorId });
  return {
    ppkom: await join('ppkom', 'commitment-officer'),
    pptk: await join('pptk', 'technical-officer'),
    treasurer: await join('bendahara', 'treasurer'),
    verifier: await join('ppk-skpd', 'finance-verifier'),
    kpa: await join('kpa', 'budget-user'),
    head: await join('kepala', 'agency-head'),
    treasury: await join('bud', 'treasury', other.id, null),
    inspektur: await join('inspektur', 'inspektur', other.id, null),
    mayor: await join('wali-kota', 'government-head', other.id, null),
    otherHead: await join('kepala-lain', 'agency-head', other.id),
    otherTreasurer: await join('bendahara-lain', 'treasurer', other.id),
    agencyId: home.id,
    otherAgencyId: other.id,
    lineId,
    contractId,
    vendorId,
  };
}

export async function insertContract(
  tx: Tx,
  government: Government,
  of: { id: string; agencyId: string; lineId: string | null; vendorId: string | null; number?: string },
): Promise<void> {
  await insertMany(tx, 'spending_contract', [
    {
      government_id: government.id,
      id: of.id,
      agency_id: of.agencyId,
      line_id: of.lineId,
      year: 2026,
      number: of.number ?? '027/PPK/2026',
      title: 'Rehabilitasi jalan',
      kind: 'unit-price',
      work: 'works',
      pay_mode: 'instalments',
      vendor_id: of.vendorId,
      small_vendor: false,
      multi_year: false,
      value: 500_000_000,
      value_without_vat: 450_000_000,
      start_on: '2026-03-02',
      end_on: '2026-11-30',
      suspended_days: 0,
      state: 'running',
      scm: 'none',
      fine_per_mille: 1,
      advance_percent: 0,
      retention_percent: 0,
      maintenance_days: 0,
      physical: true,
      place: '',
      percent: 40,
      created_by: 'test',
      created_at: MONDAY,
      version: 1,
    },
  ]);
}

/** An invoice of the contract, 100 million of 2 November; what is not said is plausible. */
export function invoice(office: PayOffice, rest: Partial<NewPayment> = {}) {
  return paymentBody.parse({
    kind: 'ls',
    agencyId: office.agencyId,
    contractId: office.contractId,
    purpose: 'Termin I rehabilitasi jalan',
    invoiceNumber: 'INV-1',
    amount: 100_000_000,
    docDate: '2026-11-02',
    ...rest,
  } satisfies NewPayment);
}

export async function begun(
  tx: Tx,
  office: PayOffice,
  { now = MONDAY, ...rest }: Partial<NewPayment> & { now?: string } = {},
): Promise<Payment> {
  const by = rest.kind === undefined || rest.kind === 'ls' ? office.ppkom : office.treasurer;
  return must(await beginPayment(tx, by.act(now), invoice(office, rest)));
}

/** Who acts where the ball lies with a party. */
export function officerOf(office: PayOffice, party: Party): Officer {
  const officers: Record<Party, Officer> = {
    vendor: office.ppkom,
    'commitment-officer': office.ppkom,
    'technical-officer': office.pptk,
    treasurer: office.treasurer,
    'finance-verifier': office.verifier,
    'budget-user': office.kpa,
    treasury: office.treasury,
    bank: office.treasury,
  };
  return officers[party];
}

/** Steps on, each by whoever holds it, at the moments that `at` gives (all at once when it gives none). */
export async function stepped(
  tx: Tx,
  office: PayOffice,
  payment: Payment,
  steps: number,
  at: (step: number) => string = () => MONDAY,
): Promise<Payment> {
  let now = payment;
  for (let step = 0; step < steps; step += 1) {
    const act = officerOf(office, now.holder!).act(at(step));
    now = must(
      await advancePayment(tx, act, now.id, { docDate: plainDate(act.today), sp2dNumber: 'SP2D/1/2026' }),
    );
  }
  return now;
}
