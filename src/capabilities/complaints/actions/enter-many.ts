import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { insertMany } from '../../../platform/database/insert.ts';
import { openMatters } from '../../../platform/inbox/index.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { recordRows } from '../../../platform/trail/record.ts';
import { VERIFY_DAYS } from '../parameters.ts';
import { inboxKindOf } from '../rules/kinds.ts';
import { safeLine } from '../rules/subject.ts';
import type { Complaint } from '../store/complaints.ts';

/** Enters complaints that another system handed over, each with its first event and its matter, in few statements. Nobody is told one by one. */
export async function enterMany(
  tx: Tx,
  act: Act,
  entries: readonly { complaint: Complaint; eventId: string }[],
): Promise<void> {
  const government_id = act.government.id;
  const complaints = entries.map((each) => each.complaint);
  await insertMany(
    tx,
    'complaint',
    complaints.map((each) => ({ government_id, ...each })),
  );
  await insertMany(
    tx,
    'complaint_event',
    entries.map(({ complaint, eventId }) => ({
      government_id,
      id: eventId,
      complaint_id: complaint.id,
      position: 1,
      at: act.now,
      on_day: act.today,
      actor: act.actor.id,
      event: 'receive',
      to_state: complaint.state,
    })),
  );
  const days = await getParameter(tx, VERIFY_DAYS, act.today);
  await openMatters(
    tx,
    act,
    complaints.map((each) => ({
      matter: {
        id: each.id,
        kind: inboxKindOf(each.channel),
        number: each.number,
        title: safeLine(each.subject),
        agencyId: null,
        stage: each.state,
        unproven: false,
        receivedOn: each.received_on,
      },
      clocks: [{ name: 'verify', days, from: each.received_on }],
    })),
  );
  const ids = complaints.map((each) => each.id);
  await recordRows(tx, act, 'complaint.import', 'complaint', ids);
  await recordRows(
    tx,
    act,
    'complaint.receive',
    'complaint_event',
    entries.map((each) => each.eventId),
  );
}
