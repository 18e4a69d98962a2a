import { plainDate } from '../../../platform/calendar/index.ts';
import type { WorkingClock } from '../../../platform/calendar/working-hours.ts';
import { seededRandom } from '../../../platform/random.ts';
import type { EventLog } from '../rules/attribution/event-log.ts';
import { logBuilder } from '../rules/attribution/event-log.ts';
import { HOLDER, PAYMENT_STATES, type PaymentState } from '../rules/payments/chain.ts';

// An invented log of which the truth is known. Its parameters stand in docs/spending-attribution.md and were fixed before anything was measured.

/** Median of a hold, working days. */
const MEDIANS: readonly (readonly [PaymentState, number])[] = [
  ['invoiced', 1],
  ['checked', 1],
  ['spp-drafted', 1],
  ['spp-submitted', 0.5],
  ['spp-verified', 0.5],
  ['spm-signed', 0.25],
  ['spm-at-treasury', 0.75],
  ['sp2d-issued', 0.25],
];
const SPREAD = 0.67;
const OFFICES = 12;
const OFFICE_SPREAD = 0.2;
const AWAY = { share: 0.01, from: 3, to: 6 };
const DELAYED_SHARE = 0.25;

export const FIRST_DAY = plainDate('2025-01-06');
export const LAST_BEGIN = plainDate('2026-08-31');
/** The latest that a case of the worst noise may still run to. */
export const LAST_DAY = plainDate('2029-12-31');

export interface InventedLog {
  log: EventLog;
  /** the delayed cases, with the party that held each in the delayed state */
  delayed: ReadonlyMap<string, string>;
}

export interface Invention {
  cases: number;
  /** working days that are added to one hold of a delayed case */
  delay: number;
  /** what the two spreads and the share of "somebody is away" are multiplied with */
  noise: number;
  seed: number;
}

/**
 * @param clock from FIRST_DAY to LAST_DAY
 * @param workingDay working seconds of a day
 */
export function inventPayments(
  { cases, delay, noise, seed }: Invention,
  clock: WorkingClock,
  workingDay: number,
): InventedLog {
  const random = seededRandom(seed);
  const roll = () => random.int(2 ** 32) / 2 ** 32;
  const normal = () => Math.sqrt(-2 * Math.log(1 - roll())) * Math.cos(2 * Math.PI * roll());
  const paces = Array.from({ length: OFFICES }, () => Math.exp(OFFICE_SPREAD * noise * normal()));
  const zero = startOf(FIRST_DAY);
  const worked = momentsByWork(clock, zero, startOf(LAST_DAY));
  const span = clock.between(zero, startOf(LAST_BEGIN));
  const builder = logBuilder(cases * PAYMENT_STATES.length);
  const delayed = new Map<string, string>();
  for (let place = 0; place < cases; place += 1) {
    const name = `case-${place + 1}`;
    const office = random.int(OFFICES);
    const slowAt = random.chance(DELAYED_SHARE) ? random.int(MEDIANS.length) : -1;
    let done = roll() * span;
    for (const [step, [state, median]] of MEDIANS.entries()) {
      const party = HOLDER[state] ?? '';
      builder.add(name, state, party, `office-${office + 1}`, worked(done));
      let days = median * paces[office]! * Math.exp(SPREAD * noise * normal());
      if (random.chance(AWAY.share * noise)) days += AWAY.from + (AWAY.to - AWAY.from) * roll();
      if (step === slowAt) {
        days += delay;
        delayed.set(name, party);
      }
      done += days * workingDay;
    }
    builder.add(name, 'transferred', '', `office-${office + 1}`, worked(done));
  }
  return { log: builder.build(), delayed };
}

/** Midnight of Indonesia's middle zone. */
function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00+08:00`) / 1_000;
}

/** The moment at which so many working seconds have passed since `from`. */
function momentsByWork(clock: WorkingClock, from: number, to: number): (done: number) => number {
  return (done) => {
    let [low, high] = [from, to];
    while (high - low > 0.5) {
      const middle = (low + high) / 2;
      if (clock.between(from, middle) < done) low = middle;
      else high = middle;
    }
    return Math.round(high);
  };
}
