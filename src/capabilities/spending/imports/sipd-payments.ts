import { yearOf } from '../../../platform/calendar/index.ts';
import { loadCalendar } from '../../../platform/calendar/store.ts';
import { insertMany } from '../../../platform/database/insert.ts';
import { newId } from '../../../platform/ids.ts';
import { importKind, type RowComplaint, type RowOf, type RowState } from '../../../platform/imports/kind.ts';
import { conflict, isRefusal } from '../../../platform/outcome.ts';
import { getParameters } from '../../../platform/parameters/index.ts';
import { printedNumber } from '../../../platform/ticket-numbers.ts';
import { recordRows } from '../../../platform/trail/record.ts';
import { isOrdered, paymentsOrdered } from '../actions/payments/facts.ts';
import { appendEvent } from '../actions/payments/append-event.ts';
import { ACCOUNT_DAY, PAPER_LATE_DAYS, TU_MONTHS } from '../parameters/payments.ts';
import { mayImportBudget } from '../policy.ts';
import { accountDueOn } from '../rules/payments/accounting.ts';
import { holderAfter, type SipdStep } from '../rules/payments/sipd-stamps.ts';
import {
  knowUntil,
  drawNumbers,
  lastHashes,
  moveImported,
  paymentsOfImport,
  paymentsOfOutside,
} from '../store/payments/imported.ts';
import { genesisHash } from '../store/payments/event-hash.ts';
import { updatePayment, type Payment, type PaymentEvent } from '../store/payments/payments.ts';
import { agencyFinder, UNKNOWN_AGENCY } from './find-agency.ts';
import { sipdPaymentColumns } from './sipd-payment-columns.ts';
import { bindSteps } from './sipd-events.ts';
import { stepsOf } from './sipd-row-steps.ts';

type Row = RowOf<typeof sipdPaymentColumns>;
interface Planned {
  row: Row;
  steps: SipdStep[];
  agencyId: string;
  outsideId: string;
  /** null: new */
  before: Payment | null;
}

interface PlannedFile {
  payments: Planned[];
  /** every payment that the file told of, also those of which it told nothing new */
  seen: string[];
  /** its latest moment, seconds since 1970: of what came later it says nothing */
  knownUntil: number;
}

/**
 * Payments as SIPD exports them. Its own stamps are when a step was recorded; days on papers stand beside them. A later export adds what came since;
 * what was told before is never changed.
 */
