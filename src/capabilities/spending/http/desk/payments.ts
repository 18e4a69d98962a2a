import type { Act } from '../../../../platform/act.ts';
import { addWorkingDays } from '../../../../platform/calendar/working-days.ts';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { DeskItem } from '../../../../platform/capability.ts';
import { dayIn } from '../../../../platform/clock.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { formatRupiah } from '../../../../platform/money.ts';
import { getAgencies } from '../../../directory/index.ts';
import { partiesInQuestion } from '../../actions/payments/contest-interval.ts';
import { stageName } from '../../actions/payments/describe-slow.ts';
import { loadOfficeTime, secondsOf, type GovernmentTime } from '../../actions/payments/office-time.ts';
import { mayActFor, maySettleDispute, ownParties, readableAgencies } from '../../policy.ts';
import { stageOf } from '../../rules/payments/limits.ts';
import { disputesOf } from '../../store/payments/disputes.ts';
import { listPayments, type ListedPayment, type PaymentSearch } from '../../store/payments/list.ts';
import { eventsOf } from '../../store/payments/payments.ts';
import { deskItem, same } from './item.ts';

const MOST = 30;
const MOST_DISPUTES = 10;

const ANY: Pick<PaymentSearch, 'late' | 'disputed' | 'text' | 'offset'> = {
  late: null,
  disputed: false,
  text: '',
  offset: 0,
};

/** Payments that lie with the actor's office, money that he has to account for, and what vendors contest before him. What the vendor has to mend waits for the vendor. */
export async function paymentDesk(tx: Tx, act: Act): Promise<DeskItem[]> {
  const own = ownParties(act.actor).filter((each) => each.party !== 'vendor');
  const agencyIds = readableAgencies(act.actor);
  if (agencyIds?.length === 0) return [];
  const mine =
    own.length === 0
      ? []
      : (await listPayments(tx, { ...ANY, agencyIds, own, view: 'mine', limit: MOST })).rows;
  const disputed = await disputesToSettle(tx, act, agencyIds);
  if (mine.length + disputed.length === 0) return [];
  const rows = [...mine, ...disputed];
  const agencies = await getAgencies(tx, [...new Set(rows.map((each) => each.agency_id))]);
  const aboutOf = (row: ListedPayment) =>
    [agencies.get(row.agency_id)?.name, formatRupiah(row.amount), row.purpose].filter(Boolean).join(' · ');
  const time = await loadOfficeTime(tx, act, earliest(mine, act.now));
  return [
    ...mine.map((row) => {
      const stage = stageOf(row.state, row.holder);
      const due = dueOf(time, row, act.now);
      return deskItem('pay', {
        id: row.id,
        link: `/pembayaran/${row.id}`,
        values: {
          id: { number: row.number, stage: stageName(stage, 'id') },
          en: { number: row.number, stage: stageName(stage, 'en') },
        },
        about: aboutOf(row),
        due,
        overdue: due !== null && due < act.today,
      });
    }),
    ...disputed.map((row) =>
      deskItem('settle', {
        id: row.id,
        link: `/pembayaran/${row.id}`,
        values: same({ number: row.number }),
        about: aboutOf(row),
        due: null,
        overdue: false,
      }),
    ),
  ];
}

/** Of what vendors contest, only that which the actor may settle: nobody judges his own office. */
async function disputesToSettle(
  tx: Tx,
  act: Act,
  agencyIds: readonly string[] | null,
): Promise<ListedPayment[]> {
  const { rows } = await listPayments(tx, {
    ...ANY,
    agencyIds,
    own: [],
    view: 'all',
    disputed: true,
    limit: MOST_DISPUTES,
  });
  const found: ListedPayment[] = [];
  for (const row of rows.filter((each) => !mayActFor(act.actor, 'commitment-officer', each.agency_id))) {
    const events = await eventsOf(tx, row.id);
    const open = (await disputesOf(tx, row.id)).filter((each) => each.settled_at === null);
    const may = open.some((each) =>
      maySettleDispute(
        act.actor,
        row.agency_id,
        partiesInQuestion(events.find((one) => one.seq === each.from_seq)),
      ),
    );
    if (may) found.push(row);
  }
  return found;
}

function earliest(rows: readonly ListedPayment[], now: string): string {
  return rows.reduce((least, row) => (row.held_since < least ? row.held_since : least), now);
}

/** Last working day of the stage's limit. Null where no limit is set, where holidays are not known, or where only a file told of the payment: then nobody is reminded. */
function dueOf(time: GovernmentTime, row: ListedPayment, now: string): PlainDate | null {
  const stage = stageOf(row.state, row.holder);
  const days = Object.hasOwn(time.limits, stage) ? time.limits[stage] : undefined;
  if (days === undefined || row.known_until !== null) return null;
  if (!time.isKnown(secondsOf(row.held_since), secondsOf(now))) return null;
  return addWorkingDays(
    time.calendar,
    dayIn(time.zone, Temporal.Instant.from(row.held_since)),
    Math.ceil(days),
  );
}
