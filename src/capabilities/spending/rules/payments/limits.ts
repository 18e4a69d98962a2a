import type { WorkingClock } from '../../../../platform/calendar/working-hours.ts';
import type { Party, PaymentState } from './chain.ts';

/** A state, or `invoiced-returned`: an invoice that the vendor has to mend. */
export type Stage = PaymentState | 'invoiced-returned';

/** Which stage a payment is in while `holder` has it. */
export function stageOf(state: PaymentState, holder: Party | null): Stage {
  return holder === 'vendor' ? 'invoiced-returned' : state;
}

/** Working days of each stage, as the government's parameter says. */
export type StageDays = Readonly<Partial<Record<string, number>>>;

/** Working seconds within which a stage has to be over; null where no limit is set. */
export function limitOf(stage: string, days: StageDays, workingDay: number): number | null {
  const limit = Object.hasOwn(days, stage) ? days[stage] : undefined;
  return limit === undefined ? null : limit * workingDay;
}

/**
 * The latest moment, seconds since 1970, from which to `now` at least so many working seconds have passed: whatever lies since then or earlier
 * is beyond the limit. Null when the clock does not reach so far back.
 */
export function heldSinceBefore(
  clock: WorkingClock,
  first: number,
  now: number,
  limit: number,
): number | null {
  if (clock.between(first, now) < limit) return null;
  let [low, high] = [first, now];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (clock.between(middle, now) >= limit) low = middle;
    else high = middle;
  }
  return low;
}
