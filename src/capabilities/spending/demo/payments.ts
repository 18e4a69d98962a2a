import { sql } from 'kysely';
import type { Act, Role } from '../../../platform/act.ts';
import { addDays, plainDate, yearOf, type PlainDate } from '../../../platform/calendar/index.ts';
import { addWorkingDays } from '../../../platform/calendar/working-days.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { insertMany } from '../../../platform/database/insert.ts';
import type { DemoCast } from '../../../platform/demo-cast.ts';
import { newId } from '../../../platform/ids.ts';
import type { Random } from '../../../platform/random.ts';
import { printedNumber } from '../../../platform/ticket-numbers.ts';
import { recordRows } from '../../../platform/trail/record.ts';
import { loadOfficeTime, secondsOf, type GovernmentTime } from '../actions/payments/office-time.ts';
import { firstStanding, type Party, type PaymentKind } from '../rules/payments/chain.ts';
import type { DisputeTable, PaymentEventTable, PaymentTable } from '../store/payments/tables.ts';
import { drawNumbers } from '../store/payments/imported.ts';
import { paymentSources, type LinePayment, type PaymentSources } from './payment-sources.ts';
import { momentAfter, tellWay, type Told } from './payment-telling.ts';
import { PROFILES, stuckWay, wayOf, type Profile } from './payment-ways.ts';

/** Invoices without a contract that are told of each agency, and those that wait on the slow desk. */
const BILLS = 9;
const STUCK = 3;
/** What was begun no longer ago than this may still wait. */
const WEEKS_BEFORE = 10;
/** Of a contract without instalments. */
const FIRST_SHARE = 0.3;

interface Plan {
  agencyId: string;
  kind: PaymentKind;
  contractId: string | null;
  instalmentId: string | null;
  lineId: string | null;
  purpose: string;
  invoice: string | null;
  amount: number;
  /** moment at which it begins, seconds since 1970 */
  start: number;
  told: Told;
  /** row of the money that it brought, where the budget's own history has it */
  realisation: LinePayment | null;
  isStuck: boolean;
}

/**
 * Some two hundred payments of the year: of contracts, of bills without one, of the treasurers' money. In one agency the treasurer is slow, in
 * another the vendors, in another the PPKOM; one verifier names his reasons one by one. Some wait right now, beyond every limit.
 */
export async function seedPayments(tx: Tx, act: Act, cast: DemoCast): Promise<void> {
  const year = yearOf(act.today);
  const sources = await paymentSources(tx, year, act.today);
  if (sources.agencyIds.length === 0) return;
  // In January the work of the last weeks is that of the old year: something waits on every day on which a demo is made.
  const since = [plainDate(`${year}-01-01`), addDays(act.today, -WEEKS_BEFORE * 7)].toSorted()[0]!;
  const time = await loadOfficeTime(tx, act, `${since}T00:00:00Z`);
  const teller = { time, random: cast.random, now: secondsOf(act.now), year };
  const known = cast.holders.get('treasurer')?.agencyId;
  // The agency whose people have accounts is the one where the treasurer is slow.
  const ids = sources.agencyIds.toSorted((a, b) => Number(b === known) - Number(a === known));
  const plans = ids.flatMap((id, place) =>
    plansOf(teller, sources, id, place === 0 ? 'treasurer' : PROFILES[(place + 1) % PROFILES.length]!),
  );
  if (plans.length === 0) return;
  const tables = tablesOf(act, cast, time, plans);
  await insertMany(tx, 'spending_payment', tables.payments);
  await insertMany(tx, 'spending_payment_event', tables.events);
  await insertMany(tx, 'spending_payment_dispute', tables.disputes);
  await drawNumbers(tx, act.government.id, year, tables.payments.length);
  await recordRows(tx, act, 'spending.payment-begin', 'spending_payment', idsOf(tables.payments));
  await recordRows(tx, act, 'spending.payment-begin', 'spending_payment_event', idsOf(tables.events));
  await recordRows(tx, act, 'spending.dispute', 'spending_payment_dispute', idsOf(tables.disputes));
  await tieMoney(tx, act, plans, tables.payments);
}

type Teller = { time: GovernmentTime; random: Random; now: number; year: number };

