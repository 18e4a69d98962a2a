// Invented trips of which the truth is known: honest ones, and the frauds that auditors named.
import { addDays, plainDate, type PlainDate } from '../../../platform/calendar/index.ts';
import type { RegencyFacts } from '../../../platform/geography/circles.ts';
import { ZONE_HOURS } from '../../../platform/geography/geography.ts';
import type { Point } from '../../../platform/geography/geometry.ts';
import type { Leg, Pass, Seconds, TravelCase } from '../rules/case.ts';
import type { PaperSurroundings } from '../rules/document-rules.ts';
import { recordFixes } from './fixes.ts';
import { drive, type Stop } from './itinerary.ts';
import type { Noise } from './noise.ts';
import type { Dice } from './random.ts';
import { somewhereIn, type Route } from './routes.ts';

export const FRAUDS = [
  'other-city',
  'early-return',
  'never-left',
  'carried-by-colleague',
  'mock-app',
  'copied-pass',
] as const;
/** Honest ones: the second flew, and colleagues handed copies of his passes in, half of them with their own name printed over his. */
export const HONEST = ['honest', 'copied-from'] as const;
export type Story = (typeof HONEST)[number] | (typeof FRAUDS)[number];

export interface Told {
  travel: TravelCase;
  /** days that were claimed and not lived */
  falseDays: readonly PlainDate[];
  /** what the papers of others say of his passes */
  papers: Pick<PaperSurroundings, 'reusedPasses' | 'copiedPasses'>;
}

export interface Plan {
  route: Route;
  story: Story;
  /** 3 to 5 */
  days: number;
  every: Seconds;
  noise: Noise;
}

const START = plainDate('2026-03-02');

/** One trip. The same dice tell the same story. */
export function tellTrip(plan: Plan, facts: ReadonlyMap<string, RegencyFacts>, dice: Dice): Told {
  const { route, days, story } = plan;
  const [home, away] = [hourOf(route.origin, facts), hourOf(route.destination, facts)];
  const from = START;
  const to = addDays(from, days - 1);
  const at = (day: PlainDate, hour: number, offset: number) =>
    Date.parse(`${day}T00:00:00Z`) / 1_000 + (hour - offset) * 3_600;
  const origin = somewhereIn(route.origin, facts, dice);
  const target = story === 'other-city' ? route.otherCity : route.destination;
  const [work, hotel] = [somewhereIn(target, facts, dice), somewhereIn(target, facts, dice)];
  const leaving = dice.chance(0.2) ? 21 : dice.between(5, 14);
  // Nobody who leaves at nine in the evening is home on the first evening.
  const leave = at(from, story === 'early-return' ? Math.min(leaving, 8) : leaving, home);
  const begin = at(from, 0, home);
  const end = at(addDays(to, 1), 0, away);
  const stops: Stop[] = [];
  if (story === 'never-left' || story === 'copied-pass') {
    stops.push({ from: begin, until: end, place: origin });
  } else {
    stops.push({ from: begin, until: leave, place: origin });
    const arrived = goOut(stops, plan, { origin, hotel, leave }, facts, dice);
    const homeward =
      story === 'early-return'
        ? Math.max(arrived + 3_600, at(from, 16, away))
        : dice.chance(0.2)
          ? at(to, 2, away)
          : at(to, dice.between(8, 17), away);
    stayThere(stops, { from: arrived, until: Math.max(homeward, arrived + 1_800) }, work, hotel, away);
    goHome(stops, plan, origin, end, facts, dice);
  }
  const mock = story === 'mock-app' ? () => (dice.chance(0.7) ? true : null) : undefined;
  const travel: TravelCase = {
    trip: {
      id: 'trip',
      traveller: { id: 'person', name: 'PENANDA/BUDI' },
      origin: route.origin,
      destinations: [route.destination],
      transit: [],
      legs: legsOf(route, from, to),
      from,
      to,
      letterSigned: null,
      departed: null,
      submitted: null,
    },
    fixes: recordFixes(
      stops,
      { from: begin, until: end, every: plan.every, noise: plan.noise, ...(mock ? { mock } : {}) },
      dice,
    ),
    visums: [],
    passes: [],
    stays: [],
    papers: [],
  };
  const falseDays = falseDaysOf(story, from, to);
  return story === 'copied-pass' || story === 'copied-from'
    ? { ...withCopiedPasses(travel, route, story, dice), falseDays }
    : { travel, falseDays, papers: { reusedPasses: [], copiedPasses: [] } };
}

