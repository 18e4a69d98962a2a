// `npm run simulate:travel [-- trips]`: honest trips and frauds of which the truth is known, judged by the engine of official travel.
// docs/travel-simulation.md says what is simulated. The same seed tells the same trips.
import { boundaryGeography } from '../src/platform/geography/boundaries.ts';
import { embeddedGeography, regencyFacts } from '../src/platform/geography/facts-table.ts';
import { inventedBoundaries } from '../src/platform/geography/invented-boundaries.ts';
import { HONEST_NOISE, scaled } from '../src/capabilities/travel/simulation/noise.ts';
import { FRAUDS, HONEST, type Story } from '../src/capabilities/travel/simulation/scenarios.ts';
import { simulate, type Outcome } from '../src/capabilities/travel/simulation/simulate.ts';

const trips = Number(process.argv[2] ?? 10_000);
const facts = new Map(regencyFacts().map((each) => [each.code, each]));
const geographies = [
  ['circles', embeddedGeography()],
  ['borders', boundaryGeography(inventedBoundaries(regencyFacts()), facts, 'invented')],
] as const;
const share = (part: number, whole: number) =>
  whole === 0 ? '      -' : `${((part / whole) * 100).toFixed(1).padStart(5)} %`;
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
const told = new Map<string, Map<Story, Outcome>>();
console.log(`
Frauds: ${each} trips of each kind. Found in part: a day or a night. Tellable: of the trips whose places this geography can tell apart at all.
Precision: false days among those contradicted.
`);
line(
  'geography',
  'story',
  'noise, fix every',
  'found in part / full',
  'in part, tellable',
  'precision',
  'flagged by PD-I',
);
for (const [name, geography] of geographies) {
  for (const story of [...HONEST, ...FRAUDS] as const) {
    for (const [factor, everyHours] of [
      [0.5, 4],
      [1, 1],
      [1, 4],
      [2, 4],
    ] as const) {
      const noise = scaled(HONEST_NOISE, factor);
      const outcome = simulate({ trips: each, story, everyHours, noise, seed: 1 }, geography, facts);
      const key = `${name}, x ${factor}, ${everyHours} h`;
      told.set(key, (told.get(key) ?? new Map<Story, Outcome>()).set(story, outcome));
      if (story === 'honest') continue;
      if (story === 'copied-from') {
        accused += outcome.accused;
        line(name, story, `x ${factor}, ${everyHours} h`, `${outcome.accused} of ${each} accused`);
        continue;
      }
      line(
        name,
        story,
        `x ${factor}, ${everyHours} h`,
        `${share(outcome.foundInPart, each)} / ${share(outcome.foundInFull, each)}`,
        share(outcome.foundInPart, each - outcome.untellable),
        share(outcome.daysRight, outcome.daysRight + outcome.daysWrong),
        share(outcome.flagged, each),
      );
    }
  }
}
console.log(
  '\ncarried-by-colleague: a phone that another carries shows the trip of whoever carries it; positions alone cannot tell.',
);

/** Which stories a rule is for. */
const MEANT: Record<string, readonly Story[]> = {
  'PD-P01': ['other-city', 'early-return', 'never-left', 'copied-pass'],
  'PD-P02': ['other-city'],
  'PD-P04': ['early-return'],
  'PD-P06': ['other-city', 'early-return', 'never-left', 'copied-pass'],
  'PD-I01': ['mock-app'],
  'PD-D02': ['copied-pass'],
  'PD-D04': ['copied-pass', 'copied-from'],
};
console.log(
  `\nRules over ${each} trips of each story, the honest among them: precision (trips that a rule is meant for among those it spoke of), recall\n`,
);
line('rule', 'noise, fix every', 'meant for', 'precision / recall');
for (const [code, stories] of Object.entries(MEANT)) {
  for (const [key, outcomes] of told) {
    const spoke = ([, outcome]: [Story, Outcome]) => outcome.spoke.get(code) ?? 0;
    const sum = (of: [Story, Outcome][]) => of.reduce((total, entry) => total + spoke(entry), 0);
    const right = sum([...outcomes].filter(([story]) => stories.includes(story)));
    line(
      code,
      key,
      stories.length > 2 ? 'frauds seen by places' : stories.join(', '),
      `${share(right, sum([...outcomes]))} / ${share(right, stories.length * each)}`,
    );
  }
}
if (accused > 0) process.exitCode = 1;
