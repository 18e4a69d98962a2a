import { read, set_cptable, type CellObject, type ParsingOptions, type WorkBook } from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';
import {
  damagedFile,
  packedTooTightly,
  tooManyColumns,
  tooManyRows,
  unknownSheet,
  wrongType,
} from './refusals.ts';
import {
  excerpt,
  TableError,
  textCell,
  type Cell,
  type Table,
  type TableLimits,
  type TableRow,
} from './table.ts';
import { isDateFormat, isPercentFormat, serialText } from './xlsx-dates.ts';

/** Spreadsheet programs keep 15 digits of a number. */
const SAFE_DIGITS = 1e15;
/** [MS-XLS] 2.5.10 Bes */
const ERRORS: Record<number, string> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
};
/** Names of formats, never formulas, texts as shown or pictures. */
const BARE: ParsingOptions = {
  type: 'buffer',
  dense: true,
  cellFormula: false,
  cellHTML: false,
  cellText: false,
  cellNF: true,
};

set_cptable(codePages);

/**
 * One sheet of a workbook of Excel 95 to 2003. Takes time and memory as the file pleases: `readXls` calls it in a thread that it may end.
 * @throws TableError and nothing else
 */
export function xlsTable(bytes: Uint8Array, sheet: string | undefined, limits: TableLimits): Table {
  const [names, hidden] = sheetsOf(opened(bytes, { sheetRows: 1 }));
  const chosen = sheet ?? names.find((_, at) => !hidden[at]) ?? names[0];
  if (chosen === undefined) throw new TableError(damagedFile());
  if (!names.includes(chosen)) throw new TableError(unknownSheet(chosen));
  const workbook = opened(bytes, { sheets: chosen, sheetRows: limits.rows + 1 });
  const rows: TableRow[] = [];
  const from1904 = workbook.Workbook?.WBProps?.date1904 === true;
  let characters = 0;
  for (const [at, found] of Object.entries(workbook.Sheets[chosen]?.['!data'] ?? [])) {
    const cells: Cell[] = [];
    for (const [column, object] of Object.entries(found ?? [])) {
      const cell = cellOf(object, from1904, limits);
      if (cell === '') continue;
      if (Number(column) >= limits.columns) throw new TableError(tooManyColumns(limits));
      while (cells.length < Number(column)) cells.push('');
      cells.push(cell);
      // The file keeps a text once and names it in any number of cells; on the way out of the thread each has its own.
      characters += typeof cell === 'string' ? cell.length : 1;
      if (characters > limits.inflatedBytes) throw new TableError(packedTooTightly(limits));
    }
    if (cells.length === 0) continue;
    if (rows.length >= limits.rows) throw new TableError(tooManyRows(limits));
    rows.push({ line: Number(at) + 1, cells });
  }
  return { format: 'xls', sheets: names, sheet: chosen, rows };
}

function opened(bytes: Uint8Array, options: ParsingOptions): WorkBook {
  try {
    return read(bytes, { ...BARE, ...options });
  } catch (error) {
    throw new TableError(
      /password-protected|Password is incorrect|Encryption scheme|ECMA-376/.test(
        error instanceof Error ? error.message : '',
      )
        ? wrongType({ id: 'dilindungi kata sandi', en: 'protected by a password' })
        : damagedFile(),
    );
  }
}

/** Names, and which of them their author has hidden. */
function sheetsOf(workbook: WorkBook): [string[], boolean[]] {
  const about = workbook.Workbook?.Sheets ?? [];
  const names = workbook.SheetNames ?? [];
  return [names, names.map((name) => (about.find((each) => each.name === name)?.Hidden ?? 0) !== 0)];
}

function cellOf(object: CellObject | undefined, from1904: boolean, limits: TableLimits): Cell {
  const value = object?.v;
  if (object === undefined || value === undefined || value === null || object.t === 'z') return '';
  if (object.t === 'e') return { fault: 'error', text: ERRORS[Number(value)] ?? '#N/A' };
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value !== 'number') return textCell(String(value), limits);
  if (!Number.isFinite(value)) throw new TableError(damagedFile());
  const format = typeof object.z === 'string' ? object.z : 'General';
  if (isDateFormat(-1, format))
    return serialText(value, from1904) ?? { fault: 'error', text: excerpt(String(value), 100) };
  if (isPercentFormat(-1, format)) return `${Number((value * 100).toPrecision(12))}%`;
  if (Math.abs(value) >= SAFE_DIGITS) return { fault: 'digits-lost', text: excerpt(String(value), 100) };
  return value;
}
