// Day classes: present, in transit, elsewhere, at the place of duty, in conflict, unverified. Contradicted is kept apart from unverified.
import { addDays, type PlainDate } from '../../../platform/calendar/index.ts';
import type { Trip } from './case.ts';
import { combined, independent, presence, valueOf, type Reading } from './evidence.ts';
import { nightAway } from './nights.ts';
import type { PaperSigns } from './papers.ts';
import type { Thresholds } from './thresholds.ts';

/** H present, T transit, L elsewhere, A at the place of duty, K conflict, U unverified. */
export type DayClass = 'H' | 'T' | 'L' | 'A' | 'K' | 'U';

export interface DayVerdict {
  day: PlainDate;
  class: DayClass;
  /** chance of having been at the destination, and surely outside, 0 to 1 */
  present: number;
  outside: number;
  /** fixes and papers that decided; of a contradicted day the two weightiest fixes at least half an hour apart */
  evidence: readonly string[];
}

/** Rounding of floating point may not decide about a person. */
const reaches = (value: number, bound: number) => value >= bound - 1e-9;

/** All that the classes of a trip's days rest on. */
export interface DayInput {
  trip: Trip;
  readings: readonly Reading[];
  papers: PaperSigns;
  /** regencies of terminals that a leg or a paper names */
  terminals: ReadonlySet<string>;
  thresholds: Thresholds;
}

/** Every day of the trip with its class, in order. */
export function classifyDays(input: DayInput): DayVerdict[] {
  const { from, to } = input.trip;
  const days: DayVerdict[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(classifyDay(input, day));
  return days;
}

function classifyDay(input: DayInput, day: PlainDate): DayVerdict {
  const { trip, thresholds } = input;
  const readings = input.readings.filter((each) => each.day === day);
  const papers = input.papers.signs.filter((each) => each.day === day);
  const inside = presence(readings, thresholds);
  const present = combined([...inside.map(valueOf), ...papers.map((each) => each.weight)]);
  const away = independent(
    readings.filter((each) => each.mayAccuse && each.outside),
    thresholds,
  );
  const home = independent(
    readings.filter((each) => each.mayAccuse && each.atOrigin),
    thresholds,
  );
  const outside = combined(away.map((each) => each.weight));
  const verdict = (kind: DayClass, evidence: readonly string[]): DayVerdict => ({
    day,
    class: kind,
    present,
    outside,
    evidence,
  });
  const speaksFor = [...inside.map((each) => each.fix.id), ...papers.map((each) => each.id)];
  const disputed = reaches(outside, thresholds.outsideAgainstPresent);
  if (reaches(present, thresholds.present) && !disputed) return verdict('H', speaksFor);
  const [first, last] = [day === trip.from, day === trip.to];
  // Whoever travels is seen at both ends: that is a journey, no conflict.
  if (first || last || trip.legs.some((leg) => leg.day === day)) {
    const ticket = input.papers.tickets.filter((each) => each.day === day).map((each) => each.id);
    const moved = ticket.length > 0 ? ticket : movement(input, readings, day);
    if (moved.length > 0) return verdict('T', moved);
  }
  if (reaches(present, thresholds.present)) return verdict('K', [...speaksFor, ...deciding(away)]);
  const doubtful = reaches(present, thresholds.presentAgainstContradicted);
  if (!doubtful && (first || last)) {
    const stayed = first && last ? stayedAllDay(readings, home, thresholds) : stayedHome(input, day);
    if (stayed !== null) return verdict('A', deciding(stayed));
  }
  if (!doubtful && !first && !last) {
    if (reaches(combined(home.map((each) => each.weight)), thresholds.contradicted))
      return verdict('A', deciding(home));
    if (reaches(outside, thresholds.contradicted))
      return verdict('L', deciding(away.filter((each) => !each.atOrigin)));
  }
  return verdict('U', speaksFor);
}

/** First day: the night was still spent at the place of duty. Last day: the night before was, and one more fix of the day says so. */
function stayedHome({ trip, readings, papers }: DayInput, day: PlainDate): readonly Reading[] | null {
  if (day === trip.from) return nightAway(readings, papers.visums, day, 'still', 'origin')?.readings ?? null;
  const night = nightAway(readings, papers.visums, addDays(day, -1), 'already', 'origin');
  if (night === null) return null;
  const more = readings.filter(
    (each) => each.day === day && each.mayAccuse && each.atOrigin && !night.readings.includes(each),
  );
  return more.length > 0 ? [...night.readings.filter((each) => each.day === day), ...more] : null;
}

/** A trip of one day has no night: the place of duty has to be attested without a gap through its working hours. */
function stayedAllDay(
  readings: readonly Reading[],
  home: readonly Reading[],
  { dayTrip, contradicted }: Thresholds,
): readonly Reading[] | null {
  const own = readings.filter((each) => each.mayAccuse && each.atOrigin);
  const marks = own.map((each) => each.hour);
  const covered =
    marks.some((hour) => hour <= dayTrip.fromHour + dayTrip.gapHours) &&
    marks.some((hour) => hour >= dayTrip.toHour - dayTrip.gapHours) &&
    marks.every((hour, index) => index === 0 || hour - marks[index - 1]! <= dayTrip.gapHours);
  return covered && reaches(combined(home.map((each) => each.weight)), contradicted) ? own : null;
}

/** Fixes, and visits to the host, that show the way between the place of duty and the destination, or a terminal on it. */
function movement(
  { papers, terminals, thresholds }: DayInput,
  readings: readonly Reading[],
  day: PlainDate,
): string[] {
  const good = readings.filter((each) => each.weight >= thresholds.accusingWeight);
  const home = good.find((each) => each.atOrigin)?.fix.id;
  const gone =
    good.find((each) => each.underWay)?.fix.id ?? papers.visums.find((each) => each.day === day)?.id;
  if (home !== undefined && gone !== undefined) return [home, gone];
  const waiting = good.find((each) => each.regency !== null && terminals.has(each.regency) && !each.atOrigin);
  return waiting ? [waiting.fix.id] : [];
}

/** Two fixes are enough to show, and as little as possible is kept of where somebody was. */
export function deciding(readings: readonly Reading[]): string[] {
  return readings.slice(0, 2).map((each) => each.fix.id);
}
