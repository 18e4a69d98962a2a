import type { Act } from '../../act.ts';
import type { Tx } from '../../database/index.ts';
import { getParameter } from '../../parameters/index.ts';
import { monthsBack } from '../../retention.ts';
import { KEEP_MONTHS } from '../parameters.ts';
import { forgetTellings, keepWays } from '../store/forget.ts';

/** Days after which the ways of a message are kept with it: before the outbox forgets the first of them. */
const WAYS_AFTER = 20;

/** Keeps what became of older messages, and deletes who was told of what cleared long ago. @returns whether there is more to do */
export async function forget(tx: Tx, act: Act): Promise<{ more: boolean }> {
  const settled = Temporal.Instant.from(act.now).subtract({ hours: 24 * WAYS_AFTER });
  const kept = await keepWays(tx, act, settled.toString());
  const months = await getParameter(tx, KEEP_MONTHS, act.today);
  const forgotten = await forgetTellings(tx, act, monthsBack(act, months));
  return { more: kept > 0 || forgotten > 0 };
}
