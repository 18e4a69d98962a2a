import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { Answers, Source } from '../rules/model/model.ts';

/** Answers of somebody. Nobody knows more of him than the group of his key. */
export interface BoxAnswer {
  source: Source;
  /** code of the key group (`keyGroupsOf`): `i1`, or `i2+i5` where strata share a key */
  stratum: string;
  answers: Answers;
}

/**
 * All answers of a wave, in the order of random ids, for `Database.asBox`.
 * @returns null while the wave takes answers: nobody sees a figure of a live one
 */
export async function loadAnswers(tx: Tx, waveCode: string): Promise<BoxAnswer[] | null> {
  const { rows: waves } = await sql<{ closed: boolean }>`
    select closed_on is not null as closed from box_wave where wave_code = ${waveCode}`.execute(tx);
  if (waves[0]?.closed !== true) return null;
  const { rows } = await sql<BoxAnswer>`
    select k.source, k.key_group as stratum, a.answers from box_answer a
    join box_key k on k.government_id = a.government_id and k.kid = a.kid
    where k.wave_code = ${waveCode} order by a.id`.execute(tx);
  return rows;
}
