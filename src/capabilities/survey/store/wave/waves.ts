import type { Kysely } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import type { Draw, Stratum, Wave, WaveTables } from './tables.ts';

export function waveTables(tx: Tx): Kysely<WaveTables> {
  return tx.withTables<WaveTables>();
}

export async function insertWave(tx: Tx, wave: Wave): Promise<void> {
  await waveTables(tx)
    .insertInto('survey_wave')
    .values({ ...wave, sampling: JSON.stringify(wave.sampling) })
    .execute();
}

export async function findWave(tx: Tx, id: string): Promise<Wave | undefined> {
  return waveTables(tx).selectFrom('survey_wave').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The wave of a public code, lower case. */
export async function waveByCode(tx: Tx, code: string): Promise<Wave | undefined> {
  return waveTables(tx)
    .selectFrom('survey_wave')
    .selectAll()
    .where('code', '=', code.toLowerCase())
    .executeTakeFirst();
}

/** Whoever changes a wave waits for others who do. */
export async function lockWave(tx: Tx, id: string): Promise<Wave | undefined> {
  return waveTables(tx)
    .selectFrom('survey_wave')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** Newest first. */
export async function listWaves(tx: Tx): Promise<Wave[]> {
  return waveTables(tx)
    .selectFrom('survey_wave')
    .selectAll()
    .orderBy('opens_on', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
}

/** Changes a wave and raises its version. */
export async function updateWave(
  tx: Tx,
  id: string,
  { sampling, ...change }: Partial<Omit<Wave, 'government_id' | 'id' | 'version'>>,
): Promise<void> {
  await waveTables(tx)
    .updateTable('survey_wave')
    .set((eb) => ({
      ...change,
      ...(sampling === undefined ? {} : { sampling: JSON.stringify(sampling) }),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
}

export async function insertStrata(tx: Tx, strata: readonly Stratum[]): Promise<void> {
  if (strata.length === 0) return;
  await waveTables(tx)
    .insertInto('survey_stratum')
    .values(strata.map((each) => ({ ...each, parts: JSON.stringify(each.parts) })))
    .execute();
}

/** By source and code. */
export async function strataOf(tx: Tx, waveId: string): Promise<Stratum[]> {
  return waveTables(tx)
    .selectFrom('survey_stratum')
    .selectAll()
    .where('wave_id', '=', waveId)
    .orderBy('id')
    .execute();
}

export async function deleteStrata(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await waveTables(tx)
    .deleteFrom('survey_stratum')
    .where('id', 'in', [...ids])
    .execute();
}

export async function insertDraw(tx: Tx, draw: Draw): Promise<void> {
  await waveTables(tx).insertInto('survey_draw').values(draw).execute();
}

/** In their order. */
export async function drawsOf(tx: Tx, waveId: string): Promise<Draw[]> {
  return waveTables(tx)
    .selectFrom('survey_draw')
    .selectAll()
    .where('wave_id', '=', waveId)
    .orderBy('number')
    .execute();
}

export async function updateDraw(
  tx: Tx,
  id: string,
  change: Pick<Draw, 'taken_back_on' | 'taken_back_reason'>,
): Promise<void> {
  await waveTables(tx).updateTable('survey_draw').set(change).where('id', '=', id).execute();
}
