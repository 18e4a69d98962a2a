import type { Act } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Vault } from '../../../platform/identity/vault.ts';
import { clocksOf } from '../../../platform/inbox/index.ts';
import { getAgencies } from '../../directory/index.ts';
import type { PublicTicket } from '../contract.ts';
import { isOpen } from '../rules/machine.ts';
import { findComplaint, type Complaint } from '../store/complaints.ts';
import { eventsOf, filesOf, type KeptEvent } from '../store/events.ts';
import { countFollowers } from '../store/followers.ts';
import { whereTo } from './move.ts';
import { mayRate } from './rate-complaint.ts';
import { openTicket } from './ticket.ts';
import { isRefusal } from '../../../platform/outcome.ts';

/** What the reporter himself wrote or did. */
const OWN = ['receive', 'reply', 'object', 'withdraw'];
/** What passes between agency and reviewer only. */
const INTERNAL = ['answer', 'return'];
/** The government's own time, as far as it concerns the reporter. */
const OWED = ['verify', 'answer', 'answer-again', 'second-review'];

/**
 * A ticket as its reporter sees it: where it stands, what happened on which day, by when, and the answer once it was approved. Staff stay
 * unnamed. Undefined for an unknown number and a wrong code alike. @param input number and code as typed
 */
export async function findByNumberAndCode(
  tx: Tx,
  act: Act,
  input: { number: string; code: string },
  vault: Vault,
): Promise<PublicTicket | undefined> {
  const opened = await openTicket(tx, act.government.id, input, vault);
  if (opened === undefined) return undefined;
  const own = opened.complaint;
  // What was joined with another goes its way.
  const complaint = own.merged_into === null ? own : ((await findComplaint(tx, own.merged_into)) ?? own);
  const joined = complaint.id !== own.id;
  const reader = opened.follower || joined;
  const agencies = await getAgencies(
    tx,
    [complaint.agency_id, complaint.handler_agency_id].filter((id) => id !== null),
  );
  const nameOf = (id: string | null) => (id === null ? null : (agencies.get(id)?.name ?? null));
  const events = await eventsOf(tx, complaint.id);
  const files = Map.groupBy(await filesOf(tx, complaint.id), (each) => each.eventId);
  const may = (event: 'reply' | 'object' | 'withdraw') =>
    !reader && !isRefusal(whereTo(complaint, event, act.today));
  return {
    id: own.id,
    number: own.number,
    channel: own.channel,
    state: complaint.state,
    follower: reader,
    category: complaint.category,
    subject: reader && !joined ? '' : own.subject,
    body: opened.follower ? '' : own.body,
    receivedOn: own.received_on,
    agencyName: nameOf(complaint.agency_id),
    handlerAgencyName: nameOf(complaint.handler_agency_id),
    steps: stepsOf(events, reader, (id) => files.get(id)?.length ?? 0),
    due: await dueOf(tx, act, complaint),
    answer: answerOf(events),
    mayReply: may('reply'),
    replyUntil: complaint.wait_until,
    mayObject: may('object'),
    objectUntil: complaint.object_until,
    mayRate: !reader && mayRate(complaint),
    rating: reader ? null : complaint.rating,
    mayWithdraw: may('withdraw'),
    followers: (await countFollowers(tx, [complaint.id])).get(complaint.id) ?? 0,
    joinedWith: joined ? complaint.number : null,
  };
}

/** The approved answer that stands: the last one written before the last approval; or the reason for which it was rejected. */
function answerOf(events: readonly KeptEvent[]): string | null {
  const told = events.findLastIndex((each) => each.event === 'approve' || each.event === 'reject');
  if (told < 0) return null;
  if (events[told]!.event === 'reject') return events[told]!.message;
  return events.slice(0, told).findLast((each) => each.event === 'answer')?.message ?? null;
}

/** Who only follows reads neither the question to the reporter nor his words. */
function stepsOf(
  events: readonly KeptEvent[],
  reader: boolean,
  fileCount: (eventId: string) => number,
): PublicTicket['steps'] {
  return events.flatMap((event, index) => {
    if (INTERNAL.includes(event.event)) return [];
    const answer =
      event.event === 'approve'
        ? events.slice(0, index).findLast((each) => each.event === 'answer')
        : undefined;
    const own = OWN.includes(event.event);
    const hidden = reader && (own || event.event === 'ask');
    return [
      {
        event: event.event,
        on: event.on_day as PlainDate,
        message: hidden ? null : (answer?.message ?? event.message),
        own,
        fileCount: hidden ? 0 : fileCount(answer?.id ?? event.id),
      },
    ];
  });
}

async function dueOf(tx: Tx, act: Act, complaint: Complaint): Promise<PublicTicket['due']> {
  if (!isOpen(complaint.state)) return null;
  const clocks = (await clocksOf(tx, act, [complaint.id])).get(complaint.id) ?? [];
  const clock = clocks.findLast((each) => each.stoppedOn === null && OWED.includes(each.name));
  if (clock?.due == null) return null;
  return { on: clock.due, provisional: clock.provisional, late: clock.late };
}
