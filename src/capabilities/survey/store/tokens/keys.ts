import { sql, type Kysely } from 'kysely';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { insertMany } from '../../../../platform/database/insert.ts';
import type { Source } from '../../rules/model/model.ts';
import type { TokenTables } from './tables.ts';

export type KeyRow = TokenTables['survey_key'];

function tokenTables(tx: Tx): Kysely<TokenTables> {
  return tx.withTables<TokenTables>();
}

/** All keys of a wave; none until they were made. */
export async function keysOf(tx: Tx, waveId: string): Promise<KeyRow[]> {
  return tokenTables(tx)
    .selectFrom('survey_key')
    .selectAll()
    .where('wave_id', '=', waveId)
    .orderBy('source')
    .orderBy('key_group')
    .execute();
}

/** The key that signs for a stratum. */
export async function keyOfStratum(tx: Tx, stratumId: string): Promise<KeyRow | undefined> {
  return tokenTables(tx)
    .selectFrom('survey_key')
    .innerJoin('survey_key_stratum', (join) =>
      join
        .onRef('survey_key_stratum.government_id', '=', 'survey_key.government_id')
        .onRef('survey_key_stratum.key_id', '=', 'survey_key.id'),
    )
    .selectAll('survey_key')
    .where('survey_key_stratum.stratum_id', '=', stratumId)
    .executeTakeFirst();
}

export async function insertKeys(
  tx: Tx,
  keys: readonly KeyRow[],
  strata: readonly TokenTables['survey_key_stratum'][],
): Promise<void> {
  await insertMany(tx, 'survey_key', keys);
  await insertMany(tx, 'survey_key_stratum', strata);
}

/** Destroys the private halves: nobody signs for the wave any more. @returns ids of the keys that had one */
export async function destroyPrivateKeys(tx: Tx, waveId: string, today: PlainDate): Promise<string[]> {
  const rows = await tokenTables(tx)
    .updateTable('survey_key')
    .set({ private_sealed: null, destroyed_on: today })
    .where('wave_id', '=', waveId)
    .where('destroyed_on', 'is', null)
    .returning('id')
    .execute();
  return rows.map((row) => row.id);
}

/** A key group: the finest that is known of an answer, and so the stratum of every estimate. */
export interface KeyGroupCounts {
  kid: string;
  source: Source;
  /** `i1`, or `i2+i5` where strata share a key */
  group: string;
  strata: { code: string; name: string; population: number }[];
  /** invitations, and those whose token was issued before a day */
  invited: number;
  issued: number;
}

/** @param before tokens issued on earlier days count; null: all */
export async function keyGroupsOf(
  tx: Tx,
  waveId: string,
  before: PlainDate | null = null,
): Promise<KeyGroupCounts[]> {
  const { rows } = await sql<KeyGroupCounts>`
    select k.kid, k.source, k.key_group as "group",
      jsonb_agg(jsonb_build_object('code', s.code, 'name', s.name, 'population', s.population)
        order by length(s.code), s.code) as strata,
      sum(i.invited)::int as invited, sum(i.issued)::int as issued
    from survey_key k
    join survey_key_stratum ks on ks.government_id = k.government_id and ks.key_id = k.id
    join survey_stratum s on s.government_id = ks.government_id and s.id = ks.stratum_id
    cross join lateral (
      select count(*) as invited, count(*) filter (
        where v.issued_on is not null and (${before}::date is null or v.issued_on < ${before}::date)) as issued
      from survey_invitation v where v.government_id = s.government_id and v.stratum_id = s.id) i
    where k.wave_id = ${waveId}::uuid
    group by k.kid, k.source, k.key_group
    order by array_position(array['internal', 'external', 'expert'], k.source), length(k.key_group), k.key_group collate "C"`.execute(
    tx,
  );
  return rows;
}

/** Can anybody still sign for the wave? */
export async function hasPrivateKeys(tx: Tx, waveId: string): Promise<boolean> {
  const row = await tokenTables(tx)
    .selectFrom('survey_key')
    .select('id')
    .where('wave_id', '=', waveId)
    .where('destroyed_on', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Waves that need a look at night: open ones, and closed ones that still have a private key. */
export async function wavesWithBox(tx: Tx): Promise<{ id: string; open: boolean }[]> {
  const { rows } = await sql<{ id: string; open: boolean }>`
    select w.id, w.state = 'open' as open from survey_wave w
    where w.state = 'open' or (w.state in ('closed', 'published') and exists (
      select from survey_key k where k.government_id = w.government_id and k.wave_id = w.id and k.destroyed_on is null))
    order by w.id`.execute(tx);
  return rows;
}
