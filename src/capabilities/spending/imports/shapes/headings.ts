import type { TableRow } from '../../../../platform/tables/table.ts';
import { words } from './form-row.ts';

/** Rows from the top in which headings begin. */
const TITLE_ROWS = 25;
/** Rows over which headings may spread. */
const DEPTH = 4;

const MONEY = /^(?:realisasi |penyerapan )?keuangan\b/;
const WORK = /^(?:realisasi |kemajuan )?fisik\b/;
/** What stands below the first row of headings. */
const BELOW =
  /^\(?(?:rencana|renc|target|realisasi|real|deviasi|dev|sisa|rp|%|kum|ttb|kumulatif|tertimbang|fisik|keuangan|bobot|s\.?d)(?![a-z]{4})/;

export interface Headings {
  /** place in the rows of the first and of the last one */
  from: number;
  to: number;
  /** by column: `keuangan realisasi rp` */
  paths: string[];
}

/** Headings about money and work, over one row or several. A cell that is merged over others stands in the first of them. */
export function findHeadings(rows: readonly TableRow[]): Headings | null {
  const from = rows.slice(0, TITLE_ROWS).findIndex(({ cells }) => {
    const texts = cells.map(words);
    return texts.some((each) => MONEY.test(each)) && texts.some((each) => WORK.test(each));
  });
  if (from === -1) return null;
  let to = from;
  while (to - from + 1 < DEPTH && isBelow(rows[to + 1])) to++;
  return { from, to, paths: pathsOf(rows.slice(from, to + 1)) };
}

function isBelow(row: TableRow | undefined): boolean {
  const texts = row?.cells.map(words).filter((each) => each !== '') ?? [];
  return texts.length > 1 && texts.every((each) => BELOW.test(each));
}

/** A heading reaches right until the next one of its row, and not beyond the one above it. */
function pathsOf(rows: readonly TableRow[]): string[] {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const paths = Array.from({ length: width }, () => '');
  const begins = Array.from({ length: width }, () => false);
  for (const { cells } of rows) {
    let reach = '';
    for (let column = 0; column < width; column++) {
      const text = words(cells[column]);
      if (text !== '' || begins[column]) reach = text;
      if (text !== '') begins[column] = true;
      paths[column] = `${paths[column]} ${reach}`.trim();
    }
  }
  return paths;
}
