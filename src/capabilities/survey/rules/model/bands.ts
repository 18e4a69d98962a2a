import type { Band, BandTable } from './model.ts';

/** What arithmetic of doubles may lose; no published figure is that fine. */
const NOISE = 1e-9;

/** The table in force in a year: the latest that began by then. */
export function bandTableOf(tables: readonly BandTable[], year: number): BandTable | null {
  return (
    tables
      .filter((each) => each.year <= year)
      .toSorted((a, b) => b.year - a.year || (a.source < b.source ? -1 : 1))[0] ?? null
  );
}

/** The band of a value as it was computed, never rounded before: 77.97 lies below 78. Null: no table, or no value. */
export function bandOf(tables: readonly BandTable[], year: number, value: number | null): Band | null {
  const table = bandTableOf(tables, year);
  if (table === null || value === null) return null;
  return table.bands.find((each) => each.below === null || value < each.below - NOISE) ?? null;
}
