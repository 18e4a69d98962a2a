import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { notAllowed, notFound, isRefusal, type Outcome } from '../../../../platform/outcome.ts';
import { recordRow } from '../../../../platform/trail/record.ts';
import { accountsWithRole, getAgencies, getPeople, peopleOfAccounts } from '../../../directory/index.ts';
import { leadsAgency, STAFF_PARTIES, STAFF_ROLES } from '../../policy.ts';
import { chargedParty } from '../../rules/attribution/payment-log.ts';
import type { Party } from '../../rules/payments/chain.ts';
import { limitOf, stageOf } from '../../rules/payments/limits.ts';
import { insertReply, repliesOf } from '../../store/payments/disputes.ts';
import { findPayment } from '../../store/payments/payments.ts';
import {
  openOfAgency,
  staffAccounts,
  staffSteps,
  type OpenItem,
  type StaffStep,
} from '../../store/payments/staff.ts';
import type { StaffReplyTable } from '../../store/payments/tables.ts';
import { loadOfficeTime, secondsOf, type GovernmentTime } from './office-time.ts';

/** What somebody of the finance staff did and has on his desk. Seconds of the office's clock. */
export interface StaffDesk {
  personId: string;
  name: string;
  parties: Party[];
  open: { item: OpenItem; party: Party; shared: boolean }[];
  steps: number;
  held: number;
  over: number;
  timeline: { step: StaffStep; seconds: number | null; limit: number | null }[];
  replies: StaffReplyTable[];
}

export interface StaffPage {
  agencyId: string;
  agency: string;
  view: 'head' | 'own';
  time: GovernmentTime;
  desks: StaffDesk[];
}

const TIMELINE = 50;

/**
 * The desks of an agency's finance staff: the head of this very agency reads all of them, everybody of them his own, and nobody else any.
 * @param agencyId the reader's own when not said
 */
