// `npm run simulate:travel [-- trips]`: honest trips and frauds of which the truth is known, judged by the engine of official travel.
// docs/travel-simulation.md says what is simulated. The same seed tells the same trips.
import { boundaryGeography } from '../src/platform/geography/boundaries.ts';
import { embeddedGeography, regencyFacts } from '../src/platform/geography/facts-table.ts';
import { inventedBoundaries } from '../src/platform/geography/invented-boundaries.ts';
import { HONEST_NOISE, scaled } from '../src/capabilities/travel/simulation/noise.ts';
import { FRAUDS } from '../src/capabilities/travel/simulation/scenarios.ts';
import { simulate, type Outcome } from '../src/capabilities/travel/simulation/simulate.ts';

const trips = Number(process.argv[2] ?? 10_000);
const facts = new Map(regencyFacts().map((each) => [each.code, each]));
const geographies = [
  ['circles', embeddedGeography()],
  ['borders', boundaryGeography(inventedBoundaries(regencyFacts()), facts, 'invented')],
] as const;
const share = (part: number, whole: number) => `${((part / whole) * 100).toFixed(1).padStart(5)} %`;
const line = (...cells: string[]) =>
  console.log(cells.map((cell, index) => cell.padEnd(index === 0 ? 10 : 22)).join(' '));

let accused = 0;
console.log(`Honest trips: ${trips} of each kind, one fix an hour and one every four hours\n`);
line('geography', 'noise', 'fix every', 'accused of', 'seeds to tell again');
for (const [name, geography] of geographies) {
  for (const factor of [0.5, 1, 2]) {
    for (const everyHours of [1, 4]) {
      const noise = scaled(HONEST_NOISE, factor);
      const outcome = simulate({ trips, story: 'honest', everyHours, noise, seed: 1 }, geography, facts);
      accused += outcome.accused;
      line(
        name,
        `x ${factor}`,
        `${everyHours} h`,
        `${outcome.accused} of ${outcome.trips}`,
        outcome.seeds.slice(0, 5).join(' '),
      );
    }
  }
}

const each = Math.max(100, Math.round(trips / 10));
console.log(
  `\nFrauds: ${each} trips of each kind; found in part: a day or a night; precision: false days among those contradicted\n`,
);
line('geography', 'story', 'noise, fix every', 'found in part / full', 'precision', 'flagged by PD-I');
for (const [name, geography] of geographies) {
  for (const story of FRAUDS) {
    for (const [factor, everyHours] of [
      [0.5, 4],
      [1, 1],
      [1, 4],
      [2, 4],
    ] as const) {
      const noise = scaled(HONEST_NOISE, factor);
      const outcome = simulate({ trips: each, story, everyHours, noise, seed: 1 }, geography, facts);
      line(
        name,
        story,
        `x ${factor}, ${everyHours} h`,
        `${share(outcome.foundInPart, each)} / ${share(outcome.foundInFull, each)}`,
        precision(outcome),
        share(outcome.flagged, each),
      );
    }
  }
}
console.log(
  '\ncarried-by-colleague: a phone that another carries shows the trip of whoever carries it; positions alone cannot tell.',
);
if (accused > 0) process.exitCode = 1;

function precision({ daysRight, daysWrong }: Outcome): string {
  return daysRight + daysWrong === 0 ? '-' : share(daysRight, daysRight + daysWrong);
}