export const sipdPaymentImport = importKind<typeof sipdPaymentColumns, PlannedFile>({
  name: 'sipd-payments',
  title: { id: 'Pembayaran (SPP, SPM, SP2D dari SIPD)', en: 'Payments (SPP, SPM, SP2D of SIPD)' },
  summary: {
    id: 'Satu baris satu SPP dengan waktu tiap langkahnya. Berkas berikutnya menambah langkah yang baru; yang sudah tercatat tidak berubah. Nomor rekening bank dan NPWP dibuang.',
    en: 'One row a request with the time of each step. A later file adds new steps; what is recorded does not change. Bank accounts and tax numbers are dropped.',
  },
  capability: 'spending',
  columns: sipdPaymentColumns,
  dropsPersonal: true,
  may: mayImportBudget,
  identity: (row) => `${row.agencyCode} ${row.number}`,

  async check(tx, act, rows, progress) {
    const find = await agencyFinder(tx);
    const complaints: RowComplaint[] = [];
    const states = new Map<number, RowState>();
    const read = rows.flatMap(({ line, row }) => {
      const agencyId = find(row.agencyCode, row.agencyName);
      if (agencyId === undefined) complaints.push({ line, field: 'agencyCode', message: UNKNOWN_AGENCY });
      if (row.amount === 0) complaints.push({ line, field: 'amount', message: NOTHING });
      const steps = stepsOf(row, act.government.zone, act.now, (field, message) =>
        complaints.push({ line, field, message }),
      );
      if (agencyId === undefined || steps === null || row.amount === 0) return [];
      return [{ line, row, agencyId, steps, outsideId: `${agencyId} ${row.number.trim()}` }];
    });
    const known = await paymentsOfOutside(
      tx,
      read.map((each) => each.outsideId),
    );
    const plan: Planned[] = [];
    for (const { line, ...each } of read) {
      const before = known.get(each.outsideId) ?? null;
      const isSame = before === null || (before.amount === each.row.amount && before.kind === each.row.kind);
      if (!isSame) complaints.push({ line, field: 'amount', message: OTHERWISE });
      const more = before === null ? each.steps.length : each.steps.length - stepsDone(before, each.steps);
      states.set(line, before === null ? 'new' : more > 0 ? 'changed' : 'unchanged');
      if (isSame && more > 0) plan.push({ ...each, before });
    }
    progress(rows.length, rows.length);
    const knownUntil = read
      .flatMap((each) => each.steps.map(({ at }) => at))
      .reduce((a, b) => Math.max(a, b), 0);
    const seen = read.map((each) => each.outsideId);
    return { complaints, states, plan: { payments: plan, seen, knownUntil } };
  },

  async save(tx, act, { payments: plan, seen, knownUntil }, importId, progress) {
    const calendar = await loadCalendar(tx);
    const set = await getParameters(
      tx,
      { tuMonths: TU_MONTHS, accountDay: ACCOUNT_DAY, most: PAPER_LATE_DAYS },
      act.today,
    );
    const last = await lastHashes(
      tx,
      plan.flatMap(({ before }) => before?.id ?? []),
    );
    const fresh = plan.filter((each) => each.before === null);
    const numbers = new Map<number, number>();
    for (const [year, rows] of Map.groupBy(fresh, ({ row }) => yearOf(row.day)))
      numbers.set(year, await drawNumbers(tx, act.government.id, year, rows.length));
    const added: Payment[] = [];
    const moved: Payment[] = [];
    const events: PaymentEvent[] = [];
    for (const each of plan) {
      const payment = each.before ?? newPayment(each);
      const done = each.before === null ? 0 : stepsDone(each.before, each.steps);
      const steps = each.steps.slice(done);
      const end = steps.at(-1)!;
      const at = new Date(end.at * 1_000).toISOString();
      const holder = holderAfter(each.steps);
      const papers = papersOf(each.row);
      const isPaid = end.state === 'transferred';
      const now: Payment = {
        ...payment,
        state: end.state,
        holder,
        held_since: at,
        closed_at: holder === null ? at : null,
        seq: (each.before?.seq ?? 0) + steps.length,
        sp2d_number: each.row.orderNumber?.trim() ?? payment.sp2d_number,
        paid_on: isPaid ? papers.transferred(at, act.government.zone) : null,
        account_due_on: isPaid
          ? accountDueOn(each.row.kind, papers.transferred(at, act.government.zone), set)
          : null,
      };
      (each.before === null ? added : moved).push(now);
      const from = last.get(payment.id);
      events.push(
        ...bindSteps(act, now, steps, {
          seq: each.before?.seq ?? 0,
          previousHash: from?.hash ?? genesisHash(now),
          papers: each.row,
          calendar,
          most: set.most,
          isFirst: each.before === null,
        }),
      );
    }
    await insertMany(tx, 'spending_payment', added);
    await moveImported(tx, moved);
    await insertMany(tx, 'spending_payment_event', events);
    await knowUntil(tx, seen, new Date(knownUntil * 1_000).toISOString());
    await recordRows(
      tx,
      act,
      'spending.payment-import',
      'spending_payment',
      [...added, ...moved].map((each) => each.id),
    );
    await recordRows(
      tx,
      act,
      'spending.payment-import',
      'spending_payment_event',
      events.map((each) => each.id),
    );
    const paperDays = new Map(events.map((each) => [each.payment_id, each.doc_date]));
    const ordered = [...added, ...moved].flatMap(({ id, agency_id: agencyId, amount, state }) =>
      isOrdered(state) ? [{ id, agencyId, amount, state, day: paperDays.get(id) ?? act.today }] : [],
    );
    if (ordered.length > 0) await act.wires.announce(tx, act, paymentsOrdered({ payments: ordered }));
    progress(plan.length, plan.length);

    function newPayment({ row, agencyId, outsideId, steps }: Planned): Payment {
      const year = yearOf(row.day);
      const number = numbers.get(year)!;
      numbers.set(year, number + 1);
      const created = new Date(steps[0]!.at * 1_000).toISOString();
      return {
        government_id: act.government.id,
        id: newId(),
        number: printedNumber('BYR', year, number),
        kind: row.kind,
        year,
        agency_id: agencyId,
        contract_id: null,
        instalment_id: null,
        line_id: null,
        purpose: row.purpose ?? row.number,
        invoice_number: null,
        amount: row.amount,
        state: 'spp-submitted',
        returned: false,
        rework: 0,
        last_reason: null,
        holder: 'finance-verifier',
        held_since: created,
        seq: 1,
        sp2d_number: null,
        paid_on: null,
        created_at: created,
        created_by: act.actor.id,
        closed_at: null,
        cancelled: false,
        account_due_on: null,
        accounted_at: null,
        outside_id: outsideId,
        import_id: importId,
        known_until: null,
      };
    }
  },

  /** Nothing of a chain is erased: what the import brought is cancelled, and may come again by another file. */
  async undo(tx, act, importId) {
    const rows = await paymentsOfImport(tx, importId);
    const used = rows.find((each) => each.touched);
    if (used !== undefined)
      return conflict(
        'payments-used',
        `Pembayaran ${used.number} sudah dilanjutkan di sini. Batalkan satu per satu dari halamannya.`,
        `Payment ${used.number} has gone on here. Cancel payments one by one from their pages.`,
      );
    for (const payment of rows) {
      const gone = await appendEvent(tx, act, payment, {
        kind: 'cancel',
        party: 'treasurer',
        docDate: act.today,
        source: 'sipd',
        reasonText: 'Impor dibatalkan.',
        change: { cancelled: true, closed_at: payment.closed_at ?? act.now, holder: null },
      });
      if (isRefusal(gone)) return gone;
      await updatePayment(tx, payment.id, { outside_id: null });
    }
    return { removed: rows.length, restored: 0 };
  },
});

/** How many of the steps the payment has done already; all of them where it has gone another way here. */
function stepsDone(before: Payment, steps: readonly SipdStep[]): number {
  const place = steps.findIndex((each) => each.state === before.state);
  return place < 0 || before.returned ? steps.length : place + 1;
}

function papersOf(row: Row) {
  return {
    transferred: (at: string, zone: string) =>
      row.issueDay ??
      (Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString() as Row['day']),
  };
}

const NOTHING = {
  id: 'Nilai nol tidak dicatat. Hapus barisnya, atau isi nilainya.',
  en: 'An amount of nothing is not kept. Remove the row, or enter the amount.',
};
const OTHERWISE = {
  id: 'SPP ini sudah tercatat dengan nilai atau jenis lain. Samakan, atau batalkan yang tercatat.',
  en: 'This request is recorded with another amount or kind. Write the same, or cancel the one recorded.',
};
