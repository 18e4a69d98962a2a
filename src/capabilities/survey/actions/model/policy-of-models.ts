import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { getParameters } from '../../../../platform/parameters/index.ts';
import {
  ALTERNATIVE_WEIGHTS,
  BANDS,
  CONDUCT,
  CORRECTION,
  LEAST_ALPHA,
  MIN_ITEM_FRACTION,
  SOURCE_WEIGHTS,
} from '../../parameters/model.ts';
import type { ModelPolicy } from '../../rules/model/bank/default-model.ts';

/** What the government decided about weights and thresholds, as it holds on a day. A model keeps it from then on. */
export async function modelPolicy(tx: Tx, onDay: PlainDate): Promise<ModelPolicy> {
  return getParameters(
    tx,
    {
      minItemFraction: MIN_ITEM_FRACTION,
      leastAlpha: LEAST_ALPHA,
      sourceWeights: SOURCE_WEIGHTS,
      alternativeWeights: ALTERNATIVE_WEIGHTS,
      correction: CORRECTION,
      conduct: CONDUCT,
      bands: BANDS,
    },
    onDay,
  );
}
