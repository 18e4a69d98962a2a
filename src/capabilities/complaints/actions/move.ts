import type { Act } from '../../../platform/act.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Outcome } from '../../../platform/outcome.ts';
import { tellPrograms } from '../../../platform/webhooks/tell.ts';
import { step, type Event, type State } from '../rules/machine.ts';
import { updateComplaint, type Complaint } from '../store/complaints.ts';
import { insertEvent, insertTelling } from '../store/events.ts';
import { refusalFor } from './refusals.ts';
import { COMPLAINT_CLOSED } from './webhook-events.ts';

export interface Move {
  /** to the reporter */
  message?: string | null;
  /** for staff only */
  note?: string | null;
  fileIds?: readonly string[];
  /** other columns that change with it */
  changes?: Partial<Omit<Complaint, 'id' | 'state' | 'state_since'>>;
  /** The reporter hears that something happened. */
  tell?: boolean;
}

/** Where `event` leads from here, or why it may not happen. Changes nothing. */
export function whereTo(complaint: Complaint, event: Event, today: PlainDate): Outcome<State> {
  const next = step(complaint.state, event, {
    resumeTo: complaint.resume_to,
    disposed: complaint.handler_agency_id !== null,
    windowOver: complaint.object_until !== null && today > complaint.object_until,
    waitOver: complaint.wait_until !== null && today > complaint.wait_until,
  });
  return 'to' in next ? next.to : refusalFor(next.why);
}

/**
 * Takes a complaint from one state to the next: row, event, trail, and what the reporter is told. The caller has locked it and
 * asked `whereTo`; the inbox is his.
 * @returns the complaint as it is now
 */
export async function move(
  tx: Tx,
  act: Act,
  complaint: Complaint,
  event: Event,
  to: State,
  { message = null, note = null, fileIds = [], changes = {}, tell = false }: Move = {},
): Promise<Complaint> {
  const changed = {
    ...changes,
    state: to,
    state_since: act.now,
    ...(to === 'waiting-reporter' ? {} : { resume_to: null, wait_until: null }),
  };
  await updateComplaint(tx, act, `complaint.${event}`, complaint.id, changed);
  const after = { ...complaint, ...changed };
  const eventId = await insertEvent(
    tx,
    act,
    {
      complaint_id: complaint.id,
      event,
      from_state: complaint.state,
      to_state: to,
      agency_id: after.handler_agency_id,
      message,
      note: note === '' ? null : note,
    },
    fileIds,
  );
  if (tell) await insertTelling(tx, act, complaint.id, eventId);
  if (to === 'closed') {
    const { id, handler_agency_id: agencyId } = after;
    await tellPrograms(tx, act, COMPLAINT_CLOSED, [{ id, agencyId, link: `/app/aduan/${id}` }]);
  }
  return after;
}
