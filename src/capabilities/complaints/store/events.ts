import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import type { Event, State } from '../rules/machine.ts';
import type { ComplaintTables } from './tables.ts';

export interface KeptEvent {
  id: string;
  complaint_id: string;
  position: number;
  at: string;
  on_day: string;
  actor: string;
  event: Event;
  from_state: State | null;
  to_state: State;
  agency_id: string | null;
  message: string | null;
  note: string | null;
}

/** Leaves what happened, after what happened before. The complaint is locked by the caller. @returns its id */
export async function insertEvent(
  tx: Tx,
  act: Act,
  event: Omit<KeptEvent, 'id' | 'position' | 'at' | 'on_day' | 'actor'>,
  fileIds: readonly string[] = [],
): Promise<string> {
  const id = await saveEvent(tx, act, event, fileIds);
  await recordRow(tx, act, `complaint.${event.event}`, 'complaint_event', id);
  return id;
}

/** `insertEvent` that leaves the trail to the caller. */
export async function saveEvent(
  tx: Tx,
  act: Act,
  event: Omit<KeptEvent, 'id' | 'position' | 'at' | 'on_day' | 'actor'>,
  fileIds: readonly string[] = [],
): Promise<string> {
  const id = newId();
  const db = tx.withTables<ComplaintTables>();
  await db
    .insertInto('complaint_event')
    .values({
      government_id: act.government.id,
      id,
      at: act.now,
      on_day: act.today,
      actor: act.actor.id,
      ...event,
      position: sql<number>`(select coalesce(max(position), 0) + 1 from complaint_event where complaint_id = ${event.complaint_id}::uuid)`,
    })
    .execute();
  if (fileIds.length > 0) {
    await db
      .insertInto('complaint_file')
      .values(
        fileIds.map((fileId, position) => ({
          government_id: act.government.id,
          complaint_id: event.complaint_id,
          event_id: id,
          position,
          file_id: fileId,
        })),
      )
      .execute();
  }
  return id;
}

/** What happened to a complaint, oldest first. */
export async function eventsOf(tx: Tx, complaintId: string): Promise<KeptEvent[]> {
  return tx
    .withTables<ComplaintTables>()
    .selectFrom('complaint_event')
    .select([
      'id',
      'complaint_id',
      'position',
      'at',
      'on_day',
      'actor',
      'event',
      'from_state',
      'to_state',
      'agency_id',
      'message',
      'note',
    ])
    .where('complaint_id', '=', complaintId)
    .orderBy('position')
    .execute();
}

/** Files of a complaint by the event that they came with. */
export async function filesOf(tx: Tx, complaintId: string): Promise<{ eventId: string; fileId: string }[]> {
  return tx
    .withTables<ComplaintTables>()
    .selectFrom('complaint_file')
    .select(['event_id as eventId', 'file_id as fileId'])
    .where('complaint_id', '=', complaintId)
    .orderBy('event_id')
    .orderBy('position')
    .execute();
}

/** Reporters are to be told of this event, by the next run of the job. */
export async function insertTelling(tx: Tx, act: Act, complaintId: string, eventId: string): Promise<void> {
  await tx
    .withTables<ComplaintTables>()
    .insertInto('complaint_telling')
    .values({
      government_id: act.government.id,
      id: newId(),
      complaint_id: complaintId,
      event_id: eventId,
      due_at: act.now,
    })
    .execute();
}
