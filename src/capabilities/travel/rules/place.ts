import type { Depth, Geography } from '../../../platform/geography/geography.ts';
import type { Point } from '../../../platform/geography/geometry.ts';
import type { Trip } from './case.ts';
import type { Thresholds } from './thresholds.ts';

/** What one fix says of where somebody was. Benefit of the doubt on one side, certainty asked for on the other. */
export interface PlaceReading {
  /** at the destination: by its border or inner circle, or only not excluded by its outer circle */
  inside: 'yes' | 'perhaps' | 'no';
  /** surely neither at a destination nor anywhere that the way there leads through */
  outside: boolean;
  /** surely at the place of duty */
  atOrigin: boolean;
  /** surely not at the place of duty */
  leftOrigin: boolean;
  /** on the way: surely not at the place of duty, but at the destination or where the way there may lead */
  underWay: boolean;
  /** the regency that surely holds it */
  regency: string | null;
}

const JAKARTA = ['31.71', '31.72', '31.73', '31.74', '31.75'];

/** Where a trip leads, where it may pass, and where it began. */
export interface Area {
  origin: readonly string[];
  destinations: ReadonlySet<string>;
  catchment: ReadonlySet<string>;
  /** regencies of airports, ports and stations that a leg or a paper names */
  terminals: ReadonlySet<string>;
}

/** The five cities of Jakarta are one. */
const merged = (code: string): readonly string[] => (JAKARTA.includes(code) ? JAKARTA : [code]);

/**
 * Destinations with their neighbours, the regencies of terminals on legs and passes, and declared transit. A terminal that merely lies
 * near adds nothing, and the place of duty is not added: it may still be part as a neighbour.
 */
export function areaOf(trip: Trip, terminals: readonly string[], geography: Geography): Area {
  const destinations = new Set(trip.destinations.flatMap(merged));
  const near = [...destinations].flatMap((code) => geography.regency(code)?.neighbours ?? []);
  const stops = [...trip.legs.flatMap((leg) => leg.terminals), ...terminals].flatMap(merged);
  return {
    origin: merged(trip.origin),
    destinations,
    catchment: new Set([...destinations, ...[...near, ...trip.transit].flatMap(merged), ...stops]),
    terminals: new Set(stops),
  };
}

/** Everything that a trip leads through by its plan alone, its beginning included. */
export function plannedRegencies(trip: Trip, geography: Geography): ReadonlySet<string> {
  const { origin, catchment } = areaOf(trip, [], geography);
  const near = origin.flatMap((code) => geography.regency(code)?.neighbours ?? []).flatMap(merged);
  return new Set([...origin, ...near, ...catchment]);
}

const NOWHERE: Depth = { atLeast: -Infinity, atMost: -Infinity };

/** @param radius km that holds the fix with 95 % */
export function readPlace(
  point: Point,
  radius: number,
  area: Area,
  geography: Geography,
  { insideMarginKm, outsideMarginKm }: Thresholds,
): PlaceReading {
  const near = radius + insideMarginKm;
  const far = radius + outsideMarginKm;
  // Nothing below asks for more than whether a border is further than `far`.
  const enough = far + 0.001;
  const depthsOf = (codes: Iterable<string>) =>
    [...codes].map((code) => geography.depth(point, code, enough));
  const deepest = (depths: readonly Depth[]): Depth => ({
    atLeast: Math.max(...depths.map((each) => each.atLeast)),
    atMost: Math.max(...depths.map((each) => each.atMost)),
  });
  const around = geography.surroundingRegency(point);
  const own = around === null ? NOWHERE : geography.depth(point, around, enough);
  const regency = own.atLeast > near ? around : null;
  // Regencies do not overlap: whoever is surely in one is nowhere else, and no other border has to be asked.
  const depthIn = (codes: Iterable<string>, isHere: boolean, isAsked: boolean): Depth =>
    regency === null || (isAsked && !isHere) ? deepest(depthsOf(codes)) : isHere ? own : NOWHERE;
  const isHome = regency !== null && area.origin.includes(regency);
  const destination = depthIn(area.destinations, regency !== null && area.destinations.has(regency), isHome);
  const origin = depthIn(area.origin, isHome, false);
  const elsewhere = regency !== null && !area.destinations.has(regency);
  const farFromDestination = destination.atMost < -far;
  const leftOrigin = origin.atMost < -near || (regency !== null && !area.origin.includes(regency));
  return {
    inside:
      destination.atLeast >= -near ? 'yes' : !elsewhere && destination.atMost >= -near ? 'perhaps' : 'no',
    // Whoever is surely in one regency is outside of all others: the whole catchment is asked only where that is not so.
    outside:
      regency === null
        ? deepest(depthsOf(area.catchment)).atMost < -far
        : elsewhere && !area.catchment.has(regency),
    atOrigin:
      origin.atLeast > far ||
      (regency !== null &&
        area.origin.includes(regency) &&
        !area.destinations.has(regency) &&
        farFromDestination),
    leftOrigin,
    underWay:
      leftOrigin && (destination.atLeast >= -near || (regency !== null && area.catchment.has(regency))),
    regency,
  };
}
