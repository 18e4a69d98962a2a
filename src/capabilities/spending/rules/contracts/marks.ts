import type { PlainDate } from '../../../../platform/calendar/index.ts';

/**
 * What makes the date of a paper, or a report, worth a look. A mark accuses nobody; it is said beside the entry.
 * recorded-late: entered more than the parameter's working days after its own day. on-deadline: dated exactly on the last day, and entered later.
 * before-previous: dated before the step before it. open-guarantee: closed while a guarantee was not given back. jump: more than the parameter in a week. no-photo: visible work without a
 * picture. same-photo: the very same picture stands in a report of another contract.
 */
export const PAPER_MARKS = ['recorded-late', 'on-deadline', 'before-previous', 'open-guarantee'] as const;
export const PROGRESS_MARKS = ['recorded-late', 'jump', 'no-photo', 'same-photo'] as const;
export type PaperMark = (typeof PAPER_MARKS)[number];
export type ProgressMark = (typeof PROGRESS_MARKS)[number];

export interface PaperTimes {
  docDate: PlainDate;
  /** day of recording, and working days from the paper to it */
  recordedOn: PlainDate;
  lag: number;
  /** the day by which the paper had to be there; null: none */
  deadline: PlainDate | null;
  /** day of the paper before it; null: it is the first */
  previous: PlainDate | null;
}

export function paperMarks(times: PaperTimes, lateAfter: number): PaperMark[] {
  const { docDate, recordedOn, lag, deadline, previous } = times;
  const marks: PaperMark[] = [];
  if (lag > lateAfter) marks.push('recorded-late');
  if (docDate === deadline && recordedOn > deadline) marks.push('on-deadline');
  if (previous !== null && docDate < previous) marks.push('before-previous');
  return marks;
}

/** A contract may be closed while a guarantee is still held, but it is said. */
export function closingMarks(guarantees: readonly { ended_on: PlainDate | null }[]): PaperMark[] {
  return guarantees.some((each) => each.ended_on === null) ? ['open-guarantee'] : [];
}

export interface ReportTimes {
  percent: number;
  before: number;
  /** calendar days since the report before it, or since the start of the work; at least 1 */
  days: number;
  lag: number;
  physical: boolean;
  photos: number;
  /** one of its pictures stands in a report of another contract */
  photoElsewhere: boolean;
}

/** A rise is reckoned by the week: 40 points in four weeks are 10 a week; what rose in less than a week rose in one. */
export function progressMarks(times: ReportTimes, weeklyJump: number, lateAfter: number): ProgressMark[] {
  const marks: ProgressMark[] = [];
  if (times.lag > lateAfter) marks.push('recorded-late');
  const weeks = Math.max(1, times.days / 7);
  if ((times.percent - times.before) / weeks > weeklyJump) marks.push('jump');
  if (times.physical && times.photos === 0) marks.push('no-photo');
  if (times.photoElsewhere) marks.push('same-photo');
  return marks;
}
