import { readArguments, wrongUse } from '../../../../platform/command-line.ts';
import { judgeBenford } from '../../rules/population/benford.ts';
import { countsOf, DIGIT_TESTS, FIRST_DIGITS, type DigitTest } from '../../rules/population/digits.ts';
import {
  bareNumber,
  columnSign,
  decimalSignOf,
  plainNumber,
  threeDigits,
  type DecimalSign,
} from '../../rules/population/read-amounts.ts';
import { benfordThresholds, DEFAULT_POPULATION_THRESHOLDS } from '../../rules/population/thresholds.ts';
import { streamCsv, UnreadableFile } from './stream-csv.ts';

const USAGE = 'lurus audit benford FILE.csv --column NAME --digits 1|2|second|3';

/** `lurus audit benford`: the digits of one column of a file, held against Benford's law. Needs no installation. */
export async function judgeColumn(args: string[], print: (line: string) => void): Promise<void> {
  const { values, positionals } = readArguments(
    args,
    { column: { type: 'string' }, digits: { type: 'string', default: '1' } },
    USAGE,
    { positionals: 1, needed: ['column'] },
  );
  const digits = DIGIT_TESTS.find((test): test is DigitTest => test === values.digits);
  if (digits === undefined) throw wrongUse(`--digits ${values.digits}`, USAGE);
  const column = await readColumn(positionals[0]!, values.column!);
  const three: Record<number, number> = {};
  let below = 0;
  let short = 0;
  for (const bare of column.numbers) {
    const found = threeDigits(plainNumber(bare, column.sign));
    if (found === null) below++;
    else if (digits === '3' && found.short) short++;
    else three[found.digits] = (three[found.digits] ?? 0) + 1;
  }
  const judged = judgeBenford(
    digits,
    countsOf(digits, three),
    benfordThresholds(DEFAULT_POPULATION_THRESHOLDS),
  );
  const counts = Object.fromEntries(
    judged.counts.map((count, place) => [FIRST_DIGITS[digits] + place, count]),
  );
  print(
    JSON.stringify(
      {
        ...judged,
        counts,
        leftOut: { belowTen: below, shortOfDigits: short, empty: column.empty, noNumber: column.noNumber },
      },
      null,
      1,
    ),
  );
}

interface Column {
  numbers: string[];
  sign: DecimalSign;
  empty: number;
  noNumber: number;
}

/** @throws UnreadableFile where the column is missing or holds no number */
async function readColumn(path: string, name: string): Promise<Column> {
  let place: number | null = null;
  const column: Column = { numbers: [], sign: 'comma', empty: 0, noNumber: 0 };
  const votes = { point: 0, comma: 0 };
  for await (const records of streamCsv(path)) {
    for (const { fields } of records) {
      if (place === null) {
        place = placeOf(path, fields, name);
        continue;
      }
      const cell = fields[place]?.trim() ?? '';
      if (cell === '') {
        column.empty++;
        continue;
      }
      const bare = bareNumber(cell);
      if (bare === null) {
        column.noNumber++;
        continue;
      }
      const sign = decimalSignOf(bare);
      if (sign !== null) votes[sign]++;
      column.numbers.push(bare);
    }
  }
  if (column.numbers.length === 0)
    throw new UnreadableFile(
      `${path}: kolom "${name}" tidak berisi angka / column "${name}" holds no number`,
    );
  return { ...column, sign: columnSign(votes) };
}

function placeOf(path: string, headings: readonly string[], name: string): number {
  const names = headings.map((each) => each.replace('\ufeff', '').trim());
  const exact = names.indexOf(name);
  if (exact !== -1) return exact;
  const near = names.findIndex((each) => each.toLowerCase() === name.trim().toLowerCase());
  if (near !== -1) return near;
  throw new UnreadableFile(
    `${path}: tidak ada kolom "${name}" / no column "${name}". Kolom / columns: ${names.join(', ')}`,
  );
}
