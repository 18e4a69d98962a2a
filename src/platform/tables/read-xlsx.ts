import { damagedFile, tooManyColumns, tooManyRows, unknownSheet } from './refusals.ts';
import {
  excerpt,
  TableError,
  textCell,
  type Cell,
  type Table,
  type TableLimits,
  type TableRow,
} from './table.ts';
import { serialText } from './xlsx-dates.ts';
import { openWorkbook, type Workbook } from './xlsx-workbook.ts';
import { attribute, decodeXstring, scanXml } from './xml.ts';
import { inflate } from './zip.ts';

/** Spreadsheet programs keep 15 digits of a number. */
const SAFE_DIGITS = 1e15;
const LAST_ROW = 1_048_576;
/** Different texts of a sheet that are kept once. */
const TEXTS_KEPT = 100_000;

/**
 * Reads one sheet of a workbook: the values that were last calculated, never a formula, never anything outside the file.
 * @param sheet its name; the first visible one when not said
 * @throws TableError
 */
export async function readXlsx(
  bytes: Buffer,
  sheet: string | undefined,
  limits: TableLimits,
): Promise<Table> {
  const workbook = await openWorkbook(bytes, limits);
  const chosen =
    sheet === undefined
      ? (workbook.sheets.find((each) => !each.hidden) ?? workbook.sheets[0]!)
      : workbook.sheets.find((each) => each.name === sheet);
  if (!chosen) throw new TableError(unknownSheet(sheet ?? ''));
  const rows: TableRow[] = [];
  await scanXml(inflate(bytes, chosen.entry, limits), sheetListener(workbook, rows, limits));
  return { format: 'xlsx', sheets: workbook.sheets.map((each) => each.name), sheet: chosen.name, rows };
}

function sheetListener(
  workbook: Workbook,
  rows: TableRow[],
  limits: TableLimits,
): Parameters<typeof scanXml>[1] {
  let line = 0;
  let cells: Cell[] = [];
  let column = -1;
  let type = '';
  let style = 0;
  let text = '';
  let inValue = false;
  let phonetic = false;
  let inData = false;
  let formula = false;
  // The same codes and names stand in row after row; each is kept once, whether the writer shared its texts or not.
  const texts = new Map<string, string>();

  function once(cell: Cell): Cell {
    if (typeof cell !== 'string') return cell;
    const known = texts.get(cell);
    if (known !== undefined) return known;
    if (texts.size < TEXTS_KEPT) texts.set(cell, cell);
    return cell;
  }

  function beginCell(attributes: string): void {
    const reference = attribute(attributes, 'r');
    const next = reference === undefined ? column + 1 : columnIndex(reference);
    if (next <= column) throw new TableError(damagedFile());
    column = next;
    type = attribute(attributes, 't') ?? 'n';
    style = Number(attribute(attributes, 's') ?? 0);
    text = '';
    formula = false;
  }

  function endCell(): void {
    const known = cellValue(workbook, type, style, text, limits);
    // The empty text is a result (`str`); a formula with none was written by a program that never calculated it.
    const cell: Cell =
      known === '' && formula && type !== 'str' ? { fault: 'not-calculated', text: '' } : known;
    if (cell === '') return;
    if (column >= limits.columns) throw new TableError(tooManyColumns(limits));
    while (cells.length < column) cells.push('');
    cells.push(once(cell));
  }

  return {
    open(name, attributes) {
      if (name === 'sheetData') inData = true;
      if (!inData) return;
      if (name === 'row') {
        const next = Number(attribute(attributes, 'r') ?? line + 1);
        if (!(next > line && next <= LAST_ROW)) throw new TableError(damagedFile());
        line = next;
        cells = [];
        column = -1;
      } else if (name === 'c') beginCell(attributes);
      else if (name === 'rPh') phonetic = true;
      else if (name === 'f') formula = true;
      else if (name === 'v' || name === 't') inValue = !phonetic;
    },
    text(piece) {
      if (inValue && text.length <= limits.cellCharacters) text += piece.slice(0, limits.cellCharacters + 1);
    },
    close(name) {
      if (name === 'sheetData') inData = false;
      if (!inData) return;
      if (name === 'v' || name === 't') inValue = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'c') endCell();
      else if (name === 'row' && cells.length > 0) {
        if (rows.length >= limits.rows) throw new TableError(tooManyRows(limits));
        rows.push({ line, cells });
      }
    },
  };
}

/** 'AB12' → 27 */
function columnIndex(reference: string): number {
  let index = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? '')
    index = index * 26 + letter.charCodeAt(0) - 64;
  if (index === 0) throw new TableError(damagedFile());
  return index - 1;
}

/** ECMA-376 Part 1, 18.18.11 ST_CellType */
function cellValue(workbook: Workbook, type: string, style: number, text: string, limits: TableLimits): Cell {
  if (text === '') return '';
  if (type === 's') {
    const shared = workbook.sharedStrings[Number(text)];
    if (shared === undefined) throw new TableError(damagedFile());
    return textCell(shared, limits);
  }
  if (type === 'str' || type === 'inlineStr') return textCell(decodeXstring(text), limits);
  if (type === 'b') return text === '1' || text === 'true' ? 'TRUE' : 'FALSE';
  if (type === 'e') return { fault: 'error', text: excerpt(text, 100) };
  if (type === 'd') return text.slice(0, 10);
  const value = Number(text);
  if (!Number.isFinite(value)) throw new TableError(damagedFile());
  if (workbook.dateStyles[style]) {
    return serialText(value, workbook.from1904) ?? { fault: 'error', text: excerpt(text, 100) };
  }
  if (workbook.percentStyles[style]) return `${Number((value * 100).toPrecision(12))}%`;
  if (Math.abs(value) >= SAFE_DIGITS) return { fault: 'digits-lost', text: excerpt(text, 100) };
  return value;
}
