import type { z } from 'zod';
import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { maskContact } from '../../../../platform/contact.ts';
import { staffRoute } from '../../../../platform/http/routes.ts';
import { notAllowed, notFound } from '../../../../platform/outcome.ts';
import type { App, Services } from '../../../../platform/services.ts';
import { sheetRoutes } from '../../../../platform/tables/sheet-routes.ts';
import { getAgencies, getVendors } from '../../../directory/index.ts';
import { standingOf } from '../../actions/payments/append-event.ts';
import { partiesInQuestion } from '../../actions/payments/contest-interval.ts';
import {
  hoursIn,
  partyName,
  sentence,
  stageName,
  type Sentence,
} from '../../actions/payments/describe-slow.ts';
import { loadOfficeTime, secondsOf, type GovernmentTime } from '../../actions/payments/office-time.ts';
import {
  ACTS,
  idParam,
  payment as paymentReply,
  paymentPage,
  paymentQuery,
  type Payment as PaymentView,
  type PaymentEventRow,
  type PaymentRow,
} from '../../contract/payments.ts';
import {
  mayActFor,
  mayCancelPayment,
  mayReadSpending,
  maySettleDispute,
  ownParties,
  readableAgencies,
} from '../../policy.ts';
import { paymentSheet } from '../../reports/payment-sheet.ts';
import { mayBeSentBack, PAYMENT_STATES, stateAfter } from '../../rules/payments/chain.ts';
import { heldSinceBefore, limitOf, stageOf } from '../../rules/payments/limits.ts';
import { piecemealParties } from '../../rules/payments/piecemeal.ts';
import { disputesOf, findLink } from '../../store/payments/disputes.ts';
import { chainHolds } from '../../store/payments/event-hash.ts';
import {
  listedPayment,
  listPayments,
  knownMoments,
  type LateBefore,
  type ListedPayment,
} from '../../store/payments/list.ts';
import { eventsOf, type PaymentEvent } from '../../store/payments/payments.ts';
import type { DisputeTable } from '../../store/payments/tables.ts';
import { contactOfVendor, vendorContacts } from '../../store/payments/vendor-contacts.ts';
import { presentDispute, presentEvents, presentRow, type RowNames, lastKnown } from './present.ts';

const capability = 'spending';
/** How far back "beyond the limit" is looked for: whatever has lain longer is beyond any limit. */
const OLDEST_DAYS = 400;

export function paymentRoutes(app: App, services: Services): void {
  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/spending/payments',
      summary: 'Payments, the one that has lain longest first',
      capability,
      query: paymentQuery,
      reply: paymentPage,
    },
    async (tx, act, { query }) => {
      const { page, size } = query;
      return {
        ...(await searchPayments(tx, act, query, { limit: size, offset: (page - 1) * size })),
        page,
        size,
      };
    },
  );

  sheetRoutes(
    app,
    services,
    {
      path: '/spending/payments',
      summary: 'The same list as a sheet',
      capability,
      query: paymentQuery.omit({ page: true, size: true }),
    },
    async (tx, act, { query }) =>
      mayReadSpending(act.actor)
        ? paymentSheet(act, (await searchPayments(tx, act, query, { limit: null, offset: 0 })).rows)
        : notAllowed(),
  );

  staffRoute(
    app,
    services,
    {
      method: 'GET',
      path: '/spending/payments/:id',
      summary: 'One payment with its raw timeline, its clock and what the reader may do',
      capability,
      params: idParam,
      reply: paymentReply,
    },
    async (tx, act, { params }) => {
      const row = await listedPayment(tx, params.id);
      if (row === undefined || !mayReadSpending(act.actor, row.agency_id)) return notFound();
      return presentPayment(tx, act, row);
    },
  );
}

/** Payments that a query lets through, each with its clock. */
async function searchPayments(
  tx: Tx,
  act: Act,
  { late, ...search }: Omit<z.output<typeof paymentQuery>, 'page' | 'size'>,
  part: { limit: number | null; offset: number },
): Promise<{ rows: PaymentRow[]; total: number; sum: number }> {
  const now = secondsOf(act.now);
  const long = Temporal.Instant.from(act.now)
    .subtract({ hours: 24 * OLDEST_DAYS })
    .toString();
  const found = await listPayments(tx, {
    ...search,
    ...part,
    agencyIds: readableAgencies(act.actor),
    own: ownParties(act.actor),
    late: late ? lateBounds(await loadOfficeTime(tx, act, long), now, await knownMoments(tx)) : null,
  });
  const time = await timeOf(tx, act, found.rows);
  const names = await namesOf(tx, found.rows);
  return { ...found, rows: found.rows.map((row) => presentRow(row, names, time, now)) };
}

