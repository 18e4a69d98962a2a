import type { Act } from '../../act.ts';
import { addDays } from '../../calendar/index.ts';
import type { Calendar } from '../../calendar/working-days.ts';
import type { Tx } from '../../database/index.ts';
import { outboxClosed } from '../../notifications/notify.ts';
import { isHeld } from '../rules/ladder.ts';
import { callKey } from '../rules/call-key.ts';
import { isUnreachable } from '../rules/reach.ts';
import type { OpenAlarm } from '../store/alarms.ts';
import { readReach, setUnreachable } from '../store/calls.ts';

/** Messages older than this are looked at no more, in days. */
const LOOK_BACK = 45;

/**
 * Finds critical messages that reached nobody and remembers them, each once.
 * @returns of `alarms` those that such a message was about and that nobody else has acknowledged: they go one rung up
 */
export async function findLost(
  tx: Tx,
  act: Act,
  calendar: Calendar,
  alarms: readonly OpenAlarm[],
  afterDays: number,
): Promise<Set<string>> {
  // In a demo or a practice twin nothing leaves, so nothing fails to arrive.
  if (outboxClosed(act.government)) return new Set();
  const calls = await readReach(tx, addDays(act.today, -LOOK_BACK), callKey(''));
  const lost = calls.filter((each) => isUnreachable(calendar, each, act.today, afterDays));
  if (lost.length === 0) return new Set();
  await setUnreachable(
    tx,
    act,
    lost.map((each) => each.id),
  );
  const about = new Set(lost.flatMap((each) => each.alarmIds));
  const free = alarms.filter(
    ({ id, heldUntil, rung, ladder }) =>
      about.has(id) && !isHeld(heldUntil, act.today) && rung <= ladder.length,
  );
  return new Set(free.map((each) => each.id));
}
