// The thread in which an old workbook is read; see read-xls.ts.
import { parentPort, workerData } from 'node:worker_threads';
import type { XlsDone, XlsWork } from './read-xls.ts';
import { TableError } from './table.ts';
import { xlsTable } from './xls-table.ts';

// The library tells of records that it does not know; whoever brought the file has no use for it.
console.error = () => {};

const { bytes, sheet, limits } = workerData as XlsWork;
parentPort!.postMessage(read());

function read(): XlsDone {
  try {
    return { table: xlsTable(bytes, sheet, limits) };
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    const { status, code, message } = error.refusal;
    return { refused: { status, code, message } };
  }
}
