import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import type { FileStore } from '../files/index.ts';
import { sumRupiah } from '../money.ts';
import { isRefusal, type Outcome } from '../outcome.ts';
import { readKeptTable } from '../tables/read-table.ts';
import type { Check, ImportKind, Progress, RowComplaint, Vanished } from './kind.ts';
import { readRows, type ReadRows } from './read-rows.ts';
import type { ImportRun, ImportTotals } from './store.ts';

/** What a long import is doing. */
export type Phase = 'reading' | 'checking' | 'saving';
export type PhaseProgress = (phase: Phase, done: number, total: number) => void;

/** Reads the kept file of a run with the run's mapping. Needs no transaction: a kept file never changes. */
export async function readRunFile(
  files: FileStore,
  act: Act,
  kind: ImportKind,
  run: Pick<ImportRun, 'file_hash' | 'sheet' | 'header_line' | 'mapping'>,
  progress: PhaseProgress,
): Promise<Outcome<ReadRows>> {
  progress('reading', 0, 0);
  const table = await readKeptTable(
    await files.read(act.government.id, run.file_hash),
    run.sheet ?? undefined,
  );
  if (isRefusal(table)) return table;
  return readRows(kind, table, run.header_line, run.mapping, (done, total) =>
    progress('reading', done, total),
  );
}

/** What comparing the rows with the database has shown. */
export interface Examined {
  totals: ImportTotals;
  /** by row */
  complaints: RowComplaint[];
  /** what the file lacks, as the kind names it */
  vanished: readonly Vanished[];
  plan: unknown;
}

/** A row that was gathered is found by its own sheet and line. */
function whereItStood(file: ReadRows, complaint: RowComplaint): RowComplaint {
  const origin = file.origins.get(complaint.line);
  if (origin === undefined) return complaint;
  const { id, en } = complaint.message;
  return {
    ...complaint,
    line: origin.line,
    message: {
      id: `Lembar "${origin.sheet}": ${id}`,
      en: `Sheet "${origin.sheet}": ${en}`,
    },
  };
}

/** Complaints for which a row is not taken: all but warnings. */
export function refusing(complaints: readonly RowComplaint[]): RowComplaint[] {
  return complaints.filter((each) => each.warning !== true);
}

/** Compares the readable rows with what is there. */
export async function examine(
  tx: Tx,
  act: Act,
  kind: ImportKind,
  file: ReadRows,
  progress: PhaseProgress,
): Promise<Examined> {
  const report: Progress = (done, total) => progress('checking', done, total);
  report(0, file.rows.length);
  const check = await kind.check(tx, act, file.rows, report);
  const complaints = [...file.complaints, ...check.complaints].sort((a, b) => a.line - b.line);
  return {
    totals: totalsOf(file, check, complaints),
    complaints: complaints.map((each) => whereItStood(file, each)),
    vanished: check.vanished ?? [],
    plan: check.plan,
  };
}

/** How much the file lacks; left out when it lacks nothing. */
function vanishedOf(vanished: readonly Vanished[]): Pick<ImportTotals, 'vanished' | 'vanishedAmount'> {
  if (vanished.length === 0) return {};
  const amounts = vanished.flatMap((each) => each.amount ?? []);
  return {
    vanished: vanished.length,
    ...(amounts.length > 0 ? { vanishedAmount: sumRupiah(amounts) } : {}),
  };
}

function totalsOf(file: ReadRows, check: Check<unknown>, said: readonly RowComplaint[]): ImportTotals {
  const complaints = refusing(said);
  const refused = new Set(complaints.map((each) => each.line));
  const warnings = said.length - complaints.length;
  const totals: ImportTotals = {
    read: file.read,
    new: 0,
    changed: 0,
    unchanged: 0,
    refused: refused.size,
    complaints: complaints.length,
    sums: file.sums,
    ...(warnings > 0 ? { warnings } : {}),
    ...vanishedOf(check.vanished ?? []),
    ...(check.previous ? { previous: check.previous } : {}),
  };
  for (const { line } of file.rows) {
    if (refused.has(line)) continue;
    const state = check.states.get(line);
    if (state === undefined)
      throw new Error(`check said neither what is wrong with row ${line} nor what would become of it`);
    totals[state] = (totals[state] ?? 0) + 1;
  }
  return totals;
}
