import { cellText, columnName, excerpt, type TableRow } from '../tables/table.ts';
import { plainName } from './fields.ts';
import type { ImportColumns } from './kind.ts';

/** Field of the kind → heading in the file, or null where the file does not have it. */
export type Mapping = Record<string, string | null>;

/** Rows above the headings that are looked at: titles, logos, the office's name. */
const TITLE_ROWS = 20;

/** Headings of a row, each once: an empty one is called by its letter, a second one of the same name by its number. */
export function labelsOf(row: TableRow | undefined): string[] {
  const seen = new Map<string, number>();
  return (row?.cells ?? []).map((cell, index) => {
    const name = excerpt(cellText(cell).trim(), 200) || `(${columnName(index)})`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/** The row that holds most of the kind's headings; the first row when none holds any. */
export function findHeader(columns: ImportColumns, rows: readonly TableRow[]): TableRow | undefined {
  let best = rows[0];
  let most = 0;
  for (const row of rows.slice(0, TITLE_ROWS)) {
    const found = mapped(proposeMapping(columns, labelsOf(row)));
    if (found > most) [best, most] = [row, found];
  }
  return best;
}

/**
 * Proposes which heading means which field: that of the saved mapping whose headings are all there, if there is one; otherwise by names
 * and synonyms, whatever their case, spaces and signs.
 * @param saved mappings of this government, latest first
 */
export function proposeMapping(
  columns: ImportColumns,
  labels: readonly string[],
  saved: readonly Mapping[] = [],
): Mapping {
  const fitting = saved.find(
    (each) =>
      mapped(each) > 0 && Object.values(each).every((label) => label === null || labels.includes(label)),
  );
  if (fitting)
    return Object.fromEntries(Object.keys(columns).map((field) => [field, fitting[field] ?? null]));
  const taken = new Set<string>();
  const mapping: Mapping = {};
  for (const [field, column] of Object.entries(columns)) {
    const names = [column.header, ...(column.synonyms ?? [])].map(plainName);
    const label = names
      .map((name) => labels.find((each) => plainName(each) === name && !taken.has(each)))
      .find((each) => each !== undefined);
    mapping[field] = label ?? null;
    if (label !== undefined) taken.add(label);
  }
  return mapping;
}

function mapped(mapping: Mapping): number {
  return Object.values(mapping).filter((label) => label !== null).length;
}
