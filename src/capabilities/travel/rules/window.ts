import { addDays, type PlainDate } from '../../../platform/calendar/index.ts';
import type { Seconds } from './case.ts';
import { momentOf } from './prompts.ts';

/** Hours around the days of the trip within which a position is any business of the government's. */
const WINDOW_HOURS = 3;

/** Three hours before the first day begins in the east to three hours after the last one ends in the west: trips cross zones. */
export function windowOf({ from, to }: { from: PlainDate; to: PlainDate }): {
  from: Seconds;
  until: Seconds;
} {
  return {
    from: momentOf(from, -WINDOW_HOURS, 'WIT'),
    until: momentOf(addDays(to, 1), WINDOW_HOURS, 'WIB'),
  };
}