export async function financeStaff(
  tx: Tx,
  act: Act,
  asked: string | undefined,
  year: number,
): Promise<Outcome<StaffPage>> {
  const access = await accessTo(tx, act, asked);
  if (isRefusal(access)) return access;
  const { agencyId, agency, isHead } = access;
  const roleHolders = await holdersOf(tx, act, agencyId);
  const personOf = await peopleOfAccounts(tx, [
    ...(await staffAccounts(tx, agencyId, year)),
    ...[...roleHolders.values()].flat(),
  ]);
  const everybody = [...new Set(personOf.values())];
  const shown = isHead ? everybody : everybody.filter((each) => each === act.actor.personId);
  if (shown.length === 0 && !isHead) return notAllowed();
  const accounts = [...personOf].flatMap(([account, person]) => (shown.includes(person) ? [account] : []));
  const [steps, open] = [await staffSteps(tx, agencyId, year, accounts), await openOfAgency(tx, agencyId)];
  const earliest = [...steps.map((each) => each.from), ...open.map((each) => each.held_since)].reduce(
    (least, each) => (secondsOf(each) < secondsOf(least) ? each : least),
    act.now,
  );
  const time = await loadOfficeTime(tx, act, earliest);
  const people = await getPeople(tx, shown);
  const replies = Map.groupBy(await repliesOf(tx, agencyId, shown), (each) => each.person_id);
  const peopleOfParty = new Map(
    [...roleHolders].map(([party, holders]) => [
      party,
      [...new Set(holders.flatMap((each) => personOf.get(each) ?? []))],
    ]),
  );
  const desks = shown
    .map((personId): StaffDesk => {
      const own = steps.filter((each) => personOf.get(each.accountId) === personId);
      const measured = own.map((step) => measure(step, time));
      return {
        personId,
        name: people.get(personId)?.name ?? '',
        parties: STAFF_PARTIES.filter((party) => peopleOfParty.get(party)?.includes(personId) === true),
        open: open.flatMap((item) => liesWith(item, personId, peopleOfParty)),
        steps: own.length,
        held: sumOf(measured, ({ seconds }) => seconds ?? 0),
        over: sumOf(measured, ({ step, seconds, limit }) =>
          step.disputed || seconds === null || limit === null ? 0 : Math.max(0, seconds - limit),
        ),
        timeline: measured.slice(0, TIMELINE),
        replies: replies.get(personId) ?? [],
      };
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return { agencyId, agency, view: isHead ? 'head' : 'own', time, desks };
}

/** Somebody of the finance staff says something about his own desk. His head reads it, and he himself. */
export async function replyAboutDesk(
  tx: Tx,
  act: Act,
  input: { agencyId?: string | undefined; paymentId: string | null; text: string },
): Promise<Outcome<StaffReplyTable>> {
  const access = await accessTo(tx, act, input.agencyId);
  if (isRefusal(access)) return access;
  const { personId } = act.actor;
  const page = await financeStaff(tx, act, access.agencyId, Number(act.today.slice(0, 4)));
  if (isRefusal(page)) return page;
  if (personId === null || !page.desks.some((each) => each.personId === personId)) return notAllowed();
  if (input.paymentId !== null && (await findPayment(tx, input.paymentId))?.agency_id !== access.agencyId)
    return notFound();
  const row: StaffReplyTable = {
    government_id: act.government.id,
    id: newId(),
    agency_id: access.agencyId,
    person_id: personId,
    payment_id: input.paymentId,
    text: input.text,
    at: act.now,
  };
  await insertReply(tx, row);
  await recordRow(tx, act, 'spending.staff-reply', 'finance_staff_reply', row.id);
  return row;
}

async function accessTo(
  tx: Tx,
  { actor }: Act,
  asked: string | undefined,
): Promise<Outcome<{ agencyId: string; agency: string; isHead: boolean }>> {
  const agencyId = asked ?? actor.agencyId;
  if (actor.personId === null || agencyId === null) return notAllowed();
  const agency = (await getAgencies(tx, [agencyId])).get(agencyId);
  if (agency === undefined) return notFound();
  return { agencyId, agency: agency.name, isHead: leadsAgency(actor, agencyId, agency.parentId) };
}

/** Party → accounts that hold its role for the agency today. */
async function holdersOf(tx: Tx, act: Act, agencyId: string): Promise<Map<Party, string[]>> {
  const found = new Map<Party, string[]>();
  for (const party of STAFF_PARTIES)
    found.set(party, await accountsWithRole(tx, STAFF_ROLES[party], agencyId, act.today));
  return found;
}

/** An open payment on somebody's desk: by name where its contract names him, else with all who hold the office. */
function liesWith(
  item: OpenItem,
  personId: string,
  peopleOfParty: ReadonlyMap<Party, readonly string[]>,
): StaffDesk['open'] {
  const party = item.holder;
  if (party === null) return [];
  const named =
    party === 'commitment-officer'
      ? item.commitment_person_id
      : party === 'technical-officer'
        ? item.technical_person_id
        : null;
  if (named !== null) return named === personId ? [{ item, party, shared: false }] : [];
  const holders = peopleOfParty.get(party) ?? [];
  return holders.includes(personId) ? [{ item, party, shared: holders.length > 1 }] : [];
}

/** How long somebody held what he then moved on. A way round that another caused is not counted. */
function measure(step: StaffStep, time: GovernmentTime) {
  const [from, to] = [secondsOf(step.from), secondsOf(step.until)];
  const charged = chargedParty({
    seq: step.fromSeq,
    activity: step.activity,
    holder: step.holder,
    party: step.fromParty,
    reason: step.fromReason,
    isReject: step.fromKind === 'reject',
    at: from,
  });
  const isOwn = charged === step.holder && to >= from && time.isKnown(from, to);
  return {
    step,
    seconds: isOwn ? time.clockOf(step.holder).between(from, to) : null,
    limit: limitOf(stageOf(step.activity, step.holder), time.limits, time.workingDay),
  };
}

function sumOf<T>(list: readonly T[], of: (each: T) => number): number {
  return list.reduce((sum, each) => sum + of(each), 0);
}
