import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { closeMatter, setStage } from '../../../platform/inbox/index.ts';
import { conflict, type Outcome } from '../../../platform/outcome.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { nextState, type Event } from '../rules/request.ts';
import { updateRequest } from '../store/requests.ts';
import type { RequestRow } from '../store/tables.ts';
import { keepEvent } from './keep-event.ts';

/** Brings a locked request on. Refused: a step that does not fit where it stands. */
export async function moveRequest(
  tx: Tx,
  act: Act,
  row: RequestRow,
  event: Event,
  change: Partial<Omit<RequestRow, 'government_id' | 'id'>>,
  note: string | null,
): Promise<Outcome<RequestRow>> {
  const state = nextState(row.state, event, row.contested_at !== null);
  if (state === null)
    return conflict(
      'privacy-request-state',
      'Langkah ini tidak sesuai dengan keadaan permintaan sekarang. Muat ulang halamannya.',
      'This step does not fit where the request stands now. Reload the page.',
    );
  const moved = { ...change, state, state_since: act.now, ...(state === 'closed' && { closed_at: act.now }) };
  await updateRequest(tx, row, moved);
  const stage = { stage: state };
  if (state === 'closed') await closeMatter(tx, act, row.id, stage);
  else await setStage(tx, act, row.id, stage);
  await recordRow(tx, act, `privacy-request.${event}`, 'privacy_request', row.id);
  await keepEvent(tx, act, row.id, event, note);
  return { ...row, ...moved };
}