async function presentPayment(tx: Tx, act: Act, row: ListedPayment): Promise<PaymentView> {
  const events = await eventsOf(tx, row.id);
  const disputes = await disputesOf(tx, row.id);
  const first = events[0]?.recorded_at ?? act.now;
  const time = await loadOfficeTime(tx, act, first);
  const now = secondsOf(act.now);
  const shown = presentEvents(events, disputes, time, lastKnown(row.known_until, now));
  const link = row.contract_id === null ? undefined : await findLink(tx, { contractId: row.contract_id });
  const contact = row.vendor_id === null ? undefined : await contactOfVendor(tx, row.vendor_id);
  const contacts = await vendorContacts(
    tx,
    disputes.flatMap((each) => each.contact_id ?? []),
  );
  return {
    ...presentRow(row, await namesOf(tx, [row]), time, now),
    instalmentId: row.instalment_id,
    lineId: row.line_id,
    sp2dNumber: row.sp2d_number,
    paidOn: row.paid_on,
    events: shown,
    disputes: disputes.map((each) => presentDispute(each, contacts)),
    next: row.closed_at === null && row.holder !== 'vendor' ? stateAfter(row.state) : null,
    may: actsOf(act, row, events, disputes),
    piecemeal: piecemealParties(events.filter((each) => each.kind === 'reject')),
    chainHolds: chainHolds(row, events),
    sentence: overLimit(shown),
    vendorLinkMade: link !== undefined && link.nonce !== null,
    vendorContact: contact === undefined ? null : maskContact(contact.contact),
  };
}

/** What the reader may do now. */
function actsOf(
  { actor }: Act,
  row: ListedPayment,
  events: readonly PaymentEvent[],
  disputes: readonly DisputeTable[],
): PaymentView['may'] {
  const { holder, agency_id: agencyId } = row;
  const holds = holder !== null && mayActFor(actor, holder, agencyId);
  const allowed: Record<(typeof ACTS)[number], boolean> = {
    advance: holds && holder !== 'vendor',
    reject: holds && mayBeSentBack(standingOf(row), row.kind),
    resubmit: holds && holder === 'vendor',
    account:
      row.account_due_on !== null && row.accounted_at === null && mayActFor(actor, 'treasurer', agencyId),
    cancel:
      row.closed_at === null &&
      PAYMENT_STATES.indexOf(row.state) < PAYMENT_STATES.indexOf('spm-signed') &&
      mayCancelPayment(actor, row.kind, agencyId),
    settle: disputes.some(
      (each) =>
        each.settled_at === null &&
        maySettleDispute(actor, agencyId, partiesInQuestion(events.find((one) => one.seq === each.from_seq))),
    ),
    'make-link': row.vendor_id !== null && mayActFor(actor, 'commitment-officer', agencyId),
  };
  return ACTS.filter((each) => allowed[each]);
}

/** The interval that exceeds its legal limit most, in a sentence; contested ones accuse nobody. */
function overLimit(events: readonly PaymentEventRow[]): Sentence | null {
  let worst: { event: PaymentEventRow; over: number } | null = null;
  for (const event of events) {
    if (event.hours === null || event.limitHours === null || event.disputed) continue;
    const over = event.hours - event.limitHours;
    if (over > 0 && over > (worst?.over ?? 0)) worst = { event, over };
  }
  if (worst === null) return null;
  const { event, over } = worst;
  const party = event.chargedTo ?? event.holder;
  if (party === null) return null;
  return sentence('over-limit', (locale) => ({
    party: partyName(party, locale),
    stage: stageName(stageOf(event.activity, event.holder), locale),
    held: hoursIn((event.hours ?? 0) * 3_600, locale),
    over: hoursIn(over * 3_600, locale),
    limit: hoursIn((event.limitHours ?? 0) * 3_600, locale),
  }));
}

/** For each state that has a limit, since when a payment has to lie in it to be beyond the limit now, or at the end of the file that told of it; where holidays are not entered nobody is. */
export function lateBounds(time: GovernmentTime, now: number, known: readonly string[]): LateBefore[] {
  return [null, ...known].flatMap((moment) => {
    const until = lastKnown(moment, now);
    return PAYMENT_STATES.flatMap((state) => {
      const limit = limitOf(state, time.limits, time.workingDay);
      const at = limit === null ? null : heldSinceBefore(time.clock, time.from, until, limit);
      return at === null || !time.isKnown(at, until)
        ? []
        : [{ state, before: new Date(at * 1_000).toISOString(), known: moment }];
    });
  });
}

async function timeOf(tx: Tx, act: Act, rows: readonly ListedPayment[]): Promise<GovernmentTime> {
  const since = rows.reduce(
    (least, row) => (row.closed_at === null && row.held_since < least ? row.held_since : least),
    act.now,
  );
  return loadOfficeTime(tx, act, since);
}

async function namesOf(tx: Tx, rows: readonly ListedPayment[]): Promise<RowNames> {
  const vendorIds = rows.flatMap((row) => row.vendor_id ?? []);
  return {
    agencies: await getAgencies(tx, [...new Set(rows.map((row) => row.agency_id))]),
    vendors: await getVendors(tx, [...new Set(vendorIds)]),
  };
}
