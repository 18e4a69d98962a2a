import type { Tx } from '../../../platform/database/index.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Similar } from '../contract.ts';

/** Up to three open public complaints about the agency that look like `text`, most alike first. */
export async function findSimilar(
  _tx: Tx,
  _input: { agencyId: string | null; text: string; today: PlainDate },
): Promise<Similar[]> {
  return [];
}
