import type { Standing } from './figure.ts';
import type { Part } from './parts.ts';

export interface BriefedCell {
  part: Part;
  value: number | null;
  standing: Standing;
  amount: number | null;
}

export interface BriefedRow {
  agencyId: string;
  name: string;
  cells: readonly BriefedCell[];
}

export interface Briefing {
  agencies: number;
  /** agencies with a part outside, most of them first, then by name */
  outside: { name: string; outside: number; judged: number; cells: BriefedCell[] }[];
  /** part → how many agencies stand how */
  parts: { part: Part; counts: Record<Standing, number> }[];
  /** parts that left their band since the month before, or came back within it; not what could not be judged in one of the months */
  left: { name: string; part: Part }[];
  returned: { name: string; part: Part }[];
  /** rupiah over all agencies: unpaid of findings, to be repaid of travel; null: nothing is known */
  unpaid: number | null;
  toRepay: number | null;
}

/** What the head of government is told of a month. @param before the month before; null: it has no figures */
export function brief(
  rows: readonly BriefedRow[],
  before: readonly BriefedRow[] | null,
  parts: readonly Part[],
): Briefing {
  const earlier = new Map(
    (before ?? []).flatMap((row) =>
      row.cells.map((cell) => [`${row.agencyId} ${cell.part}`, cell.standing] as const),
    ),
  );
  const moved = (from: Standing, to: Standing) =>
    rows.flatMap((row) =>
      row.cells
        .filter((cell) => cell.standing === to && earlier.get(`${row.agencyId} ${cell.part}`) === from)
        .map(({ part }) => ({ name: row.name, part })),
    );
  return {
    agencies: rows.length,
    outside: rows
      .map(({ name, cells }) => ({
        name,
        cells: cells.filter((cell) => cell.standing === 'outside'),
        judged: cells.filter((cell) => cell.standing === 'outside' || cell.standing === 'within').length,
      }))
      .map((row) => ({ ...row, outside: row.cells.length }))
      .filter((row) => row.outside > 0)
      .toSorted((a, b) => b.outside - a.outside || a.name.localeCompare(b.name, 'id')),
    parts: parts.map((part) => ({ part, counts: countsOf(part, rows) })),
    left: moved('within', 'outside'),
    returned: moved('outside', 'within'),
    unpaid: sumOf('findings', rows),
    toRepay: sumOf('travel', rows),
  };
}

function countsOf(part: Part, rows: readonly BriefedRow[]): Record<Standing, number> {
  const counts = { within: 0, outside: 0, few: 0, missing: 0 };
  for (const row of rows) for (const cell of row.cells) if (cell.part === part) counts[cell.standing] += 1;
  return counts;
}

function sumOf(part: Part, rows: readonly BriefedRow[]): number | null {
  const amounts = rows.flatMap((row) =>
    row.cells.flatMap((cell) => (cell.part === part && cell.amount !== null ? [cell.amount] : [])),
  );
  return amounts.length === 0 ? null : amounts.reduce((sum, each) => sum + each, 0);
}
