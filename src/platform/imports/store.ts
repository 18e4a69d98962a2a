import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { newId } from '../ids.ts';
import { recordRow } from '../trail/record.ts';
import type { RowComplaint } from './kind.ts';
import type { Mapping } from './mapping.ts';

export type ImportStatus = 'uploaded' | 'checked' | 'committed' | 'undone';

/** What an import would do, or has done, in rows; and the control totals. */
export interface ImportTotals {
  read: number;
  new: number;
  changed: number;
  unchanged: number;
  refused: number;
  /** complaints in all; a row may have several */
  complaints: number;
  /** field → sum in rupiah over all rows whose cell could be read */
  sums: Record<string, number>;
  undone?: { removed: number; restored: number };
}

interface ImportRunTable {
  government_id: string;
  id: string;
  kind: string;
  file_hash: string;
  file_name: string;
  file_size: number;
  sheets: string[];
  sheet: string | null;
  header_line: number;
  labels: string[];
  sample: string[][] | null;
  mapping: Mapping;
  status: ImportStatus;
  totals: ImportTotals | null;
  complaints: RowComplaint[] | null;
  created_by: string;
  created_at: string;
  checked_at: string | null;
  committed_by: string | null;
  committed_at: string | null;
  undone_by: string | null;
  undone_at: string | null;
}
type ImportTables = { import_run: ImportRunTable };

/** One uploaded file on its way. */
export type ImportRun = Omit<ImportRunTable, 'government_id'>;

/** What was found in a file when it was opened. */
export type FileView = Pick<ImportRun, 'sheets' | 'sheet' | 'header_line' | 'labels' | 'sample' | 'mapping'>;

const JSON_COLUMNS = new Set(['sheets', 'labels', 'sample', 'mapping', 'totals', 'complaints']);

/** pg takes a JavaScript array for one of PostgreSQL's: jsonb is handed over as text. */
function asRow<T extends object>(values: T): T {
  const row: object = Object.fromEntries(
    Object.entries(values).map(([column, value]) => [
      column,
      JSON_COLUMNS.has(column) && value != null ? JSON.stringify(value) : value,
    ]),
  );
  return row as T;
}

export async function insertRun(
  tx: Tx,
  act: Act,
  file: Pick<ImportRun, 'kind' | 'file_hash' | 'file_name' | 'file_size'> & FileView,
): Promise<ImportRun> {
  const run: ImportRun = {
    ...file,
    id: newId(),
    status: 'uploaded',
    totals: null,
    complaints: null,
    created_by: act.actor.id,
    created_at: act.now,
    checked_at: null,
    committed_by: null,
    committed_at: null,
    undone_by: null,
    undone_at: null,
  };
  await tx
    .withTables<ImportTables>()
    .insertInto('import_run')
    .values(asRow({ government_id: act.government.id, ...run }))
    .execute();
  await recordRow(tx, act, 'import.upload', 'import_run', run.id);
  return run;
}

/** Changes a run, with a trail entry. */
export async function updateRun(
  tx: Tx,
  act: Act,
  id: string,
  action: string,
  values: Partial<ImportRun>,
): Promise<ImportRun> {
  await tx
    .withTables<ImportTables>()
    .updateTable('import_run')
    .set(asRow(values))
    .where('id', '=', id)
    .where('government_id', '=', act.government.id)
    .execute();
  await recordRow(tx, act, action, 'import_run', id);
  return (await findRun(tx, id))!;
}

/** @param lock hold the row until the transaction ends, so that two commits of one import follow each other */
export async function findRun(tx: Tx, id: string, lock = false): Promise<ImportRun | undefined> {
  const query = tx.withTables<ImportTables>().selectFrom('import_run').selectAll().where('id', '=', id);
  return (lock ? query.forUpdate() : query).executeTakeFirst();
}

/** A page of the imports of some kinds, latest first, without their complaints and samples. */
export async function listRuns(
  tx: Tx,
  kinds: readonly string[],
  page: { page: number; size: number },
): Promise<{ rows: Omit<ImportRun, 'complaints' | 'sample' | 'labels' | 'sheets'>[]; total: number }> {
  if (kinds.length === 0) return { rows: [], total: 0 };
  const query = tx.withTables<ImportTables>().selectFrom('import_run').where('kind', 'in', kinds);
  const { total } = await query
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await query
    .select([
      'id',
      'kind',
      'file_hash',
      'file_name',
      'file_size',
      'sheet',
      'header_line',
      'mapping',
      'status',
      'totals',
    ])
    .select([
      'created_by',
      'created_at',
      'checked_at',
      'committed_by',
      'committed_at',
      'undone_by',
      'undone_at',
    ])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.size)
    .offset((page.page - 1) * page.size)
    .execute();
  return { rows, total };
}
