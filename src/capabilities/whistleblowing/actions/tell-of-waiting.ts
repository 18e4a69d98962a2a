import type { Act } from '../../../platform/act.ts';
import { loadCalendar } from '../../../platform/calendar/store.ts';
import { isWorkingDay } from '../../../platform/calendar/working-days.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Sentence } from '../../../platform/notifications/tell-now.ts';
import { getParameters } from '../../../platform/parameters/index.ts';
import type { Services } from '../../../platform/services.ts';
import { CLOCK_DAYS } from '../parameters.ts';
import { caseClocks } from '../rules/deadlines.ts';
import { CONFLICTS } from '../rules/status.ts';
import { listUnread } from '../store/unread.ts';
import { alertTexts } from '../texts/alert-texts.ts';
import { readerAccounts } from './alert.ts';

/** Somebody to tell one sentence. */
export interface Morning {
  accounts: string[];
  sentence: Sentence;
}

/**
 * What the morning says: an urgent report that nobody has read is told every morning until somebody has, so that no alert is lost with a restart;
 * any other once its time to be read has passed, on working days. One sentence a person, without an id; never to anybody but who can open it.
 */
export async function tellOfWaiting(
  tx: Tx,
  act: Act,
  services: Pick<Services, 'folders'>,
): Promise<Morning[]> {
  const days = await getParameters(tx, CLOCK_DAYS, act.today);
  const calendar = await loadCalendar(tx);
  const working = isWorkingDay(calendar, act.today);
  const unread = await listUnread(tx);
  const urgent = new Set<string>();
  const waits = new Set<string>();
  for (const conflict of CONFLICTS) {
    const own = unread.filter((each) => each.conflict === conflict);
    const isUrgent = own.some((each) => each.urgent);
    const isLate = own.some((each) =>
      caseClocks(calendar, { ...each, done: {} }, days, act.today).some((clock) => clock.state === 'late'),
    );
    if (!isUrgent && !(isLate && working)) continue;
    for (const account of await readerAccounts(tx, services, act.government, conflict, act.today))
      (isUrgent ? urgent : waits).add(account);
  }
  return [
    { accounts: [...urgent], sentence: alertTexts.urgent },
    { accounts: [...waits].filter((each) => !urgent.has(each)), sentence: alertTexts.waits },
  ].filter((each) => each.accounts.length > 0);
}
