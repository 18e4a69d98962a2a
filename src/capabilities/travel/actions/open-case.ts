import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { conflict, isRefusal, notFound, type Outcome } from '../../../platform/outcome.ts';
import { isInspector } from '../policy.ts';
import type { MemberState } from '../rules/trip-status.ts';
import { assignmentOf } from '../store/answers.ts';
import { findMember, type Member } from '../store/members.ts';
import type { Trip } from '../store/trips.ts';
import { openTrip } from './open-trip.ts';

export interface OpenCase {
  trip: Trip;
  member: Member;
}

/** One traveller's account for an inspector of the agency; its trip is locked. Refused: an account of a trip that he was on himself. */
async function openForInspector(tx: Tx, act: Act, id: string): Promise<Outcome<OpenCase>> {
  const found = await findMember(tx, id);
  if (found === undefined) return notFound();
  const open = await openTrip(tx, act, found.trip_id, ({ trip }) => isInspector(act.actor, trip.agency_id));
  if (isRefusal(open)) return open;
  if (open.own) return ownTrip();
  const member = open.members.find((each) => each.id === id);
  return member === undefined ? notFound() : { trip: open.trip, member };
}

/** The same for the auditor to whom the case was given. */
export async function openForAssigned(tx: Tx, act: Act, id: string): Promise<Outcome<OpenCase>> {
  const open = await openForInspector(tx, act, id);
  if (isRefusal(open)) return open;
  const assigned = await assignmentOf(tx, id);
  return assigned !== undefined && assigned.person_id === act.actor.personId ? open : notAssigned();
}

/** States in which the traveller may still answer. */
export const OPEN_STATES = ['evidence-requested', 'indicated', 'answered'] as const;

export function isOpen(member: Pick<Member, 'state'>): boolean {
  return (OPEN_STATES as readonly MemberState[]).includes(member.state);
}

/** He has answered, or the time to do so is over: now somebody may decide. */
export function isDecidable(act: Pick<Act, 'today'>, member: Pick<Member, 'state' | 'due_day'>): boolean {
  if (member.state === 'answered') return true;
  return isOpen(member) && member.due_day !== null && member.due_day < act.today;
}

export function wrongState() {
  return conflict(
    'verification-state',
    'Langkah ini tidak sesuai dengan keadaan verifikasi sekarang. Muat ulang halamannya.',
    'This step does not fit where the verification stands now. Reload the page.',
  );
}

export function ownTrip() {
  return conflict(
    'own-trip',
    'Anda ikut dalam perjalanan ini. Pemeriksa lain yang menanganinya.',
    'You were on this trip yourself. Another inspector handles it.',
  );
}

function notAssigned() {
  return conflict(
    'not-assigned',
    'Kasus ini belum diserahkan kepada Anda. Minta ketua tim menyerahkannya.',
    'This case was not given to you. Ask the team leader to assign it.',
  );
}
