import type { CalibrationPlan, Margin } from '../../rules/estimation/calibration.ts';
import { cellText } from '../../../../platform/tables/table.ts';
import { at, DataError, namesOf, numbersOf, placeOf, readDataFile, type DataFile } from './read-file.ts';

/**
 * Margins of one variable: two columns, its levels (under its own name, else the first) and how many the population has.
 * @throws DataError
 */
export async function readPostStrata(variable: string, path: string, data: DataFile): Promise<Margin> {
  const file = await readDataFile(path, data.decimalComma);
  const headings = file.headings.filter((name) => name !== '');
  const level = headings.includes(variable) ? variable : headings[0];
  const counts = headings.filter((name) => name !== level);
  if (level === undefined || counts.length !== 1)
    throw new DataError(
      `${path}: perlu dua kolom, "${variable}" dan jumlah dalam populasi, misalnya "${variable},population" / needs two columns, "${variable}" and how many the population has, e.g. "${variable},population"`,
    );
  const names = namesOf(file, level);
  const numbers = countsOf(file, counts[0]!);
  const lines = file.rows.map(({ line }) => line);
  return marginOf(
    variable,
    names.map((name, row) => [name, numbers[row]!, lines[row]!]),
    file,
    data,
  );
}

/**
 * Margins for raking: `variable`, `level`, `population`, or three columns of other names in this order; a variable for as many lines as it
 * has levels.
 * @throws DataError
 */
export async function readRakeMargins(path: string, data: DataFile): Promise<Margin[]> {
  const file = await readDataFile(path, data.decimalComma);
  const asked = ['variable', 'level', 'population'];
  const headings = file.headings.filter((name) => name !== '');
  const columns = asked.every((name) => headings.includes(name)) ? asked : headings;
  if (columns.length !== 3)
    throw new DataError(
      `${path}: perlu kolom variable, level, population / needs the columns variable, level, population`,
    );
  const variables = namesOf(file, columns[0]!);
  const levels = namesOf(file, columns[1]!);
  const counts = countsOf(file, columns[2]!);
  return [...new Set(variables)].map((variable) =>
    marginOf(
      variable,
      file.rows.flatMap(({ line }, row) =>
        variables[row] === variable ? [[levels[row]!, counts[row]!, line] as const] : [],
      ),
      file,
      data,
    ),
  );
}

function countsOf(file: DataFile, column: string): Float64Array {
  const counts = numbersOf(file, column, 'refuse');
  const bad = counts.findIndex((count) => count < 0);
  if (bad !== -1)
    throw at(
      file.path,
      file.rows[bad]!.line,
      column,
      'jumlah tidak boleh negatif / a count is never below 0',
    );
  return counts;
}

function marginOf(
  variable: string,
  levels: readonly (readonly [name: string, count: number, line: number])[],
  file: DataFile,
  data: DataFile,
): Margin {
  const population = new Map<string, number>();
  for (const [name, count, line] of levels) {
    if (population.has(name))
      throw at(file.path, line, null, `"${name}" disebut dua kali / "${name}" stands there twice`);
    population.set(name, count);
  }
  const place = placeOf(data, variable);
  const empty = data.rows.find(({ cells }) => cellText(cells[place]).trim() === '');
  if (empty !== undefined)
    throw at(data.path, empty.line, variable, 'kosong; isi setiap baris / empty; fill in every row');
  return { name: variable, levels: data.rows.map(({ cells }) => cellText(cells[place]).trim()), population };
}

/** Totals that differ between margins cannot all hold. */
export function totalsOf({ margins }: CalibrationPlan): number[] {
  return margins.map(({ population }) => [...population.values()].reduce((sum, count) => sum + count, 0));
}
