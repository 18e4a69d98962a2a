import { readKeyed } from '../../../../platform/imports/keyed-columns.ts';
import type { RowComplaint } from '../../../../platform/imports/kind.ts';
import { UNREADABLE } from './messages.ts';

/** Reads the keyed cells of one row, and complains beside the column of one that was no number. */
export function keyedValues<Field extends string>(
  line: number,
  row: Readonly<Record<Field, string | null>>,
  fields: readonly Field[],
  complaints: RowComplaint[],
): Record<Field, { key: string; shown: string } | null> {
  const read = {} as Record<Field, { key: string; shown: string } | null>;
  for (const field of fields) {
    const cell = row[field];
    const found = cell === null ? null : readKeyed(cell);
    if (found === undefined) complaints.push({ line, field, message: UNREADABLE });
    read[field] = found ?? null;
  }
  return read;
}
