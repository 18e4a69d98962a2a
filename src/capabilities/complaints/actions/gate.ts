import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { isRefusal, notAllowed, notFound, type Outcome } from '../../../platform/outcome.ts';
import { maySee, type Place } from '../policy.ts';
import type { Event, State } from '../rules/machine.ts';
import { findComplaint, lockComplaint, type Complaint } from '../store/complaints.ts';
import { whereTo } from './move.ts';

export function placeOf(complaint: Complaint): Place & { hideContact: boolean } {
  return { handlerAgencyId: complaint.handler_agency_id, hideContact: complaint.hide_contact };
}

/** A complaint that the actor may see. Absent, foreign and another agency's answer alike. */
export async function visibleComplaint(tx: Tx, act: Act, id: string): Promise<Outcome<Complaint>> {
  const complaint = await findComplaint(tx, id);
  return complaint !== undefined && maySee(act.actor, placeOf(complaint)) ? complaint : notFound();
}

/** The same, kept from others until the transaction ends, with where `event` leads. Refused: by role, and by its state. */
export async function openFor(
  tx: Tx,
  act: Act,
  id: string,
  event: Event,
  may: (complaint: Complaint) => boolean,
): Promise<Outcome<{ complaint: Complaint; to: State }>> {
  const complaint = await lockComplaint(tx, id);
  if (complaint === undefined || !maySee(act.actor, placeOf(complaint))) return notFound();
  if (!may(complaint) || act.actor.accountId === null) return notAllowed();
  const to = whereTo(complaint, event, act.today);
  return isRefusal(to) ? to : { complaint, to };
}
