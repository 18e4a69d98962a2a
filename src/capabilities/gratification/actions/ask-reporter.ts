import type { Act } from '../../../platform/act.ts';
import { workingDayDeadline } from '../../../platform/calendar/deadlines.ts';
import { loadCalendar } from '../../../platform/calendar/store.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { startClock, stopClock } from '../../../platform/inbox/index.ts';
import { isRefusal, type Outcome } from '../../../platform/outcome.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { COMPLETE_DAYS } from '../parameters.ts';
import type { Gift } from '../store/tables.ts';
import { moveGift, openForStep } from './move-gift.ts';
import { tellAboutGift } from './tell.ts';

/**
 * The UPG asks the reporter for what is missing. Its own clock ends with that; the law's 30 working days go on. A report that stays
 * incomplete is not processed (PerKPK 1/2026).
 */
export async function askReporter(tx: Tx, act: Act, id: string, note: string): Promise<Outcome<Gift>> {
  const gift = await openForStep(tx, act, id, 'ask');
  if (isRefusal(gift)) return gift;
  const days = await getParameter(tx, COMPLETE_DAYS, act.today);
  await stopClock(tx, act, id, 'upg');
  await startClock(tx, act, id, { name: 'complete', days, from: act.today });
  const moved = await moveGift(tx, act, gift, 'ask', { note }, note);
  const { due } = workingDayDeadline(await loadCalendar(tx), act.today, days);
  await tellAboutGift(tx, act, moved, 'ask', 'reporter', { due });
  return moved;
}
