import { cellText, type Cell, type TableRow } from '../../../../platform/tables/table.ts';
import { activityOf, type FormRow, type ReadForm } from './form-row.ts';
import { findHeadings } from './headings.ts';

/**
 * One month a sheet: money and work as planned, as done, and apart by how much, under headings of up to four rows. Null for any other sheet,
 * also for one whose rows name their month themselves: that is no printed form.
 */
export function readMonthlyForm(rows: readonly TableRow[]): ReadForm | null {
  const headings = findHeadings(rows);
  if (headings === null || headings.paths.includes('bulan')) return null;
  const { paths } = headings;
  const realised = choose(paths, (path) => /keuangan/.test(path) && /real/.test(path), [/\brp\b/]);
  const work = (path: string) => /fisik/.test(path) && !/ttb|tertimbang|\brp\b/.test(path);
  const percent = choose(paths, (path) => work(path) && /real/.test(path), [/kum/]);
  const planned = choose(paths, (path) => work(path) && /renc|target/.test(path), [/kum/]);
  const problem = paths.findIndex((path) => /masalah|kendala|keterangan/.test(path));
  const first = Math.min(...[realised, percent, planned].filter((each) => each !== -1));
  if (realised === -1 && percent === -1) return null;
  const read: FormRow[] = [];
  const without: number[] = [];
  for (const { line, cells } of rows.slice(headings.to + 1)) {
    const at = (place: number): Cell => (place === -1 ? '' : (cells[place] ?? ''));
    const activity = activityOf(cells, first);
    const says = [realised, percent].some((place) => cellText(at(place)) !== '');
    if (activity === null) {
      if (says && !isNumbering(cells)) without.push(line);
    } else if (says || cellText(at(planned)) !== '')
      read.push({
        line,
        activity,
        month: null,
        realised: at(realised),
        planned: at(planned),
        percent: at(percent),
        problem: at(problem),
      });
  }
  if (read.length === 0) return null;
  return {
    rows: read,
    titles: rows.slice(0, headings.from),
    depth: headings.to - headings.from + 1,
    without,
    shape: 'monthly',
    withoutMoney: false,
  };
}

/** The column whose heading fits, one of `better` before others, and parts of a hundred of money never. */
function choose(
  paths: readonly string[],
  fits: (path: string) => boolean,
  better: readonly RegExp[],
): number {
  const fitting = paths.flatMap((path, place) =>
    fits(path) && !/dev/.test(path) && !(/keuangan/.test(path) && /%|kum|ttb/.test(path)) ? [place] : [],
  );
  return fitting.find((place) => better.every((each) => each.test(paths[place]!))) ?? fitting[0] ?? -1;
}

/** `1 | 2 | 3 | 4 = 3 - 2`: the row below the headings that numbers the columns. */
function isNumbering(cells: readonly Cell[]): boolean {
  const texts = cells.map((cell) => cellText(cell).trim()).filter((each) => each !== '');
  return texts.length > 2 && texts.every((each) => /^\(?\d{1,2}(?:\)|\s*=.*)?$/.test(each));
}
