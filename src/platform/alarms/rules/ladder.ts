import type { PlainDate } from '../../calendar/index.ts';
import { addWorkingDays, type Calendar } from '../../calendar/working-days.ts';
import type { Rung, Severity } from '../rule.ts';

/** How far an open alarm's ladder was climbed. */
export interface Climb {
  ladder: readonly Rung[];
  firedOn: PlainDate;
  /** rungs climbed */
  rung: number;
  /** when last */
  rungOn: PlainDate;
  /** last day of an acknowledgement's hold */
  heldUntil: PlainDate | null;
}

/** Does an acknowledgement hold repeats and ladder today? */
export function isHeld(heldUntil: PlainDate | null, today: PlainDate): boolean {
  return heldUntil !== null && today <= heldUntil;
}

/**
 * Does the next rung hear today? At most one a day, so that the lower one has had a day of his own after a hold. However often the one below
 * acknowledges: later than `mostHeld` working days behind its day the next one hears all the same.
 */
export function climbs(calendar: Calendar, climb: Climb, today: PlainDate, mostHeld: number): boolean {
  const next = climb.ladder[climb.rung];
  if (next === undefined) return false;
  if (climb.rung > 0 && climb.rungOn >= today) return false;
  const due = addWorkingDays(calendar, climb.firedOn, next.after);
  if (!isHeld(climb.heldUntil, today)) return today >= due;
  const since = climb.rung > 0 && climb.rungOn > due ? climb.rungOn : due;
  return today > addWorkingDays(calendar, since, mostHeld);
}

/** Is somebody who was told of a critical alarm told again? Only while nobody's acknowledgement holds it. */
export function repeats(
  calendar: Calendar,
  { severity, heldUntil }: { severity: Severity; heldUntil: PlainDate | null },
  toldOn: PlainDate,
  today: PlainDate,
  afterDays: number,
): boolean {
  if (severity !== 'critical' || isHeld(heldUntil, today)) return false;
  return today >= addWorkingDays(calendar, toldOn, afterDays);
}

/** Last day of a hold that begins today; a later one that stands already stays. */
export function holdUntil(
  calendar: Calendar,
  today: PlainDate,
  days: number,
  standing: PlainDate | null,
): PlainDate {
  const until = addWorkingDays(calendar, today, days);
  return standing !== null && standing > until ? standing : until;
}
