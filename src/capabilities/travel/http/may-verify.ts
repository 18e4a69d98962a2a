import type { Act } from '../../../platform/act.ts';
import { isDecidable, isOpen } from '../actions/open-case.ts';
import type { VerificationAct } from '../contract-verdict.ts';
import { waitsForAdvance } from '../rules/advance.ts';
import { isInspector, isOwn, mayAssign, mayPrepare, mayRecordRepayment } from '../policy.ts';
import type { Member } from '../store/members.ts';
import type { Trip } from '../store/trips.ts';

/** What the reader may do about an account as it stands today; the actions ask again. */
export function mayVerify(
  act: Act,
  trip: Trip,
  member: Member,
  known: {
    judged: boolean;
    assignedTo: string | null;
    advanceLeft: number;
    positions: boolean;
    /** the reader is one of its travellers */
    onTrip: boolean;
  },
): VerificationAct[] {
  const { actor } = act;
  const own = isOwn(actor, member);
  const inspects = !known.onTrip && isInspector(actor, trip.agency_id);
  const holdsCase = inspects && known.assignedTo !== null && known.assignedTo === actor.personId;
  const open = isOpen(member) && known.judged;
  const owes = waitsForAdvance(member, known.advanceLeft);
  const steps: [VerificationAct, boolean][] = [
    ['reply', own && open],
    [
      'reverify',
      open && (own || (isInspector(actor, trip.agency_id) ? holdsCase : mayPrepare(actor, trip.agency_id))),
    ],
    ['request', open && holdsCase],
    ['decide', known.judged && holdsCase && isDecidable(act, member)],
    ['assign', !known.onTrip && mayAssign(actor, trip.agency_id) && (open || owes)],
    ['look', holdsCase && known.positions],
    ['repay-advance', known.advanceLeft > 0 && !own && mayRecordRepayment(actor, trip.agency_id)],
    ['advance-finding', owes && holdsCase],
  ];
  return steps.filter(([, may]) => may).map(([name]) => name);
}