function plansOf(teller: Teller, sources: PaymentSources, agencyId: string, profile: Profile): Plan[] {
  const { random, time, now, year } = teller;
  const plans: Plan[] = [];
  const add = (of: Omit<Plan, 'told' | 'agencyId'>) => {
    if (of.start >= now) return;
    const way = of.isStuck ? stuckWay(of.kind, profile, random) : wayOf(of.kind, profile, random);
    plans.push({ ...of, agencyId, told: tellWay(way, firstStanding(of.kind), of.start, time, now) });
  };
  const shared = { realisation: null, isStuck: false };
  for (const each of sources.contracts.filter((one) => one.agencyId === agencyId))
    for (const due of each.instalments)
      add({
        ...shared,
        kind: 'ls',
        contractId: each.id,
        instalmentId: due.id,
        lineId: each.lineId,
        purpose: `${due.id === null ? 'Tagihan' : `Termin ${due.n}`} ${each.title}`.slice(0, 300),
        invoice: `INV/${each.number.slice(0, 40)}/${due.n}`,
        amount: due.id === null ? Math.round(each.value * FIRST_SHARE) : due.amount,
        start: morning(addDays(due.reachedOn, 2 + random.int(4)), time, random),
      });
  const bills = sources.lines.filter((each) => each.agencyId === agencyId);
  const step = Math.max(1, Math.floor(bills.length / BILLS));
  for (const bill of bills.filter((_, place) => place % step === 0).slice(0, BILLS))
    add({
      kind: 'ls',
      contractId: null,
      instalmentId: null,
      lineId: bill.lineId,
      purpose: bill.name,
      invoice: `TGH/${bill.day.slice(5)}/${random.int(900) + 100}`,
      amount: bill.amount,
      start: morning(addWorkingDays(time.calendar, bill.day, -(6 + random.int(8))), time, random),
      realisation: bill,
      isStuck: false,
    });
  const cash = (kind: PaymentKind, purpose: string, amount: number, day: PlainDate) =>
    add({
      ...shared,
      kind,
      contractId: null,
      instalmentId: null,
      lineId: null,
      purpose,
      invoice: null,
      amount,
      start: morning(day, time, random),
    });
  cash('up', 'Uang persediaan', 200_000_000, `${year}-01-12` as PlainDate);
  for (const month of ['04', '08'])
    cash(
      'gu',
      'Ganti uang persediaan',
      120_000_000 + random.int(60) * 1_000_000,
      `${year}-${month}-14` as PlainDate,
    );
  if (random.chance(0.4)) cash('tu', 'Tambahan uang kegiatan', 90_000_000, addDays(dayOf(now, time), -48));
  const line = bills.at(-1) ?? sources.anyLine.get(agencyId) ?? null;
  for (let n = 0; n < STUCK && line !== null; n += 1)
    add({
      kind: 'ls',
      contractId: null,
      instalmentId: null,
      lineId: line.lineId,
      purpose: line.name,
      invoice: `TGH/${n + 1}/${random.int(900) + 100}`,
      amount: 40_000_000 + random.int(200) * 1_000_000,
      start: morning(addWorkingDays(time.calendar, dayOf(now, time), -(7 + random.int(18))), time, random),
      realisation: null,
      isStuck: profile !== 'usual',
    });
  return plans;
}

function tablesOf(act: Act, cast: DemoCast, time: GovernmentTime, plans: readonly Plan[]) {
  const payments: PaymentTable[] = [];
  const events: PaymentEventTable[] = [];
  const disputes: DisputeTable[] = [];
  const ordered = plans.toSorted((a, b) => a.start - b.start);
  for (const [place, plan] of ordered.entries()) {
    const id = newId();
    const { told } = plan;
    const end = told.events.at(-1)!;
    const isPaid = told.standing.state === 'transferred';
    const payment: PaymentTable = {
      government_id: act.government.id,
      id,
      number: printedNumber('BYR', yearOf(act.today), place + 1),
      kind: plan.kind,
      year: yearOf(act.today),
      agency_id: plan.agencyId,
      contract_id: plan.contractId,
      instalment_id: plan.instalmentId,
      line_id: plan.lineId,
      purpose: plan.purpose,
      invoice_number: plan.invoice,
      amount: plan.amount,
      state: told.standing.state,
      returned: told.standing.returned,
      rework: told.standing.rework,
      last_reason: told.standing.lastReason,
      holder: told.holder,
      held_since: end.at,
      seq: told.events.length,
      sp2d_number: told.isOrdered
        ? (plan.realisation?.orderNumber ??
          `${String(place + 1).padStart(6, '0')}/SP2D-LS/${yearOf(act.today)}`)
        : null,
      paid_on: isPaid ? end.docDate : null,
      created_at: told.events[0]!.at,
      created_by: 'demo',
      closed_at: isPaid ? end.at : null,
      cancelled: false,
      account_due_on: isPaid && plan.kind !== 'ls' ? addDays(end.docDate, 30) : null,
      accounted_at: null,
      outside_id: null,
      import_id: null,
      known_until: null,
    };
    payments.push(payment);
    told.bind(payment, actorOf(cast, plan.agencyId), time, events);
    accountFor(payment, plan, act);
    // Three of the vendors contest a part: one waits, one was right, one was not.
    if (plan.contractId !== null && disputes.length < 3 && place % 7 === 0)
      disputes.push(disputeOf(act, cast, payment, disputes.length));
  }
  return { payments, events, disputes };
}

