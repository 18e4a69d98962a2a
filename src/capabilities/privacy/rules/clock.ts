/** Hours of the clock, not working days: 3 x 24 hours run through Sunday and holiday (UU 27/2022 articles 30, 32, 40, 41 and 46). */
export function dueAt(from: string, hours: number): string {
  return Temporal.Instant.from(from).add({ hours }).toString();
}

export interface Standing {
  /** whole hours left, negative when late; null once it was done */
  hoursLeft: number | null;
  late: boolean;
  /** whole hours past the end, 0 in time */
  lateBy: number;
}

/** How a clock stands. @param doneAt when what it waited for was done, null while it runs */
export function standingOf(due: string, doneAt: string | null, now: string): Standing {
  const asOf = Temporal.Instant.from(doneAt ?? now);
  const left = asOf.until(Temporal.Instant.from(due)).total('seconds') / 3_600;
  const late = left < 0;
  return {
    hoursLeft: doneAt === null ? (late ? Math.ceil(left) || 0 : Math.floor(left)) : null,
    late,
    lateBy: late ? Math.max(1, Math.floor(-left)) : 0,
  };
}

/**
 * How many of the reminders are due that have not been told yet.
 * @param hours after `from` at which a reminder is due, ascending
 * @param told how many of them were told
 */
export function remindersDue(from: string, hours: readonly number[], told: number, now: string): number {
  const passed = Temporal.Instant.from(from).until(Temporal.Instant.from(now)).total('seconds') / 3_600;
  return Math.max(0, hours.filter((each) => each <= passed).length - told);
}
