import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { OPEN_CONTRACTS } from '../parameters/open-data.ts';

/** Where everybody may read a year's contracts (OCDS); null: the government has not opened them. */
export async function openContractsPath(tx: Tx, year: number, today: PlainDate): Promise<string | null> {
  return (await getParameter(tx, OPEN_CONTRACTS, today)) ? `/api/open/ocds/${year}` : null;
}
