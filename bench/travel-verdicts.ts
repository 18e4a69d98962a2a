import { boundaryGeography, type Boundary } from '../src/platform/geography/boundaries.ts';
import { embeddedGeography, regencyFacts } from '../src/platform/geography/facts-table.ts';
import { inventedBoundaries } from '../src/platform/geography/invented-boundaries.ts';
import { HONEST_NOISE } from '../src/capabilities/travel/simulation/noise.ts';
import { dice } from '../src/capabilities/travel/simulation/random.ts';
import { ROUTES } from '../src/capabilities/travel/simulation/routes.ts';
import { tellTrip } from '../src/capabilities/travel/simulation/scenarios.ts';
import { DEFAULT_THRESHOLDS } from '../src/capabilities/travel/rules/thresholds.ts';
import { verifyTrip } from '../src/capabilities/travel/rules/verify-trip.ts';
import { print } from './measure.ts';

const CLAIM = {
  tariffVersion: 'none',
  daily: { allowance: 430_000, representation: 0, days: null },
  nights: [],
  transport: [],
};
const FIXES = 500;

/** Verdicts on 1,000 trips of 500 positions, with circles and with borders; regencies of random points near towns. */
export function benchVerdicts(smoke: boolean): void {
  const facts = new Map(regencyFacts().map((each) => [each.code, each]));
  const noise = { ...HONEST_NOISE, gaps: { ...HONEST_NOISE.gaps, perDay: 0 } };
  const trips = Array.from({ length: smoke ? 20 : 1_000 }, (_, index) => {
    const route = ROUTES[index % ROUTES.length]!;
    const { travel } = tellTrip({ route, story: 'honest', days: 4, every: 600, noise }, facts, dice(index));
    return { ...travel, fixes: travel.fixes.slice(0, FIXES) };
  });
  const fixes = trips.reduce((sum, each) => sum + each.fixes.length, 0) / trips.length;
  const begun = performance.now();
  const borders = boundaryGeography(inventedBoundaries(regencyFacts()).map(asDetailed), facts, 'invented');
  print('invented borders made and indexed', { seconds: (performance.now() - begun) / 1_000 });
  for (const [name, geography] of [
    ['circles', embeddedGeography()],
    ['borders', borders],
  ] as const) {
    const start = performance.now();
    for (const travel of trips)
      verifyTrip({ travel, claim: CLAIM, geography, thresholds: DEFAULT_THRESHOLDS });
    print(`verdicts, ${name}`, {
      trips: trips.length,
      'positions each': fixes,
      seconds: (performance.now() - start) / 1_000,
      aim: 'under 5 s for 1,000 trips of 500',
    });
  }
  benchPoints(borders, smoke ? 20_000 : 1_000_000);
}

/** Points between two corners: together some 150,000, as many as official borders of the country have. */
const BETWEEN = 4;

/** The same border with as many points as a real one, a little bent so that none lies on a straight line. */
function asDetailed({ code, rings }: Boundary): Boundary {
  const ring = rings[0]!;
  const detailed = ring.flatMap(([x, y], place) => {
    const [nextX, nextY] = ring[(place + 1) % ring.length]!;
    return Array.from({ length: BETWEEN }, (_, step): [number, number] => {
      const share = step / BETWEEN;
      const bend = step === 0 ? 0 : 0.0005 * (step % 2 === 0 ? 1 : -1);
      return [x + (nextX - x) * share + bend, y + (nextY - y) * share - bend];
    });
  });
  return { code, rings: [detailed] };
}

function benchPoints(geography: ReturnType<typeof boundaryGeography>, count: number): void {
  const rows = regencyFacts();
  const roll = dice(7);
  const points = Array.from({ length: count }, () => {
    const { inner, outer } = roll.pick(rows);
    const reach = outer.radiusKm / 111;
    return {
      latitude: inner.latitude + roll.between(-reach, reach),
      longitude: inner.longitude + roll.between(-reach, reach),
    };
  });
  for (const round of ['first', 'again']) {
    const start = performance.now();
    let held = 0;
    for (const point of points) if (geography.surroundingRegency(point) !== null) held += 1;
    print(`point in polygon, ${round}`, {
      'points a second': count / ((performance.now() - start) / 1_000),
      'on land': held / count,
      aim: '300,000 a second',
    });
  }
}
