import type { PlainDate } from '../../calendar/index.ts';
import { addWorkingDays, type Calendar } from '../../calendar/working-days.ts';

/** What became of one message to one account. */
export interface Reach {
  toldOn: PlainDate;
  /** read in the application, or acknowledged */
  seen: boolean;
  /** ways out (mail, SMS, push) that brought it to him or still may */
  ways: number;
}

/** Has nobody and nothing reached this receiver? Where there is no way out at all, only reading it in the application does. */
export function isUnreachable(
  calendar: Calendar,
  { toldOn, seen, ways }: Reach,
  today: PlainDate,
  afterDays: number,
): boolean {
  return !seen && ways === 0 && today >= addWorkingDays(calendar, toldOn, afterDays);
}
