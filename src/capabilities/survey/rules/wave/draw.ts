import { SOURCES, type Source } from '../model/model.ts';
import type { Sampling } from './sample-size.ts';
import { planStrata, type Group, type PlannedStratum } from './strata.ts';

/** Somebody who can be drawn. No name, no contact: what the draw rests on may be shown to anybody. */
export interface Drawable {
  id: string;
  source: Source;
  group: Group;
}

export interface DrawnStratum extends PlannedStratum {
  /** everybody of the stratum in the order of the draw: the first `invited` are the sample, the rest replaces in this order */
  order: readonly string[];
}

/**
 * The frame as text, one line a member, sorted by id: `id TAB source TAB unit group TAB position group LF`. Its SHA-256 is recorded with the draw, so
 * that a frame that was changed afterwards is seen.
 */
export function frameText(members: readonly Drawable[]): string {
  return byId(members)
    .map(({ id, source, group: [unit, position] }) => `${[id, source, unit, position].join('\t')}\n`)
    .join('');
}

/**
 * Draws the sample. Strata come from `planStrata`, sources in the order internal, external, expert. In each stratum the members, sorted by id, are
 * shuffled by Fisher and Yates from the last place down; the numbers come from sfc32 over the first 32 hexadecimal digits of the seed, one stream for
 * all strata, after twelve numbers that are thrown away. The same frame, sampling and seed always give the same draw.
 * @param seed at least 32 hexadecimal digits
 */
export function drawSample(
  members: readonly Drawable[],
  sampling: Sampling,
  least: number,
  seed: string,
): DrawnStratum[] {
  const next = sfc32(seed);
  return SOURCES.flatMap((source) => {
    const precision = sampling[source];
    const asked = byId(members.filter((each) => each.source === source));
    if (precision === null || asked.length === 0) return [];
    const strata = planStrata(source, countGroups(asked), precision, least);
    const stratumOf = new Map(strata.flatMap((each) => each.parts.map((part) => [keyOf(part), each.code])));
    return strata.map((stratum) => {
      const order = asked
        .filter(({ group }) => stratumOf.get(keyOf(group)) === stratum.code)
        .map(({ id }) => id);
      shuffle(order, next);
      return { ...stratum, order };
    });
  });
}

function countGroups(members: readonly Drawable[]): { group: Group; population: number }[] {
  const groups = new Map<string, { group: Group; population: number }>();
  for (const { group } of members) {
    const found = groups.get(keyOf(group)) ?? { group, population: 0 };
    found.population += 1;
    groups.set(keyOf(group), found);
  }
  return [...groups.values()];
}

function shuffle(list: string[], next: () => number): void {
  for (let last = list.length - 1; last > 0; last -= 1) {
    const chosen = below(last + 1, next);
    [list[last], list[chosen]] = [list[chosen]!, list[last]!];
  }
}

const WHOLE = 2 ** 32;

/** Evenly from 0 to n − 1: numbers of the incomplete last round are thrown away. */
function below(n: number, next: () => number): number {
  const limit = WHOLE - (WHOLE % n);
  for (;;) {
    const number = next();
    if (number < limit) return number % n;
  }
}

/** sfc32 (Chris Doty-Humphrey, PractRand): 128 bits of state, 32 bits a number. */
function sfc32(seed: string): () => number {
  if (!/^[0-9a-f]{32}/.test(seed)) throw new Error('a seed has 32 hexadecimal digits');
  let [a, b, c, d] = [0, 8, 16, 24].map((from) => Number.parseInt(seed.slice(from, from + 8), 16) | 0) as [
    number,
    number,
    number,
    number,
  ];
  const next = () => {
    const number = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + number) | 0;
    return number >>> 0;
  };
  for (let thrown = 0; thrown < 12; thrown += 1) next();
  return next;
}

const keyOf = ([unit, position]: Group) => `${unit}\u001f${position}`;
const byId = (members: readonly Drawable[]) => members.toSorted((a, b) => (a.id < b.id ? -1 : 1));
