import type { PlainDate } from '../../../platform/calendar/index.ts';
import { loadCalendar } from '../../../platform/calendar/store.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getParameters } from '../../../platform/parameters/index.ts';
import { CLOCK_DAYS } from '../parameters.ts';
import { caseClocks, type CaseClock } from '../rules/deadlines.ts';
import type { CaseRow } from '../store/tables.ts';

type Told = Pick<CaseRow, 'day' | 'urgent' | 'read_day' | 'answered_day' | 'concluded_day' | 'closed_day'>;

/** What the office owes the reporter of a case, by the calendar and the parameters as they stand: read once, asked for many cases. */
export async function clocksOn(tx: Tx, today: PlainDate): Promise<(row: Told) => CaseClock[]> {
  const calendar = await loadCalendar(tx);
  const days = await getParameters(tx, CLOCK_DAYS, today);
  return (row) => {
    const ended = row.concluded_day ?? row.closed_day;
    // Who has the outcome waits for no earlier answer.
    const done = {
      urgent: row.read_day ?? ended,
      acknowledge: row.read_day ?? ended,
      answer: row.answered_day ?? ended,
      feedback: ended,
    };
    const told = Object.fromEntries(Object.entries(done).filter(([, day]) => day !== null));
    return caseClocks(calendar, { day: row.day, urgent: row.urgent, done: told }, days, today);
  };
}
