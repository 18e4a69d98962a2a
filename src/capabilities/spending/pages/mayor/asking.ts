import type { Act } from '../../../../platform/act.ts';
import { loadCalendar } from '../../../../platform/calendar/store.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { getParameter } from '../../../../platform/parameters/index.ts';
import { ANSWER_DAYS } from '../../parameters/dashboard.ts';

/** Scripts of these pages: the worker's registration, and what keeps pages on the device. Every page works without them. */
export const SCRIPTS = ['app', 'mayor'] as const;

/** What every form needs to offer days. */
export async function asking(tx: Tx, act: Act) {
  return { calendar: await loadCalendar(tx), days: await getParameter(tx, ANSWER_DAYS, act.today) };
}
