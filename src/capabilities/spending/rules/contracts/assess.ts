import { addDays, daysBetween, plainDate, type PlainDate } from '../../../../platform/calendar/index.ts';
import type { Rupiah } from '../../../../platform/money.ts';
import { countedUntil, judgedOn, lastDayOf, planDayOf, stoppedDays, type ClockTerms } from './clock.ts';
import { criticalOf, type Critical, type CriticalBounds } from './critical.ts';
import { daysLate, lastGraceDay, lateFine } from './late-fine.ts';
import { isWorking, type ContractState } from './machine.ts';
import { standingOn, type Baseline, type Standing } from './schedule.ts';

/** What is known of a contract when it is judged. */
export interface ContractFacts extends ClockTerms {
  state: ContractState;
  value_without_vat: Rupiah;
  fine_per_mille: number;
  fine_part: Rupiah | null;
  fine_most: Rupiah | null;
  /** real per cent of the latest report and its last day; null: nothing was reported yet */
  percent: number;
  percent_on: PlainDate | null;
}

export interface ContractLaw {
  bounds: CriticalBounds;
  graceDays: number;
}

/** The datum for want of which something cannot be said. */
export type MissingDatum = 'plan' | 'start' | 'end' | 'progress' | 'clock-stands' | 'not-running';

export interface Lateness {
  lastDay: PlainDate;
  /** calendar days after it: until handover was asked, or until today */
  daysOver: number;
  lastGraceDay: PlainDate;
  graceLeft: number;
  fineBase: Rupiah;
  finePerDay: Rupiah;
  fineSoFar: Rupiah;
}

export interface Assessment {
  late: Lateness | null;
  /** as of the latest report; forecast moved by force majeure */
  standing: (Standing & { asOf: PlainDate }) | null;
  critical: Critical | null;
  missing: readonly MissingDatum[];
}

/**
 * Judges a contract on `today`: late days and fine, and where it stands against its plan on the day of its latest report. What is not known
 * accuses nobody: no report, no plan or a clock that stands give no standing, and the datum that is missing is named.
 */
export function assess(
  facts: ContractFacts,
  baseline: Baseline | null,
  today: PlainDate,
  law: ContractLaw,
): Assessment {
  const late = latenessOf(facts, today, law.graceDays);
  const missing: MissingDatum[] = [];
  if (!isWorking(facts.state)) missing.push('not-running');
  if (facts.suspended_since !== null) missing.push('clock-stands');
  if (baseline === null) missing.push('plan');
  if (facts.percent_on === null) missing.push('progress');
  if (facts.end_on === null) missing.push('end');
  if (baseline === null || facts.percent_on === null)
    return { late, standing: null, critical: null, missing };
  const asOf = judgedOn(facts, facts.percent_on);
  const plain = standingOn(baseline, planDayOf(facts, asOf), facts.percent);
  const stopped = stoppedDays(facts, today);
  const forecastEnd = plain.forecastEnd === null ? null : addDays(plain.forecastEnd, stopped);
  const standing = { ...plain, forecastEnd, asOf };
  const judged = isWorking(facts.state) && facts.suspended_since === null && facts.percent < 100;
  const critical = judged ? criticalOf(standing, yearEndOf(asOf), law.bounds) : null;
  return { late, standing, critical, missing };
}

/** Past its last day, and handover has not been asked for: what lists, cards and pages call late. */
export function isOverTime(
  { state, handover_asked_on }: Pick<ContractFacts, 'state' | 'handover_asked_on'>,
  { late }: Pick<Assessment, 'late'>,
): boolean {
  return isWorking(state) && handover_asked_on === null && (late?.daysOver ?? 0) > 0;
}

/** Null where no last day is agreed or the work has not begun. */
function latenessOf(facts: ContractFacts, today: PlainDate, graceDays: number): Lateness | null {
  const lastDay = lastDayOf(facts, today);
  if (lastDay === null || facts.state === 'appointed' || facts.state === 'signed') return null;
  const daysOver = daysLate(lastDay, countedUntil(facts, today));
  const last = lastGraceDay(lastDay, graceDays);
  const fineBase = facts.fine_part ?? facts.value_without_vat;
  const terms = { base: fineBase, perMille: facts.fine_per_mille, most: facts.fine_most };
  return {
    lastDay,
    daysOver,
    lastGraceDay: last,
    graceLeft: daysBetween(today, last),
    fineBase,
    finePerDay: lateFine({ ...terms, most: null }, 1),
    fineSoFar: lateFine(terms, daysOver),
  };
}

function yearEndOf(day: PlainDate): PlainDate {
  return plainDate(`${day.slice(0, 4)}-12-31`);
}
