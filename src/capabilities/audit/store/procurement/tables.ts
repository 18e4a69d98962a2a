import type { Kysely, ColumnType, Selectable } from 'kysely';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { Results } from '../../rules/procurement/indicators/run.ts';
import type { Population } from '../../rules/procurement/judged/subject.ts';
import type { ReadReport } from '../../rules/procurement/read-processes.ts';
import type { Release } from '../../rules/procurement/release.ts';
import type { ProcurementThresholds } from '../../rules/procurement/thresholds.ts';
import type { Severity } from '../../rules/verdict.ts';

type Owned = { government_id: string; id: string };
/** A JSON column takes text that `JSON.stringify` made, and is read back as what it was. */
type Kept<T> = ColumnType<T, string, string>;

/** What was in a file and what saving it did. */
export type ImportReport = ReadReport & { fresh: number; changed: number; same: number };

export type ProcessTable = Owned & {
  ocid: string;
  year: number | null;
  agency_id: string | null;
  buyer_id: string | null;
  buyer_name: string | null;
  procuring_entity_id: string | null;
  title: string;
  method: string | null;
  method_details: string | null;
  value: number | null;
  tendered_on: PlainDate | null;
  release: Kept<Release>;
  data_hash: string;
  source: 'import' | 'demo';
  import_id: string | null;
  imported_at: string;
  run_id: string | null;
  found_codes: string[];
  not_computable_codes: string[];
  worst_severity: Severity | null;
};
export type Process = Selectable<ProcessTable>;

export type ImportTable = Owned & {
  file_name: string;
  sha256: string;
  report: Kept<ImportReport>;
  saved_at: string;
  saved_by: string;
};

/** Indicators by party and process, and the figures behind them. */
export type RunResults = Results & { Meta: object };

export type RunTable = Owned & {
  year: number | null;
  processes: number;
  results: Kept<RunResults>;
  population: Kept<Population>;
  thresholds: Kept<ProcurementThresholds>;
  thresholds_hash: string;
  started_at: string;
  ended_at: string;
  started_by: string;
};
export type Run = Selectable<RunTable>;

export type ProcurementTables = {
  procurement_process: ProcessTable;
  procurement_import: ImportTable;
  procurement_run: RunTable;
};

export function procurement(tx: Tx): Kysely<ProcurementTables> {
  return tx.withTables<ProcurementTables>();
}
