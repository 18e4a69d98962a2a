import type { Act } from '../../../platform/act.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import type { Keeps, PersonalDataHolder } from '../../../platform/personal-data/declaration.ts';
import { keepsText, periodOf } from '../../../platform/personal-data/keeps-text.ts';
import { monthsBack } from '../../../platform/retention.ts';
import { recordRow } from '../../../platform/trail/record.ts';
import { insertRetentionRun } from '../store/breaches.ts';

/** Rows a transaction. */
const BATCH = 500;

type Period = Extract<Keeps, { kind: 'period' }>;

/** A table whose rows go when their period is over. */
export interface Kept {
  holder: string;
  activity: string;
  table: string;
  keeps: Period;
}

export function keptTables(holders: readonly PersonalDataHolder[]): Kept[] {
  return holders.flatMap(({ name, data }) =>
    data.activities.flatMap((activity) =>
      Object.entries(activity.tables).flatMap(([table, { keeps }]) =>
        keeps.kind === 'period' ? [{ holder: name, activity: activity.key, table, keeps }] : [],
      ),
    ),
  );
}

/** The instant before which a row of this table is over, ISO 8601 in UTC. */
export async function cutoff(tx: Tx, act: Act, keeps: Period): Promise<string> {
  const n = await periodOf(tx, act, keeps);
  if (keeps.unit === 'months') return monthsBack(act, n);
  if (keeps.unit === 'years') return monthsBack(act, 12 * n);
  return Temporal.Instant.from(act.now)
    .subtract({ hours: keeps.unit === 'days' ? 24 * n : n })
    .toString();
}

export interface Due {
  holder: string;
  table: string;
  keeps: string;
  job: string;
  how: 'deleted' | 'anonymised' | null;
  /** rows that the next run would forget; null where only the job itself can say */
  rows: number | null;
}

/** What would go now: a dry run that changes nothing. */
export async function previewRetention(tx: Tx, act: Act): Promise<Due[]> {
  const due: Due[] = [];
  for (const { holder, table, keeps } of keptTables(act.wires.personal)) {
    due.push({
      holder,
      table,
      keeps: await keepsText(tx, act, keeps),
      job: keeps.job,
      how: keeps.sweep?.how ?? null,
      rows: keeps.sweep === null ? null : await keeps.sweep.count(tx, await cutoff(tx, act, keeps)),
    });
  }
  return due;
}

/**
 * Forgets one batch of what has passed its period in one table, and keeps how many rows went.
 * @returns whether more waits
 */
export async function forgetPast(tx: Tx, act: Act, { table, keeps }: Kept): Promise<boolean> {
  if (keeps.sweep?.forget === undefined) return false;
  const before = await cutoff(tx, act, keeps);
  const gone = await keeps.sweep.forget(tx, act, before, BATCH);
  if (gone === 0) return false;
  const id = newId();
  await insertRetentionRun(tx, {
    government_id: act.government.id,
    id,
    at: act.now,
    table_name: table,
    how: keeps.sweep.how,
    rows_gone: gone,
    kept_since: before,
  });
  await recordRow(tx, act, 'privacy.retain', 'privacy_retention_run', id);
  return gone === BATCH;
}
