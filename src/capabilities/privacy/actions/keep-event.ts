import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { insertEvent } from '../store/requests.ts';
import type { RequestEventRow } from '../store/tables.ts';

/** One line of a request's history. */
export async function keepEvent(
  tx: Tx,
  act: Act,
  requestId: string,
  event: RequestEventRow['event'],
  note: string | null,
): Promise<void> {
  const id = newId();
  await insertEvent(tx, {
    government_id: act.government.id,
    id,
    request_id: requestId,
    at: act.now,
    actor: act.actor.id,
    event,
    note,
  });
  await recordRow(tx, act, 'privacy-request.event', 'privacy_request_event', id);
}
