import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import {
  writeXlsx as writeWorkbook,
  writeXlsxStream,
  type CellStyle,
  type CellValue,
  type ColumnDef,
} from 'hucre/xlsx';
import type { ColumnFormat, ColumnToWrite, SheetToWrite, ValueToWrite } from './write-table.ts';
import { columnName } from './table.ts';
import { daySerial } from './xlsx-dates.ts';

// Every text is written as a text cell, never as a formula, so that nothing has to be put before it: what Excel shows is the value
// itself. Text columns carry the format "@" besides, so that editing a cell does not turn it into a formula either.

const NUMBER_FORMATS: Record<ColumnFormat, string> = {
  text: '@',
  date: 'yyyy-mm-dd',
  rupiah: '#,##0',
  integer: '0',
  decimal: '#,##0.00',
};
const WIDTHS: Record<ColumnFormat, number> = { text: 24, date: 12, rupiah: 18, integer: 10, decimal: 14 };
const HEADER: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E0EEF0' } },
};

/**
 * Writes a workbook of a few sheets at once: reports and templates, up to some ten thousand rows. Headings are set off and stay in
 * sight; columns with choices offer them.
 * @param blankRows rows below the last one that are formatted like the columns, for people to fill in
 */
export async function writeXlsx(sheets: readonly SheetToWrite[], blankRows = 0): Promise<Buffer> {
  const written = await Promise.all(
    sheets.map(async (sheet) => {
      const rows = await Array.fromAsync(sheet.rows, (row) => cellsOf(sheet.columns, row));
      const blank = sheet.columns.map(() => null);
      for (let row = 0; row < blankRows; row++) rows.push(blank);
      const last = Math.max(rows.length + 1, 2);
      return {
        name: sheet.name,
        columns: sheet.columns.map(columnOf),
        rows: [sheet.columns.map((each) => xmlText(each.header)), ...rows],
        cells: new Map(sheet.columns.map((_, index) => [`0,${index}`, { style: HEADER }])),
        freezePane: { rows: 1 },
        dataValidations: sheet.columns.flatMap((column, index) => {
          if (!column.choices) return [];
          const letter = columnName(index);
          return [
            {
              type: 'list' as const,
              values: [...column.choices],
              allowBlank: true,
              range: `${letter}2:${letter}${last}`,
            },
          ];
        }),
      };
    }),
  );
  return Buffer.from(await writeWorkbook({ sheets: written }));
}

/** Writes one sheet of any length as a stream, with memory that does not grow with it. */
export function streamXlsx(sheet: SheetToWrite): Readable {
  const columns = sheet.columns.map((column) => ({ ...columnOf(column), header: xmlText(column.header) }));
  async function* rows(): AsyncGenerator<CellValue[]> {
    for await (const row of sheet.rows) yield cellsOf(sheet.columns, row);
  }
  return Readable.fromWeb(
    writeXlsxStream(rows(), { name: sheet.name, columns, freezePane: { rows: 1 } }) as WebStream,
  );
}

function columnOf(column: ColumnToWrite): ColumnDef {
  return { width: column.width ?? WIDTHS[column.format], style: { numFmt: NUMBER_FORMATS[column.format] } };
}

function cellsOf(columns: readonly ColumnToWrite[], row: readonly ValueToWrite[]): CellValue[] {
  return row.map((value, index) => {
    if (typeof value !== 'string') return value;
    if (columns[index]?.format === 'date') return daySerial(value) ?? value;
    return xmlText(value);
  });
}

/** What XML or the workbook format would read differently is written by its number (ECMA-376 Part 1, 22.9.2.19 ST_Xstring). */
function xmlText(text: string): string {
  return (
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      // A text like #REF! would become an error cell.
      .replace(/^#(?=[A-Z_/0]+[!?]?$)/, '_x0023_')
      .replace(/[\uFFFE\uFFFF]/g, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase()}_`)
  );
}
