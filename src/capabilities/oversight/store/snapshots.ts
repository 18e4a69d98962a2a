import { sql, type Kysely } from 'kysely';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { insertMany } from '../../../platform/database/insert.ts';
import type { Figure } from '../rules/figure.ts';
import type { Part } from '../rules/parts.ts';
import type { FigureTable, OversightTables, SnapshotTable } from './tables.ts';

export type Snapshot = SnapshotTable;
/** Agency → part → figure. */
export type Figures = ReadonlyMap<string, Readonly<Record<Part, Figure>>>;

function tables(tx: Tx): Kysely<OversightTables> {
  return tx.withTables<OversightTables>();
}

/** The newest version of every month, oldest month first. */
export async function heldSnapshots(tx: Tx): Promise<Snapshot[]> {
  return tables(tx)
    .selectFrom('oversight_snapshot')
    .distinctOn('month')
    .selectAll()
    .orderBy('month')
    .orderBy('version', 'desc')
    .execute();
}

/** Every version of a month, as it was told first to last. */
export async function versionsOf(tx: Tx, month: PlainDate): Promise<Snapshot[]> {
  return tables(tx)
    .selectFrom('oversight_snapshot')
    .selectAll()
    .where('month', '=', month)
    .orderBy('version')
    .execute();
}

/** One job or person at a time takes or corrects figures; the lock ends with the transaction. */
export async function lockMap(tx: Tx, governmentId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`oversight ${governmentId}`}, 0))`.execute(tx);
}

export async function insertSnapshot(tx: Tx, row: Snapshot): Promise<void> {
  await tables(tx).insertInto('oversight_snapshot').values(row).execute();
}

/** For a month that runs only: a closed one stays as it was told. @returns whether there was such a row */
export async function retakeSnapshot(
  tx: Tx,
  id: string,
  change: Pick<Snapshot, 'as_of' | 'taken_at' | 'taken_by' | 'closed_at' | 'figures_hash'>,
): Promise<boolean> {
  const rows = await tables(tx)
    .updateTable('oversight_snapshot')
    .set(change)
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .returning('id')
    .execute();
  return rows.length === 1;
}

export async function replaceFigures(
  tx: Tx,
  governmentId: string,
  snapshotId: string,
  figures: Figures,
): Promise<void> {
  await tables(tx).deleteFrom('oversight_figure').where('snapshot_id', '=', snapshotId).execute();
  const rows: FigureTable[] = [...figures].flatMap(([agencyId, parts]) =>
    Object.entries(parts).map(([part, figure]) => ({
      government_id: governmentId,
      snapshot_id: snapshotId,
      agency_id: agencyId,
      part: part as Part,
      ...figure,
    })),
  );
  await insertMany(tx, 'oversight_figure', rows);
}

export interface KeptFigure extends Figure {
  snapshotId: string;
  agencyId: string;
  part: Part;
}

/** Figures of snapshots, in no order. */
export async function figuresOf(tx: Tx, snapshotIds: readonly string[]): Promise<KeptFigure[]> {
  if (snapshotIds.length === 0) return [];
  return tables(tx)
    .selectFrom('oversight_figure')
    .select([
      'snapshot_id as snapshotId',
      'agency_id as agencyId',
      'part',
      'numerator',
      'denominator',
      'value',
      'amount',
      'missing',
      'bound',
      'least',
    ])
    .where('snapshot_id', 'in', snapshotIds)
    .execute();
}
