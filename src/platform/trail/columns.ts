/** Columns that change without an act of anybody (last seen, attempts counted): exported, but no part of a trail entry's record. */
export const RESTLESS_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  // A nightly run sees thousands of flags again just as they were.
  audit_flag: ['last_seen_at', 'run_id'],
  // Readings that were begun and not brought to an end: a busy machine is nobody's act.
  spj_document: ['tries'],
  // When somebody fetched a code or a token must not stand in a log; its day is enough, and the row has it.
  survey_invitation: ['code_hash', 'previous_hash', 'issued_on', 'blinded_hash', 'version'],
};

/** Columns of `table` that the recorded row leaves out. */
export function unrecordedColumns(table: string): readonly string[] {
  return RESTLESS_COLUMNS[table] ?? [];
}