/** Older cash was accounted for; of this autumn's one addition nobody has yet. */
function accountFor(payment: PaymentTable, { kind }: Plan, act: Act): void {
  if (payment.account_due_on === null || kind === 'tu') return;
  const at = `${payment.account_due_on}T02:00:00Z`;
  if (at < act.now) payment.accounted_at = at;
}

function disputeOf(act: Act, cast: DemoCast, payment: PaymentTable, n: number): DisputeTable {
  const settled = n === 0 ? null : act.now;
  return {
    government_id: act.government.id,
    id: newId(),
    payment_id: payment.id,
    from_seq: 1,
    reason: 'Berkas sudah lengkap ketika diserahkan; loket tutup dua hari karena kegiatan kantor.',
    raised_at: act.now,
    settled_at: settled,
    settled_by: settled === null ? null : (cast.holders.get('inspektur')?.accountId ?? 'demo'),
    outcome: n === 0 ? null : n === 1 ? 'upheld' : 'dismissed',
    settled_reason:
      n === 0
        ? null
        : n === 1
          ? 'Buku tamu membenarkan bahwa loket tutup.'
          : 'Buku penerimaan mencatat berkas kurang lampiran.',
    contact_id: null,
  };
}

/** Whose account acts for a party: vendor and bank have none. */
const PLAYS = {
  vendor: 'commitment-officer',
  'commitment-officer': 'commitment-officer',
  'technical-officer': 'technical-officer',
  treasurer: 'treasurer',
  'finance-verifier': 'finance-verifier',
  'budget-user': 'budget-user',
  treasury: 'treasury',
  bank: 'treasury',
} as const satisfies Record<Party, Role>;

/** Accounts of the one agency whose people the demo knows, by party; nobody elsewhere. */
function actorOf(cast: DemoCast, agencyId: string): (party: Party) => string | null {
  return (party) => {
    const role = PLAYS[party];
    const holder = cast.holders.get(role);
    return holder !== undefined && (role === 'treasury' || holder.agencyId === agencyId)
      ? holder.accountId
      : null;
  };
}

/** What the budget's own history has of these payments is tied to them; what contracts brought is added. */
async function tieMoney(
  tx: Tx,
  act: Act,
  plans: readonly Plan[],
  payments: readonly PaymentTable[],
): Promise<void> {
  const ordered = plans.toSorted((a, b) => a.start - b.start);
  const paid = payments.filter((each) => each.state === 'transferred' && each.line_id !== null);
  const planOf = new Map(payments.map((each, place) => [each.id, ordered[place]!]));
  const tied = paid.flatMap((each) => {
    const row = planOf.get(each.id)!.realisation;
    return row === null ? [] : [{ id: row.id, payment: each.id }];
  });
  await sql`update realisation r set payment_id = t.payment
    from json_to_recordset(${JSON.stringify(tied)}::json) as t (id uuid, payment uuid) where r.id = t.id`.execute(
    tx,
  );
  const added = paid
    .filter((each) => planOf.get(each.id)!.realisation === null && each.kind === 'ls')
    .map((each) => ({
      government_id: act.government.id,
      id: newId(),
      line_id: each.line_id,
      day: each.paid_on,
      amount: each.amount,
      sp2d_number: each.sp2d_number ?? '',
      payment_id: each.id,
      import_id: null,
      source: 'payment',
      recorded_at: each.closed_at,
      recorded_by: 'demo',
      vanished_at: null,
    }));
  await insertMany(tx, 'realisation', added);
  await recordRows(tx, act, 'spending.realisation-payment', 'realisation', [...idsOf(tied), ...idsOf(added)]);
}

/** Some time of the morning of a working day, seconds since 1970. */
function morning(day: PlainDate, time: GovernmentTime, random: Random): number {
  const zero = Temporal.PlainDate.from(day).toZonedDateTime(time.zone).epochMilliseconds / 1_000;
  return momentAfter(time, Math.max(zero, time.from), 600 + random.int(10_000)) ?? zero;
}

function dayOf(at: number, time: GovernmentTime): PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at * 1_000)
    .toZonedDateTimeISO(time.zone)
    .toPlainDate()
    .toString() as PlainDate;
}

function idsOf(rows: readonly { id: string }[]): string[] {
  return rows.map((each) => each.id);
}
