import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { insertMany } from '../../../platform/database/insert.ts';
import { openMatters } from '../../../platform/inbox/index.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { recordRemovals, recordRows } from '../../../platform/trail/record.ts';
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

/**
 * Takes the matters of an import out of the inbox again, with their clocks.
 * @returns false when somebody has taken one, paused it or written a note: then nothing is touched
 */
export async function removeMatters(tx: Tx, act: Act, importId: string): Promise<boolean> {
  const { rows } = await sql<{ id: string; used: boolean }>`
    select m.id, m.assignee_id is not null or m.merged_into is not null
      or exists (select from matter_note n where n.matter_id = m.id)
      or exists (select from matter_pause p where p.matter_id = m.id)
      or exists (select from matter j where j.merged_into = m.id) as used
    from matter m join complaint c on c.government_id = m.government_id and c.id = m.id
    where c.import_id = ${importId}::uuid order by m.id for update of m`.execute(tx);
  if (rows.some((row) => row.used)) return false;
  const ids = rows.map((row) => row.id);
  for (const table of ['matter_event', 'matter_clock'] as const) {
    const gone = await sql<{ id: string }>`
      delete from ${sql.table(table)} where matter_id = any(${ids}::uuid[]) returning id`.execute(tx);
    await recordRemovals(
      tx,
      act,
      'import.remove',
      table,
      gone.rows.map((row) => row.id),
    );
  }
  await sql`delete from matter where id = any(${ids}::uuid[])`.execute(tx);
  await recordRemovals(tx, act, 'import.remove', 'matter', ids);
  return true;
}
