import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getAgencies, getPeople } from '../../directory/index.ts';
import type { MemberVerdict } from '../contract-verdict.ts';
import {
  advanceRepaid,
  assignmentOf,
  findDecision,
  looksOf,
  repliesOf,
  requestsOf,
  type Decision,
} from '../store/answers.ts';
import { claimLinesOf } from '../store/claims.ts';
import { labelFindings } from '../../findings/index.ts';
import { geographyOf } from '../store/geography.ts';
import { membersOf, type Member } from '../store/members.ts';
import { destinationsOf, type Trip } from '../store/trips.ts';
import { latestVerdict, verdictHistory } from '../store/verdicts.ts';
import { isOwn, mayReadMoments, maySeeTripsOf } from '../policy.ts';
import { lineLabel } from '../texts/verdict.ts';
import { leftOfAdvance } from '../actions/left-of-advance.ts';
import { mayVerify } from './may-verify.ts';
import { presentVerdict } from './verdict-view.ts';

/** Everything that was said about one account; without a coordinate, whoever reads it. */
export async function memberVerdict(tx: Tx, act: Act, trip: Trip, member: Member): Promise<MemberVerdict> {
  const row = await latestVerdict(tx, member.id);
  const assigned = await assignmentOf(tx, member.id);
  const [requests, replies, looks] = [
    await requestsOf(tx, member.id),
    await repliesOf(tx, member.id),
    await looksOf(tx, member.id),
  ];
  const decision = await findDecision(tx, member.id);
  const people = await getPeople(tx, [
    ...new Set(
      [
        member.person_id,
        assigned?.person_id,
        decision?.decision.decided_by,
        ...requests.map((each) => each.asked_by),
        ...replies.map((each) => each.replied_by),
        ...looks.map((each) => each.person_id),
      ].filter((id) => typeof id === 'string'),
    ),
  ]);
  const name = (id: string | null) => (id === null ? '' : (people.get(id)?.name ?? ''));
  const geography = await geographyOf(tx);
  const regency = (code: string) => geography.regency(code)?.name ?? code;
  const lines = new Map((await claimLinesOf(tx, member.id)).map((each) => [each.id, each.description]));
  const history = await verdictHistory(tx, member.id);
  const readsMoney = isOwn(act.actor, member) || maySeeTripsOf(act.actor, trip.agency_id);
  const left = await leftOfAdvance(tx, member);
  return {
    memberId: member.id,
    tripId: trip.id,
    tripNumber: trip.number,
    name: name(member.person_id),
    agencyId: trip.agency_id,
    agency: (await getAgencies(tx, [member.agency_id])).get(member.agency_id)?.name ?? '',
    fromDay: trip.from_day,
    toDay: trip.to_day,
    origin: regency(trip.origin_code),
    destinations: (await destinationsOf(tx, [trip.id])).map((each) => regency(each.code)),
    state: member.state,
    own: isOwn(act.actor, member),
    dueDay: member.due_day,
    submittedAt: member.submitted_at,
    settledDay: member.settled_day,
    advance: readsMoney ? member.advance : null,
    advanceRepaid: readsMoney ? await advanceRepaid(tx, member.id) : null,
    advanceLeft: readsMoney ? left : null,
    verdict:
      row === undefined
        ? null
        : await presentVerdict(tx, row, {
            geography,
            descriptions: lines,
            moments: mayReadMoments(act.actor, member, trip.agency_id),
          }),
    history: history.map(({ version, at, cause, low, high, confirmed, contradicted, unverified, hash }) => ({
      version,
      at,
      cause,
      low,
      high,
      confirmed,
      contradicted,
      unverified,
      hash,
    })),
    requests: requests.map((each) => ({
      id: each.id,
      at: each.at,
      by: name(each.asked_by),
      text: each.text,
      what: parted(each.what) as MemberVerdict['requests'][number]['what'],
      dueDay: each.due_day,
    })),
    replies: replies.map((each) => ({
      id: each.id,
      at: each.at,
      by: name(each.replied_by),
      text: each.text,
      documentIds: parted(each.documents),
      version: each.version,
    })),
    assigned:
      assigned === undefined
        ? null
        : {
            personId: assigned.person_id,
            name: name(assigned.person_id),
            at: assigned.at,
            mine: assigned.person_id === act.actor.personId,
          },
    decision: decision === undefined ? null : await decisionOf(tx, act, member, decision, lines, name),
    looks: looks.map((each) => ({ id: each.id, at: each.at, by: name(each.person_id), reason: each.reason })),
    may: mayVerify(act, trip, member, {
      judged: row !== undefined,
      assignedTo: assigned?.person_id ?? null,
      advanceLeft: left,
      positions: row !== undefined && row.positions > 0,
      onTrip: (await membersOf(tx, [trip.id])).some((each) => isOwn(act.actor, each)),
    }),
  };
}

const parted = (text: string): string[] => text.split(' ').filter((each) => each !== '');

async function decisionOf(
  tx: Tx,
  act: Act,
  member: Member,
  { decision, lines }: Decision,
  descriptions: ReadonlyMap<string, string>,
  name: (id: string | null) => string,
): Promise<NonNullable<MemberVerdict['decision']>> {
  const number =
    member.finding_id === null
      ? undefined
      : (await labelFindings(tx, act.actor, [member.finding_id])).get(member.finding_id)?.number;
  return {
    at: decision.at,
    by: name(decision.decided_by),
    reason: decision.reason,
    lines: lines.map((each) => ({
      code: each.code,
      about: each.about,
      label: lineLabel(each, descriptions),
      low: each.low,
      accepted: each.accepted,
      amount: each.amount,
      reason: each.reason,
    })),
    amount: decision.amount,
    note: decision.note,
    finding:
      member.finding_id === null
        ? null
        : { id: member.finding_id, number: number ?? '', paid: member.state === 'settled' },
  };
}