/** Passes of one who did fly, in his own account or in a colleague's: half of the copies as they are, half with the name printed over. */
function withCopiedPasses(
  travel: TravelCase,
  { air }: Route,
  story: Story,
  dice: Dice,
): Pick<Told, 'travel' | 'papers'> {
  if (!air) throw new RangeError('no flight to copy a pass of');
  const { from, to, traveller } = travel.trip;
  const isPrintedOver = dice.chance(0.5);
  const pass = (id: string, day: PlainDate, fromRegency: string, toRegency: string): Pass => ({
    id,
    day,
    name: isPrintedOver || story === 'copied-from' ? traveller.name : 'SANTOSO/AGUS',
    reference: 'ABC123',
    carrier: 'GA',
    flight: '581',
    from: 'AAA',
    to: 'BBB',
    fromRegency,
    toRegency,
    compartment: 'Y',
    seat: '12A',
    sequence: '31',
    confirmed: false,
  });
  const passes = [pass('out', from, air.leave, air.arrive), pass('back', to, air.arrive, air.leave)];
  const ids = passes.map((each) => each.id);
  return {
    travel: { ...travel, passes },
    papers: { reusedPasses: isPrintedOver ? ids : [], copiedPasses: isPrintedOver ? [] : ids },
  };
}

function falseDaysOf(story: Story, from: PlainDate, to: PlainDate): PlainDate[] {
  const all: PlainDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) all.push(day);
  if (story === 'honest') return [];
  return story === 'early-return' ? all.slice(1) : all;
}

function hourOf(code: string, facts: ReadonlyMap<string, RegencyFacts>): number {
  return ZONE_HOURS[facts.get(code)?.zone ?? 'WIB'];
}

function legsOf({ air }: Route, from: PlainDate, to: PlainDate): Leg[] {
  const mode = air ? 'air' : 'road';
  const terminals = air ? [air.leave, air.arrive] : [];
  return [from, to].map((day) => ({ day, mode, terminals, departs: null, arrives: null }));
}

/** Goes out. @returns the moment of arrival */
function goOut(
  stops: Stop[],
  { route }: Plan,
  { origin, hotel, leave }: { origin: Point; hotel: Point; leave: Seconds },
  facts: ReadonlyMap<string, RegencyFacts>,
  dice: Dice,
): Seconds {
  if (!route.air) return leave + drive(origin, hotel);
  const gate = somewhereIn(route.air.leave, facts, dice);
  const landed = somewhereIn(route.air.arrive, facts, dice);
  const there = leave + drive(origin, gate);
  stops.push({ from: there, until: there + 5_400, place: gate, silentAfter: true });
  const down = there + 5_400 + route.air.hours * 3_600;
  stops.push({ from: down, until: down + 1_800, place: landed });
  return down + 1_800 + drive(landed, hotel);
}

/** Nights at the hotel, working hours at work. */
function stayThere(
  stops: Stop[],
  { from, until }: { from: Seconds; until: Seconds },
  work: Point,
  hotel: Point,
  offset: number,
): void {
  let at = from;
  while (at < until) {
    const hour = (((at / 3_600 + offset) % 24) + 24) % 24;
    const working = hour >= 8 && hour < 17;
    const next = Math.min(until, at + ((working ? 17 : hour < 8 ? 8 : 32) - hour) * 3_600);
    stops.push({ from: at, until: Math.max(at, next - 900), place: working ? work : hotel });
    at = next;
  }
}

function goHome(
  stops: Stop[],
  { route }: Plan,
  origin: Point,
  end: Seconds,
  facts: ReadonlyMap<string, RegencyFacts>,
  dice: Dice,
): void {
  const last = stops.at(-1)!;
  let at = last.until;
  let place = last.place;
  if (route.air) {
    const [gate, landed] = [route.air.arrive, route.air.leave].map((code) => somewhereIn(code, facts, dice));
    const there = at + drive(place, gate!);
    stops.push({ from: there, until: there + 5_400, place: gate!, silentAfter: true });
    at = there + 5_400 + route.air.hours * 3_600;
    stops.push({ from: at, until: at + 1_200, place: landed! });
    at += 1_200;
    place = landed!;
  }
  const home = at + drive(place, origin);
  stops.push({ from: home, until: Math.max(home, end), place: origin });
}
