import { Readable } from 'node:stream';
import { escapeFormula } from './escape.ts';
import type { SheetToWrite, ValueToWrite } from './write-table.ts';

const BYTE_ORDER_MARK = '\uFEFF';
/** Lines that are handed on together. */
const LINES = 500;

/**
 * Writes CSV as a stream of UTF-8 with a byte order mark, so that Excel reads it rightly. A text that begins like a formula gets an
 * apostrophe before it (escape.ts), which `readTable` takes away again; numbers are written as numbers.
 * @param delimiter semicolon for files that people open in Excel with Indonesian settings, comma for programs
 */
export function writeCsv(
  sheet: Pick<SheetToWrite, 'columns' | 'rows'>,
  delimiter: ',' | ';' = ',',
): Readable {
  return Readable.from(csvPieces(sheet, delimiter), { objectMode: false });
}

async function* csvPieces(
  sheet: Pick<SheetToWrite, 'columns' | 'rows'>,
  delimiter: string,
): AsyncGenerator<string> {
  let piece =
    BYTE_ORDER_MARK +
    csvLine(
      sheet.columns.map((each) => each.header),
      delimiter,
    );
  let lines = 1;
  for await (const row of sheet.rows) {
    piece += csvLine(row, delimiter);
    if (++lines % LINES === 0) {
      yield piece;
      piece = '';
    }
  }
  if (piece !== '') yield piece;
}

function csvLine(row: readonly ValueToWrite[], delimiter: string): string {
  return `${row.map(csvField).join(delimiter)}\r\n`;
}

function csvField(value: ValueToWrite): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = escapeFormula(value);
  // Every delimiter that a reader might try is quoted, not only ours.
  return /[",;\t|\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
