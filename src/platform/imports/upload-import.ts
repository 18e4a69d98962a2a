import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import type { FileStore, Kept } from '../files/index.ts';
import { KINDS } from '../files/kinds.ts';
import { insertFile } from '../files/store.ts';
import { isRefusal, type Outcome } from '../outcome.ts';
import { readKeptTable } from '../tables/read-table.ts';
import type { Table } from '../tables/table.ts';
import type { ImportKind } from './kind.ts';
import { viewOf } from './open-file.ts';
import { listProfiles } from './profiles.ts';
import { insertRun, updateRun, type ImportRun } from './store.ts';

const MEDIA_TYPES: Record<Table['format'], string> = {
  csv: KINDS.csv.mediaType,
  xlsx: KINDS.xlsx.mediaType,
  xls: 'application/vnd.ms-excel',
  json: 'application/json',
};

/** Begins an import with a file that was read and kept. */
export async function uploadImport(
  tx: Tx,
  act: Act,
  files: FileStore,
  kind: ImportKind,
  file: { name: string; kept: Kept; table: Table; dropped: readonly string[] },
): Promise<ImportRun> {
  const { id } = await insertFile(tx, act, files, {
    ...file.kept,
    name: cleanName(file.name),
    mediaType: MEDIA_TYPES[file.table.format],
  });
  return insertRun(tx, act, {
    kind: kind.name,
    file_id: id,
    dropped: [...file.dropped],
    ...viewOf(kind.columns, file.table, await savedMappings(tx, kind)),
  });
}

/** Opens another sheet of the file, or takes another row for the headings: the mapping is proposed anew. */
export async function reopenImport(
  tx: Tx,
  act: Act,
  kind: ImportKind,
  run: ImportRun,
  bytes: Buffer,
  choice: { sheet: string | null; headerLine: number | null },
): Promise<Outcome<ImportRun>> {
  const table = await readKeptTable(bytes, choice.sheet ?? undefined);
  if (isRefusal(table)) return table;
  const view = viewOf(kind.columns, table, await savedMappings(tx, kind), choice.headerLine ?? undefined);
  return updateRun(tx, act, run.id, 'import.open', {
    ...view,
    status: 'uploaded',
    totals: null,
    complaints: null,
    vanished: null,
    checked_at: null,
  });
}

async function savedMappings(tx: Tx, kind: ImportKind) {
  return (await listProfiles(tx, [kind.name])).map((each) => each.mapping);
}

/** A file's name as shown: without a path, without what cannot be stored, at most 200 characters. */
function cleanName(name: string): string {
  const last = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  return last.toWellFormed().replaceAll('\u0000', '').slice(0, 200) || 'berkas';
}
