/** Columns that change without an act of anybody (last seen, attempts counted): exported, but no part of a trail entry's record. */
export const RESTLESS_COLUMNS: Readonly<Record<string, readonly string[]>> = {};

/** Columns of `table` that the recorded row leaves out. */
export function unrecordedColumns(table: string): readonly string[] {
  return RESTLESS_COLUMNS[table] ?? [];
}
