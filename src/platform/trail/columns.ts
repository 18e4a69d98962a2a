/**
 * Columns that hold a secret: never part of a trail entry's record, never in an export of a government (only in the encrypted
 * backup of the whole installation). They must be nullable or have a default: an imported government starts without them.
 */
export const SECRET_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  account: ['password_hash', 'totp_secret'],
};

/** Columns that change without an act of anybody (last seen, attempts counted): exported, but no part of a trail entry's record. */
export const RESTLESS_COLUMNS: Readonly<Record<string, readonly string[]>> = {};

/** Columns of `table` that the recorded row leaves out. */
export function unrecordedColumns(table: string): readonly string[] {
  return [...(SECRET_COLUMNS[table] ?? []), ...(RESTLESS_COLUMNS[table] ?? [])];
}
