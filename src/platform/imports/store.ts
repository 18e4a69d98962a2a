import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import type { FileRow } from '../files/store.ts';
import { newId } from '../ids.ts';
import { recordRow } from '../trail/record.ts';
import type { RowComplaint, Vanished } from './kind.ts';
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
  /** things said of rows that are taken all the same; left out when there are none */
  warnings?: number;
  /** field → sum in rupiah over all rows whose cell could be read */
  sums: Record<string, number>;
  /** rows that belong to an earlier row, or say the same again; left out when there are none */
  merged?: number;
  /** rows that are there and not in the file any more */
  vanished?: number;
  /** rupiah that they stand for; left out where they are no money */
  vanishedAmount?: number;
  /** field → the same sum over what was there before */
  previous?: Record<string, number>;
  undone?: { removed: number; restored: number };
}

interface ImportRunTable {
  government_id: string;
  id: string;
  kind: string;
  file_id: string;
  sheets: string[];
  sheet: string | null;
  header_line: number;
  labels: string[];
  sample: string[][] | null;
  mapping: Mapping;
  status: ImportStatus;
  totals: ImportTotals | null;
  complaints: RowComplaint[] | null;
  vanished: Vanished[] | null;
  /** headings whose columns were taken out of the file before it was kept */
  dropped: string[];
  created_by: string;
  created_at: string;
  checked_at: string | null;
  committed_by: string | null;
  committed_at: string | null;
  undone_by: string | null;
  undone_at: string | null;
}
type ImportTables = { import_run: ImportRunTable; file: FileRow };

/** One uploaded file on its way. */
export type ImportRun = Omit<ImportRunTable, 'government_id'> & {
  file_name: string;
  /** hex SHA-256 of the file's bytes */
  file_hash: string;
  /** bytes */
  file_size: number;
};

/** What was found in a file when it was opened. */
export type FileView = Pick<ImportRun, 'sheets' | 'sheet' | 'header_line' | 'labels' | 'sample' | 'mapping'>;

const JSON_COLUMNS = new Set([
  'sheets',
  'labels',
  'sample',
  'mapping',
  'totals',
  'complaints',
  'vanished',
  'dropped',
]);

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
  begun: Pick<ImportRun, 'kind' | 'file_id' | 'dropped'> & FileView,
): Promise<ImportRun> {
  const id = newId();
  const run = {
    ...begun,
    id,
    status: 'uploaded' as const,
    totals: null,
    complaints: null,
    vanished: null,
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
  await recordRow(tx, act, 'import.upload', 'import_run', id);
  return (await findRun(tx, id))!;
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
  const query = runsWithFiles(tx).selectAll('import_run').where('import_run.id', '=', id);
  return (lock ? query.forUpdate('import_run') : query).executeTakeFirst();
}

const SHORT_COLUMNS = [
  'import_run.id',
  'kind',
  'file_id',
  'sheet',
  'header_line',
  'mapping',
  'status',
  'totals',
  'import_run.created_by',
  'import_run.created_at',
  'checked_at',
  'committed_by',
  'committed_at',
  'undone_by',
  'undone_at',
] as const;

function runsWithFiles(tx: Tx) {
  return tx
    .withTables<ImportTables>()
    .selectFrom('import_run')
    .innerJoin('file', (join) =>
      join
        .onRef('file.government_id', '=', 'import_run.government_id')
        .onRef('file.id', '=', 'import_run.file_id'),
    )
    .select(['file.name as file_name', 'file.hash as file_hash', 'file.size as file_size']);
}

/** A page of the imports of some kinds, latest first, without their complaints and samples. */
export async function listRuns(
  tx: Tx,
  kinds: readonly string[],
  page: { page: number; size: number },
): Promise<{
  rows: Omit<ImportRun, 'complaints' | 'vanished' | 'dropped' | 'sample' | 'labels' | 'sheets'>[];
  total: number;
}> {
  if (kinds.length === 0) return { rows: [], total: 0 };
  const { total } = await tx
    .withTables<ImportTables>()
    .selectFrom('import_run')
    .select((select) => select.fn.countAll<number>().as('total'))
    .where('kind', 'in', kinds)
    .executeTakeFirstOrThrow();
  const rows = await runsWithFiles(tx)
    .select(SHORT_COLUMNS)
    .where('kind', 'in', kinds)
    .orderBy('import_run.created_at', 'desc')
    .orderBy('import_run.id', 'desc')
    .limit(page.size)
    .offset((page.page - 1) * page.size)
    .execute();
  return { rows, total };
}
