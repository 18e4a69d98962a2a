import type { Sheet } from '../tables/read-json.ts';
import type { Gathered } from './kind.ts';

/**
 * The sheets of a file whose forms were rewritten, as they are kept: all that are read together first, then each of them, then what may be
 * chosen instead, then what was not understood, as it stands.
 */
export function gatheredSheets({ together, instead, leftOut }: Gathered, all: readonly Sheet[]): Sheet[] {
  const known = new Set([...together, ...instead].map((each) => each.name));
  const first: Sheet[] = together.length > 1 ? [put(together)] : [];
  const own = [...first, ...together, ...instead, ...all.filter((each) => !known.has(each.name))];
  if (leftOut.length === 0) return own;
  return [{ ...own[0]!, leftOut }, ...own.slice(1)];
}

/** One sheet of all rows, below the headings that they share; its lines are its own, and each row knows where it stood. */
function put(sheets: readonly Sheet[]): Sheet {
  const [heading] = sheets[0]!.rows;
  const rows = sheets.flatMap((each) => each.rows.slice(1)).map((row, at) => ({ ...row, line: at + 2 }));
  return { name: `Semua lembar (${sheets.length})`, rows: [{ ...heading!, line: 1 }, ...rows] };
}
