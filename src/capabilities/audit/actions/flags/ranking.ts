import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { getParameters } from '../../../../platform/parameters/index.ts';
import { PRECISION_START, QUEUE_STAND_IN, QUEUE_WEIGHTS } from '../../parameters/flags.ts';
import type { Ranking } from '../../store/flags/queue.ts';

/** By what the queue ranks on a day. */
export async function rankingOn(tx: Tx, today: PlainDate): Promise<Ranking> {
  return getParameters(
    tx,
    { weights: QUEUE_WEIGHTS, standIn: QUEUE_STAND_IN, start: PRECISION_START },
    today,
  );
}
