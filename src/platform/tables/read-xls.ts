import { wrongType } from './refusals.ts';
import { TableError, type Table, type TableLimits } from './table.ts';

/**
 * The seam for workbooks of Excel 97 to 2003 (BIFF8 in an OLE2 file). There is no reader for them in this program yet: they are refused with the
 * way out.
 * @throws TableError
 */
export function readXls(_bytes: Buffer, _sheet: string | undefined, _limits: TableLimits): Table {
  throw new TableError(
    wrongType({
      id: 'Excel lama (.xls)',
      en: 'an old Excel workbook (.xls)',
    }),
  );
}
