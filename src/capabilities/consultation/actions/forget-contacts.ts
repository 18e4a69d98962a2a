import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { monthsBack } from '../../../platform/retention.ts';
import { recordRows } from '../../../platform/trail/record.ts';
import { CONTACT_MONTHS } from '../parameters.ts';
import { forgetSettledContacts } from '../store/questions.ts';

/** Questions a transaction. */
const BATCH = 500;

/**
 * Erases how an asker of the public could be reached, some months after his question was settled. Question and answer stay.
 * UU 27/2022 art. 43.
 * @returns how many; call it until none is left
 */
export async function forgetContacts(tx: Tx, act: Act): Promise<number> {
  const months = await getParameter(tx, CONTACT_MONTHS, act.today);
  const ids = await forgetSettledContacts(tx, monthsBack(act, months), BATCH);
  await recordRows(tx, act, 'consultation.forget-contact', 'consultation_question', ids);
  return ids.length;
}
