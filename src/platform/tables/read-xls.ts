import { Worker } from 'node:worker_threads';
import { Refusal } from '../outcome.ts';
import { Slots } from '../pictures/slots.ts';
import { damagedFile } from './refusals.ts';
import { TableError, type Table, type TableLimits } from './table.ts';

/** What the thread is given. */
export interface XlsWork {
  bytes: Uint8Array;
  sheet: string | undefined;
  limits: TableLimits;
}

/** What it answers: the sheet, or why there is none. */
export type XlsDone = { table: Table } | { refused: Pick<Refusal, 'status' | 'code' | 'message'> };

/** One at a time: two on the same cores end no sooner. */
const slots = new Slots(1, 200);
interface Apart {
  script: URL;
  /** the largest sheet there can be (65,536 rows) takes some seconds */
  seconds: number;
  /** that reading may take: a file made to fill the memory ends its thread, not the program */
  megabytes: number;
}
const APART: Apart = { script: new URL('./xls.worker.ts', import.meta.url), seconds: 60, megabytes: 768 };

const tooHard = () =>
  new Refusal(413, 'unpacks-too-large', {
    id: 'Membuka Excel lama (.xls) ini terlalu berat, sehingga dihentikan. Buka di Excel, simpan sebagai .xlsx, lalu unggah lagi.',
    en: 'Opening this old Excel workbook (.xls) took too much and was ended. Open it in Excel, save it as .xlsx, then upload it again.',
  });

/**
 * Reads one sheet of a workbook of Excel 95 to 2003 (.xls), in a thread of its own, since its reader is a library's: the values that were last
 * calculated, never a formula, never anything outside the file.
 * @param sheet its name; the first visible one when not said
 * @throws TableError
 */
export async function readXls(
  bytes: Buffer,
  sheet: string | undefined,
  limits: TableLimits,
  apart: Partial<Apart> = {},
): Promise<Table> {
  const work: XlsWork = { bytes: new Uint8Array(bytes), sheet, limits };
  const done = await slots.run(() => inThread(work, { ...APART, ...apart }));
  if (done === null) throw new TableError(tooHard());
  if ('table' in done) return done.table;
  const { status, code, message } = done.refused;
  throw new TableError(new Refusal(status, code, message));
}

function inThread(work: XlsWork, { script, seconds, megabytes }: Apart): Promise<XlsDone> {
  const worker = new Worker(script, {
    workerData: work,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  return new Promise((resolve) => {
    const finish = (done: XlsDone) => {
      clearTimeout(clock);
      resolve(done);
      void worker.terminate();
    };
    const clock = setTimeout(() => finish({ refused: tooHard() }), seconds * 1_000);
    worker.on('message', finish);
    worker.on('error', (error: Error & { code?: string }) =>
      finish({ refused: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooHard() : damagedFile() }),
    );
    worker.on('exit', () => finish({ refused: damagedFile() }));
  });
}
