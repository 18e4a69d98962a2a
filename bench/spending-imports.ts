import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import exceljs from 'exceljs';
import { TELADAN } from '../src/app/demo/plans.ts';
import { importFile } from '../src/platform/imports/import-file.ts';
import { readRows } from '../src/platform/imports/read-rows.ts';
import { viewOf } from '../src/platform/imports/open-file.ts';
import { isRefusal } from '../src/platform/outcome.ts';
import { readTable } from '../src/platform/tables/read-table.ts';
import { streamXlsx } from '../src/platform/tables/write-xlsx.ts';
import type { SheetToWrite } from '../src/platform/tables/write-table.ts';
import { budgetImport } from '../src/capabilities/spending/imports/budget.ts';
import type { BenchCity } from './city.ts';
import { print } from './measure.ts';

/**
 * A budget sheet of 100,000 priced items as a workbook: written, read and checked (every cell read, every code compared with what is there),
 * and stored; the reading of exceljs beside it.
 */
export async function benchImports(city: BenchCity, smoke: boolean): Promise<void> {
  const rows = smoke ? 1_000 : 100_000;
  const folder = mkdtempSync(join(tmpdir(), 'lurus-bench-'));
  const path = join(folder, 'anggaran.xlsx');
  try {
    const writing = await measured(async () => {
      await pipeline(streamXlsx(sheetOf(rows)), createWriteStream(path));
    });
    print('spending, sheet written', { rows, ...writing.figures });
    const bytes = await readFile(path);
    const reading = await measured(() => readAndCheck(city, bytes));
    print('spending, sheet read and checked', {
      rows,
      'file MB': bytes.length / 2 ** 20,
      ...reading.figures,
      lines: reading.value.plan.kept.length,
      aim: '5 s and 150 MB over the baseline for 100,000 rows',
    });
    await store(city, path);
    await compare(path, rows);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const HEADS = [
  'tahun',
  'kode_skpd',
  'nama_skpd',
  'kode_program',
  'nama_program',
  'kode_sub_kegiatan',
  'nama_sub_kegiatan',
  'kode_sumber_dana',
  'nama_sumber_dana',
  'kode_rekening',
  'nama_rekening',
  'pagu',
] as const;

/** Twelve columns as SIPD has them; ten priced items a line of the budget. */
function sheetOf(rows: number): SheetToWrite {
  const agency = TELADAN.agencies[0]!;
  function* all() {
    for (let row = 0; row < rows; row++) {
      const line = Math.floor(row / 10);
      const activity = `1.03.${String((line % 40) + 10)}.2.01.${String((line % 900) + 1).padStart(4, '0')}`;
      const account = `5.2.04.01.${String((Math.floor(line / 900) % 90) + 1).padStart(2, '0')}.${String((line % 97) + 1).padStart(4, '0')}`;
      yield [
        '2031',
        agency.code,
        agency.name,
        activity.slice(0, 7),
        `Program ${line % 40}`,
        activity,
        `Sub kegiatan nomor ${line % 900}`,
        '1.1.01',
        'Pendapatan Asli Daerah',
        account,
        `Belanja modal nomor ${line % 97}`,
        1_000_000 + row,
      ];
    }
  }
  return {
    name: 'Anggaran',
    columns: HEADS.map((header) => ({ header, format: header === 'pagu' ? 'rupiah' : 'text' })),
    rows: all(),
  };
}

async function readAndCheck({ db, act }: BenchCity, bytes: Buffer) {
  const table = await readTable(bytes);
  if (isRefusal(table)) throw new Error(table.message.en);
  const view = viewOf(budgetImport.columns, table, []);
  const file = await readRows(budgetImport, table, view.header_line, view.mapping);
  if (isRefusal(file)) throw new Error(file.message.en);
  return db.asGovernment(act.government.id, (tx) =>
    budgetImport.check(tx, act, file.rows as never, () => {}),
  );
}

/** The whole way of a file, and of it the one transaction that saves the lines. */
async function store({ services, act }: BenchCity, path: string): Promise<void> {
  const begun = performance.now();
  let saving = begun;
  const run = await importFile(services, act, budgetImport, { path }, (phase, done) => {
    if (phase === 'saving' && done === 0) saving = performance.now();
  });
  if (isRefusal(run)) throw new Error(run.message.en);
  const end = performance.now();
  print('spending, sheet imported', {
    lines: run.totals!.new,
    'seconds of storing': (end - saving) / 1_000,
    'seconds in all': (end - begun) / 1_000,
  });
}

/** exceljs is no part of the program: it reads the same file without checking anything. */
async function compare(path: string, rows: number): Promise<void> {
  const streaming = await measured(async () => {
    let seen = 0;
    for await (const sheet of new exceljs.stream.xlsx.WorkbookReader(path, {}))
      for await (const row of sheet) seen += row.hasValues ? 1 : 0;
    return seen;
  });
  print('exceljs streaming, only read', { rows, ...streaming.figures });
  const whole = await measured(() => new exceljs.Workbook().xlsx.readFile(path));
  print('exceljs, only read', { rows, ...whole.figures });
}

/** Seconds, and how far memory rose above what was there, looked at every 20 ms. */
async function measured<T>(work: () => Promise<T>): Promise<{
  value: T;
  figures: { seconds: number; 'seconds of work': number; 'MB over baseline': number };
}> {
  globalThis.gc?.();
  const baseline = process.memoryUsage().rss;
  let most = baseline;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20);
  const busy = process.cpuUsage();
  const start = performance.now();
  try {
    const value = await work();
    const seconds = (performance.now() - start) / 1_000;
    most = Math.max(most, process.memoryUsage().rss);
    const cpu = process.cpuUsage(busy);
    return {
      value,
      figures: {
        seconds: Math.round(seconds * 100) / 100,
        'seconds of work': Math.round((cpu.user + cpu.system) / 10_000) / 100,
        'MB over baseline': (most - baseline) / 2 ** 20,
      },
    };
  } finally {
    clearInterval(watch);
  }
}
