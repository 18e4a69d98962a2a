import type { Source } from '../model/model.ts';
import { allocate, invitedFor, sampleSize, type Precision } from './sample-size.ts';

/** [unit group, position group] */
export type Group = readonly [string, string];

export interface PlannedStratum {
  source: Source;
  /** `i1`, `i2` … `e1` … `x1`: letters of the source, numbered by name */
  code: string;
  parts: readonly Group[];
  population: number;
  /** answers that are wanted: the quota */
  target: number;
  invited: number;
}

const LETTER: Record<Source, string> = { internal: 'i', external: 'e', expert: 'x' };

interface Cell {
  parts: Group[];
  population: number;
}

/**
 * Strata of one source: unit group × position group, merged until each is invited at least `least` times. The smallest stratum that has too few goes
 * first: to the smallest one of its own unit group, and where it has none, to the smallest of all; names decide between equals. The same groups
 * always give the same strata.
 * @param groups how many can be drawn, of each group
 */
export function planStrata(
  source: Source,
  groups: readonly { group: Group; population: number }[],
  precision: Precision,
  least: number,
): PlannedStratum[] {
  let cells: Cell[] = groups
    .filter(({ population }) => population > 0)
    .map(({ group, population }) => ({ parts: [group], population }))
    .toSorted(byName);
  const population = cells.reduce((sum, cell) => sum + cell.population, 0);
  const target = sampleSize(population, precision);
  const invited = invitedFor(population, target, precision.response);
  for (;;) {
    const sizes = cells.map((cell) => cell.population);
    const shares = allocate(invited, sizes);
    const small = cells.filter((_, index) => shares[index]! < least).toSorted(bySize)[0];
    if (small === undefined || cells.length === 1) {
      const targets = allocate(target, sizes);
      return cells.map((cell, index) => ({
        source,
        code: `${LETTER[source]}${index + 1}`,
        parts: cell.parts,
        population: cell.population,
        target: Math.min(targets[index]!, shares[index]!),
        invited: shares[index]!,
      }));
    }
    cells = merge(cells, small).toSorted(byName);
  }
}

/** What a reader sees: the groups, the first few of them by name. */
export function nameStratum(parts: readonly Group[]): string {
  const units = [...new Set(parts.map(([unit]) => unit))];
  const positions = [...new Set(parts.map(([, position]) => position))];
  return `${some(units)} · ${some(positions)}`;
}

/** Names of a stratum beyond these are counted. */
const NAMED = 3;

function some(names: readonly string[]): string {
  const shown = names.slice(0, NAMED).join(', ');
  return names.length > NAMED ? `${shown} +${names.length - NAMED}` : shown;
}

function merge(cells: readonly Cell[], small: Cell): Cell[] {
  const others = cells.filter((cell) => cell !== small).toSorted(bySize);
  const kin = others.find((cell) => cell.parts.every(([unit]) => unit === small.parts[0]![0]));
  const into = kin ?? others[0]!;
  const merged: Cell = {
    parts: [...into.parts, ...small.parts].toSorted((a, b) => compare(spell(a), spell(b))),
    population: into.population + small.population,
  };
  return [...cells.filter((cell) => cell !== small && cell !== into), merged];
}

const spell = ([unit, position]: Group) => `${unit}\u001f${position}`;
const nameOf = (cell: Cell) => spell(cell.parts[0]!);
/** By code unit, so that every machine sorts alike. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const byName = (a: Cell, b: Cell) => compare(nameOf(a), nameOf(b));
const bySize = (a: Cell, b: Cell) => a.population - b.population || byName(a, b);
