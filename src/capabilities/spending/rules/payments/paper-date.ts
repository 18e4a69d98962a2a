import { workingDaysBetween, type Calendar } from '../../../../platform/calendar/working-days.ts';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { DateMark } from './event.ts';

export interface PaperDate {
  /** what the paper says, and the day on which it was entered */
  docDate: PlainDate;
  recordedOn: PlainDate;
  /** paper's day of the event before; null for the first */
  previous: PlainDate | null;
  /** last day that the law left for this step; null where no limit is known */
  limit: PlainDate | null;
}

/** Working days from the paper to its entry; 0 where the paper is not older. */
export function lateDays({ docDate, recordedOn }: PaperDate, calendar: Calendar): number {
  return Math.max(0, workingDaysBetween(calendar, docDate, recordedOn));
}

/**
 * Why a paper's date is worth a question: it was entered much later; it lies before the step that it follows; or it names just the last lawful
 * day and was entered after it. Durations never rest on it.
 * @param most working days from paper to entry that nobody asks about
 */
export function markOf(paper: PaperDate, calendar: Calendar, most: number): DateMark | null {
  if (lateDays(paper, calendar) > most) return 'recorded-late';
  if (paper.previous !== null && paper.docDate < paper.previous) return 'before-previous';
  return paper.docDate === paper.limit && paper.recordedOn > paper.limit ? 'on-limit' : null;
}
