import { sql, type Kysely } from 'kysely';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { AnswerModel } from '../../rules/model/check-answers.ts';
import type { Source } from '../../rules/model/model.ts';
import type { BoxTables } from './tables.ts';

export function boxTables(tx: Tx): Kysely<BoxTables> {
  return tx.withTables<BoxTables>();
}

/** What the box is told of a wave. */
export interface BoxOpening {
  waveCode: string;
  model: AnswerModel;
  lastDay: PlainDate;
  keys: { kid: string; source: Source; group: string; modulus: string }[];
}

/** Opens a wave in the box, or moves its last day. Keys and model stay as they were told first. */
export async function openBoxWave(tx: Tx, governmentId: string, opening: BoxOpening): Promise<void> {
  await sql`
    insert into box_wave (government_id, wave_code, model, last_day)
    values (${governmentId}::uuid, ${opening.waveCode}, ${JSON.stringify(opening.model)}::jsonb, ${opening.lastDay}::date)
    on conflict (government_id, wave_code) do update set last_day = excluded.last_day
    where box_wave.closed_on is null and box_wave.last_day <> excluded.last_day`.execute(tx);
  await boxTables(tx)
    .insertInto('box_key')
    .values(
      opening.keys.map((each) => ({
        government_id: governmentId,
        kid: each.kid,
        wave_code: opening.waveCode,
        source: each.source,
        key_group: each.group,
        modulus: each.modulus,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export type BoxWave = Pick<BoxTables['box_wave'], 'last_day' | 'closed_on' | 'receipt_root'>;

export async function findBoxWave(tx: Tx, waveCode: string): Promise<BoxWave | undefined> {
  return boxTables(tx)
    .selectFrom('box_wave')
    .select(['last_day', 'closed_on', 'receipt_root'])
    .where('wave_code', '=', waveCode)
    .executeTakeFirst();
}

/** A key of a wave with what its answers are checked by. */
export async function findBoxKey(tx: Tx, waveCode: string, kid: string) {
  return boxTables(tx)
    .selectFrom('box_key')
    .innerJoin('box_wave', (join) =>
      join
        .onRef('box_wave.government_id', '=', 'box_key.government_id')
        .onRef('box_wave.wave_code', '=', 'box_key.wave_code'),
    )
    .select([
      'box_key.kid',
      'box_key.source',
      'box_key.modulus',
      'box_wave.model',
      'box_wave.last_day',
      'box_wave.closed_on',
    ])
    .where('box_key.wave_code', '=', waveCode)
    .where('box_key.kid', '=', kid)
    .executeTakeFirst();
}

export async function closeBoxWave(
  tx: Tx,
  waveCode: string,
  closing: { on: PlainDate; root: string },
): Promise<void> {
  await boxTables(tx)
    .updateTable('box_wave')
    .set({ closed_on: closing.on, receipt_root: closing.root })
    .where('wave_code', '=', waveCode)
    .where('closed_on', 'is', null)
    .execute();
}

/** Codes of the waves that still take answers. */
export async function openBoxWaves(tx: Tx): Promise<string[]> {
  const rows = await boxTables(tx)
    .selectFrom('box_wave')
    .select('wave_code')
    .where('closed_on', 'is', null)
    .orderBy('wave_code')
    .execute();
  return rows.map((row) => row.wave_code);
}

/**
 * Who takes an answer shares this lock; the night and the closing hold it alone, so that nothing comes while rows move. It leaves no mark in
 * any row.
 */
export async function lockBox(tx: Tx, governmentId: string, how: 'shared' | 'alone'): Promise<void> {
  const call = how === 'shared' ? sql.raw('pg_advisory_xact_lock_shared') : sql.raw('pg_advisory_xact_lock');
  await sql`select ${call}(hashtextextended(${`survey box ${governmentId}`}, 0))`.execute(tx);
}
