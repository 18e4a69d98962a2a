import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Standing } from './schedule.ts';

/** Bounds of a critical contract, percentage points and per cent. */
export interface CriticalBounds {
  /** up to this planned per cent it is the first period */
  firstPeriodUpTo: number;
  /** late by more than so many points: critical in the first and in the later period */
  firstLate: number;
  laterLate: number;
}

/** 1: early and more than 10 points late. 2: past 70 % and more than 5 late. 3: past 70 %, up to 5 late, and it will not end this year. */
export type Critical = 1 | 2 | 3;

/** In which way a contract is critical; null: it is not. On the bound itself it is not yet. */
export function criticalOf(
  { planned, deviation, forecastEnd }: Pick<Standing, 'planned' | 'deviation' | 'forecastEnd'>,
  yearEnd: PlainDate,
  bounds: CriticalBounds,
): Critical | null {
  if (planned <= bounds.firstPeriodUpTo) return deviation < -bounds.firstLate ? 1 : null;
  if (deviation < -bounds.laterLate) return 2;
  return deviation < 0 && forecastEnd !== null && forecastEnd > yearEnd ? 3 : null;
}

/** Show-cause meetings (SCM): each sets a trial; a failed trial leads to the next meeting, a failed third one to the way out. */
export const SCM_STATES = ['none', 'scm-1', 'scm-2', 'scm-3', 'termination'] as const;
export type ScmState = (typeof SCM_STATES)[number];

/** What the end of a trial leads to. `recovered`: the target of the trial was reached. */
export function afterTrial(state: ScmState, recovered: boolean): ScmState {
  if (recovered && state !== 'termination') return 'none';
  return SCM_STATES[Math.min(SCM_STATES.indexOf(state) + 1, SCM_STATES.length - 1)]!;
}
