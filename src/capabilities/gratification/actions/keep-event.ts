import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { insertEvent } from '../store/gifts.ts';

/** One line of a report's history. */
export async function keepEvent(
  tx: Tx,
  act: Act,
  giftId: string,
  event: string,
  note: string | null,
): Promise<void> {
  const id = newId();
  await insertEvent(tx, {
    government_id: act.government.id,
    id,
    gift_id: giftId,
    at: act.now,
    actor: act.actor.id,
    event,
    note,
  });
  await recordRow(tx, act, 'gift.event', 'gift_event', id);
}
