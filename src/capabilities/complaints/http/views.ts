import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findFiles, type FileRow } from '../../../platform/files/store.ts';
import { clocksOf, type MatterClock } from '../../../platform/inbox/index.ts';
import { isRefusal } from '../../../platform/outcome.ts';
import { actorNames, getAgencies } from '../../directory/index.ts';
import { isIndependent } from '../actions/decide-objection.ts';
import { placeOf } from '../actions/gate.ts';
import { whereTo } from '../actions/move.ts';
import type { ComplaintDetail, ComplaintRow } from '../contract.ts';
import { mayAnswer, mayAsk, mayIntake, mayJudgeObjection, mayReadContact, mayReview } from '../policy.ts';
import type { Event } from '../rules/machine.ts';
import { findComplaint, joinedWith, type Complaint } from '../store/complaints.ts';
import { hasContact } from '../store/contacts.ts';
import { eventsOf, filesOf, type KeptEvent } from '../store/events.ts';
import { countFollowers } from '../store/followers.ts';
import type { ListedComplaint } from '../store/lists.ts';

/** Rows as they cross the wire: with names of agencies, the day of the clock that runs, and who follows. */
export async function rowsOf(tx: Tx, act: Act, listed: readonly ListedComplaint[]): Promise<ComplaintRow[]> {
  const ids = listed.map((each) => each.id);
  const agencies = await getAgencies(
    tx,
    listed.flatMap((each) => [each.agency_id, each.handler_agency_id]).filter((id) => id !== null),
  );
  const agencyOf = (id: string | null) => {
    const found = id === null ? undefined : agencies.get(id);
    return found === undefined ? null : { id: found.id, name: found.name };
  };
  const clocks = await clocksOf(tx, act, ids);
  const followers = await countFollowers(tx, ids);
  return listed.map((each) => ({
    id: each.id,
    number: each.number,
    channel: each.channel,
    source: each.source,
    sp4nNumber: each.sp4n_number,
    state: each.state,
    stateSince: each.state_since,
    category: each.category,
    class: each.class,
    subject: each.subject,
    agency: agencyOf(each.agency_id),
    handler: agencyOf(each.handler_agency_id),
    receivedOn: each.received_on,
    due: soonest(clocks.get(each.id) ?? []),
    objections: each.objections,
    followers: followers.get(each.id) ?? 0,
    unproven: each.unproven,
  }));
}

/** The clock that falls due first; the reporter's own time is nobody's duty. */
function soonest(clocks: readonly MatterClock[]): ComplaintRow['due'] {
  const running = clocks
    .filter((each) => each.stoppedOn === null && each.due !== null && each.name !== 'object')
    .toSorted((a, b) => (a.due! < b.due! ? -1 : a.due! > b.due! ? 1 : 0));
  const [first] = running;
  if (first === undefined) return null;
  return { clock: first.name, on: first.due!, provisional: first.provisional, late: first.late };
}

/** One complaint with what happened to it and what the reader may do. */
export async function detailOf(tx: Tx, act: Act, complaint: Complaint): Promise<ComplaintDetail> {
  const [row] = await rowsOf(tx, act, [complaint]);
  const { merged_into, place_lat, place_lng } = complaint;
  const into = merged_into === null ? undefined : await findComplaint(tx, merged_into);
  return {
    ...row!,
    body: complaint.body,
    placeText: complaint.place_text,
    place: place_lat === null || place_lng === null ? null : { lat: place_lat, lng: place_lng },
    happenedOn: complaint.happened_on,
    serviceId: complaint.service_id,
    sp4nStatus: complaint.sp4n_status,
    hasContact: await hasContact(tx, complaint.id),
    hideContact: complaint.hide_contact,
    waitUntil: complaint.wait_until,
    objectUntil: complaint.object_until,
    mergedInto: into === undefined ? null : { id: into.id, number: into.number },
    merged: (await joinedWith(tx, [complaint.id])).map(({ id, number }) => ({ id, number })),
    resolution: complaint.resolution,
    rating: complaint.rating,
    ratingComment: complaint.rating_comment,
    events: await eventViews(tx, complaint.id),
    may: await mayOf(tx, act, complaint),
  };
}

async function eventViews(tx: Tx, complaintId: string): Promise<ComplaintDetail['events']> {
  const events = await eventsOf(tx, complaintId);
  const kept = await filesOf(tx, complaintId);
  const files = await findFiles(
    tx,
    kept.map((each) => each.fileId),
  );
  const names = await actorNames(
    tx,
    events.map((each) => each.actor),
  );
  return events.map((each) => ({
    id: each.id,
    event: each.event,
    fromState: each.from_state,
    toState: each.to_state,
    at: each.at,
    by: names.get(each.actor) ?? null,
    hand: handOf(each),
    message: each.message,
    note: each.note,
    files: kept.filter(({ eventId }) => eventId === each.id).flatMap(({ fileId }) => fileView(files, fileId)),
  }));
}

function fileView(files: ReadonlyMap<string, FileRow>, id: string) {
  const file = files.get(id);
  return file === undefined ? [] : [{ id, name: file.name, mediaType: file.media_type, size: file.size }];
}

function handOf({ actor }: KeptEvent): 'reporter' | 'staff' | 'platform' {
  if (actor.startsWith('public:')) return 'reporter';
  return actor.startsWith('job:') ? 'platform' : 'staff';
}

async function mayOf(tx: Tx, act: Act, complaint: Complaint): Promise<ComplaintDetail['may']> {
  const place = placeOf(complaint);
  const { actor } = act;
  const now = (event: Event) => !isRefusal(whereTo(complaint, event, act.today));
  const answeredHimself =
    complaint.state === 'answered' &&
    (await eventsOf(tx, complaint.id)).findLast((each) => each.event === 'answer')?.actor === actor.id;
  return {
    verify: mayIntake(actor) && now('verify'),
    passOn: mayIntake(actor) && now('pass-on'),
    ask: mayAsk(actor, place) && now('ask'),
    answer: mayAnswer(actor, place) && now('answer'),
    review: mayReview(actor) && now('approve') && !answeredHimself,
    reject: mayIntake(actor) && now('reject'),
    decideObjection: mayJudgeObjection(actor) && now('uphold') && (await isIndependent(tx, act, complaint)),
    merge: mayIntake(actor) && now('merge'),
    readContact: mayReadContact(actor, place),
  };
}
