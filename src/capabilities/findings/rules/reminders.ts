/** Days before the due day on which the auditee is reminded. */
const BEFORE = [14, 7, 1, 0] as const;
/** Days after it, then every two weeks. */
const AFTER = [1, 7] as const;
const AFTER_EVERY = 14;
/** Days before a claim lapses on which the loss officer is warned (PP 38/2016 Pasal 48). */
const LAPSE = [365, 180, 90, 30, 7, 1] as const;
/** Days before an instalment. */
const INSTALMENT = [7, 1] as const;
/** An instalment behind is told again after so many days. */
const BEHIND_EVERY = 30;

/**
 * The mark that a clock has passed last: a job that missed a day still tells it, once.
 * @param left whole days to the due day; 0 today, negative after it
 * @returns days left at the mark (negative: late), or null while it is too early
 */
export function dueMark(left: number): number | null {
  if (left >= 0) return BEFORE.findLast((mark) => left <= mark) ?? null;
  const late = -left;
  if (late >= AFTER_EVERY) return -(Math.floor(late / AFTER_EVERY) * AFTER_EVERY);
  return -AFTER.findLast((mark) => late >= mark)!;
}

/** The same for a claim that lapses: nothing after the day itself. */
export function lapseMark(left: number): number | null {
  return left < 0 ? null : (LAPSE.findLast((mark) => left <= mark) ?? null);
}

/** The same for an instalment that is still to come. */
export function instalmentMark(left: number): number | null {
  return left < 0 ? null : (INSTALMENT.findLast((mark) => left <= mark) ?? null);
}

/** How often an arrear has been told when it is `late` days old: 0 on the first day, 1 after a month … */
export function arrearsRound(late: number): number {
  return Math.floor(Math.max(0, late - 1) / BEHIND_EVERY);
}
