import { cellText, excerpt, type Table } from '../tables/table.ts';
import type { ImportColumns } from './kind.ts';
import { findHeader, labelsOf, proposeMapping, type Mapping } from './mapping.ts';
import type { FileView } from './store.ts';

/** Rows below the headings that are shown beside the mapping. */
const SAMPLE_ROWS = 5;
const SAMPLE_CHARACTERS = 60;

/**
 * What the wizard shows of a file: sheets, headings, a few rows, and the proposed mapping.
 * @param headerLine row of the headings where somebody has named it; found by itself otherwise
 */
export function viewOf(
  columns: ImportColumns,
  table: Table,
  saved: readonly Mapping[],
  headerLine?: number,
): FileView {
  const header =
    headerLine === undefined
      ? findHeader(columns, table.rows)
      : table.rows.find((row) => row.line === headerLine);
  const labels = labelsOf(header);
  const line = header?.line ?? headerLine ?? 1;
  const sample = table.rows
    .filter((row) => row.line > line)
    .slice(0, SAMPLE_ROWS)
    .map((row) => labels.map((_, index) => excerpt(cellText(row.cells[index]), SAMPLE_CHARACTERS)));
  return {
    sheets: table.sheets,
    sheet: table.sheet,
    header_line: line,
    labels,
    sample,
    mapping: proposeMapping(columns, labels, saved),
  };
}
