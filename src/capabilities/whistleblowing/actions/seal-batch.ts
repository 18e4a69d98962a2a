import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import { addDays } from '../../../platform/calendar/index.ts';
import { insertMany } from '../../../platform/database/insert.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { BATCH_KINDS, BATCH_TABLES, batchRecord, rowHash } from '../../../platform/trail/batch.ts';
import { record } from '../../../platform/trail/record.ts';
import { listUnbatched, spellRows } from '../store/batches.ts';
import { BATCHED } from '../store/tables.ts';

/** Rows that are read at once. */
const READ_AT_ONCE = 200;

/**
 * Tells the trail of every sealed row of the days before today that no batch tells of: one entry with their count and the root over their
 * hashes, in no order of their coming. @returns id of the batch, null where there is none, and its rows
 */
export async function sealBatch(tx: Tx, act: Act): Promise<{ batch: string | null; rows: number }> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`wbs batch ${act.government.id}`}, 0))`.execute(
    tx,
  );
  const id = randomUUID();
  const rows: {
    government_id: string;
    id: string;
    batch_id: string;
    kind: string;
    report_id: string;
    hash: string;
  }[] = [];
  for (const kind of BATCHED) {
    const open = await listUnbatched(tx, kind, act.today);
    for (let start = 0; start < open.length; start += READ_AT_ONCE) {
      const part = open.slice(start, start + READ_AT_ONCE);
      const saved = await spellRows(
        tx,
        kind,
        part.map((each) => each.id),
      );
      for (const each of part) {
        const row = saved.get(each.id);
        if (row === undefined) continue;
        const hash = rowHash(kind, row);
        rows.push({ government_id: act.government.id, ...each, batch_id: id, kind, hash });
      }
    }
  }
  if (rows.length === 0) return { batch: null, rows: 0 };
  const day = addDays(act.today, -1);
  const told = batchRecord(
    day,
    rows.map((each) => each.hash),
  );
  await insertMany(tx, BATCH_TABLES.batch, [{ government_id: act.government.id, id, ...told }]);
  await insertMany(
    tx,
    BATCH_TABLES.row,
    rows.sort((a, b) => (a.hash < b.hash ? -1 : 1)),
  );
  await record(tx, act, { action: 'wbs.batch', kind: BATCH_KINDS.batch, subject: id, record: told });
  return { batch: id, rows: rows.length };
}
