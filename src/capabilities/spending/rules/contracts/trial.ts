import type { PlainDate } from '../../../../platform/calendar/index.ts';
import { afterTrial, type ScmState } from './critical.ts';

/** A show-cause meeting that was held: the vendor promised so many per cent until a day. */
export interface Trial {
  targetPercent: number;
  until: PlainDate;
}

export interface ReportedPercent {
  periodEnd: PlainDate;
  percent: number;
}

export interface TrialResult {
  outcome: 'reached' | 'failed';
  reachedPercent: number;
}

/**
 * How a trial ended, told by the reports alone: reached with the first report of the time that has the target, failed when the time is over
 * and none has it. Null: it still runs.
 * @param today day of the judgement: the last day of the trial belongs to the vendor
 */
export function trialResult(
  { targetPercent, until }: Trial,
  reports: readonly ReportedPercent[],
  today: PlainDate,
): TrialResult | null {
  const within = reports.filter((each) => each.periodEnd <= until);
  const reached = within.find((each) => each.percent >= targetPercent);
  if (reached !== undefined) return { outcome: 'reached', reachedPercent: reached.percent };
  if (today <= until) return null;
  return { outcome: 'failed', reachedPercent: Math.max(0, ...within.map((each) => each.percent)) };
}

/** Level of the meeting to which the vendor may be invited now; null: none. */
export function levelToInvite(scm: ScmState, critical: boolean, openMeeting: boolean): 1 | 2 | 3 | null {
  if (openMeeting || scm === 'termination') return null;
  if (scm === 'none') return critical ? 1 : null;
  return scm === 'scm-1' ? 1 : scm === 'scm-2' ? 2 : 3;
}

/** Being invited to the first meeting enters the trials. */
export function afterInvitation(scm: ScmState): ScmState {
  return scm === 'none' ? afterTrial('none', false) : scm;
}
