import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import { insertMany } from '../../../../platform/database/insert.ts';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Source } from '../../rules/model/model.ts';
import type { Member, Place } from './tables.ts';
import { waveTables } from './waves.ts';

export async function insertMembers(tx: Tx, members: readonly Member[]): Promise<void> {
  await insertMany(tx, 'survey_member', members);
}

export async function findMember(tx: Tx, id: string): Promise<Member | undefined> {
  return waveTables(tx).selectFrom('survey_member').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function lockMember(tx: Tx, id: string): Promise<Member | undefined> {
  return waveTables(tx)
    .selectFrom('survey_member')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function membersById(tx: Tx, ids: readonly string[]): Promise<Member[]> {
  const { rows } = await sql<Member>`
    select * from survey_member where id = any(${[...ids]}::uuid[]) order by id`.execute(tx);
  return rows;
}

/** Everybody of a wave's frame, in the order of entry. */
export async function membersOf(tx: Tx, waveId: string): Promise<Member[]> {
  return waveTables(tx)
    .selectFrom('survey_member')
    .selectAll()
    .where('wave_id', '=', waveId)
    .orderBy('id')
    .execute();
}

export interface MemberFilter {
  waveId: string;
  source?: Source | undefined;
  place?: Place | undefined;
  excluded?: boolean | undefined;
  stratumId?: string | undefined;
  page: number;
  size: number;
}

/** One page of a frame: who was drawn first, by stratum and order. */
export async function pageOfMembers(
  tx: Tx,
  filter: MemberFilter,
): Promise<{ rows: Member[]; total: number }> {
  let found = waveTables(tx).selectFrom('survey_member').where('wave_id', '=', filter.waveId);
  if (filter.source !== undefined) found = found.where('source', '=', filter.source);
  if (filter.place !== undefined) found = found.where('place', '=', filter.place);
  if (filter.stratumId !== undefined) found = found.where('stratum_id', '=', filter.stratumId);
  if (filter.excluded !== undefined) found = found.where('excluded', filter.excluded ? 'is not' : 'is', null);
  const { total } = await found
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await found
    .selectAll()
    .orderBy('stratum_id', (order) => order.asc().nullsLast())
    .orderBy('draw_order', (order) => order.asc().nullsLast())
    .orderBy('id')
    .limit(filter.size)
    .offset((filter.page - 1) * filter.size)
    .execute();
  return { rows, total: Number(total) };
}

/** How the frame stands: by source, origin, exclusion. */
export interface FrameCount {
  source: Source;
  excluded: Member['excluded'];
  place: Place | null;
  members: number;
  flagged: number;
}

export async function countFrame(tx: Tx, waveId: string): Promise<FrameCount[]> {
  const { rows } = await sql<FrameCount>`
    select source, excluded, place, count(*)::int as members,
      (count(*) filter (where flags <> '[]'::jsonb))::int as flagged
    from survey_member where wave_id = ${waveId}::uuid group by source, excluded, place
    order by source, excluded nulls first, place nulls first`.execute(tx);
  return rows;
}

/** Writes what is said of members since they were entered: judged anew, placed by a draw, or taken out of one. */
export async function placeMembers(
  tx: Tx,
  rows: readonly Pick<Member, 'id' | 'excluded' | 'flags' | 'stratum_id' | 'place' | 'draw_order'>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = JSON.stringify(rows.slice(start, start + BATCH));
    await sql`
      update survey_member m set excluded = r.excluded, flags = r.flags, stratum_id = r.stratum_id, place = r.place,
        draw_order = r.draw_order, version = m.version + 1
      from json_to_recordset(${batch}::json)
        as r (id uuid, excluded text, flags jsonb, stratum_id uuid, place text, draw_order int)
      where m.id = r.id`.execute(tx);
  }
}
const BATCH = 2_000;

export async function updateMember(
  tx: Tx,
  id: string,
  change: Partial<Omit<Member, 'government_id' | 'id' | 'wave_id' | 'flags' | 'version'>>,
): Promise<void> {
  await waveTables(tx)
    .updateTable('survey_member')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** The next of a stratum's replacements who can still be asked. */
export async function nextReplacement(tx: Tx, stratumId: string): Promise<Member | undefined> {
  return waveTables(tx)
    .selectFrom('survey_member')
    .selectAll()
    .where('stratum_id', '=', stratumId)
    .where('place', '=', 'replacement')
    .where('replaced_on', 'is', null)
    .orderBy('draw_order')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
}

export async function deleteMembers(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`delete from survey_member where id = any(${[...ids]}::uuid[])`.execute(tx);
}

/** Names and ways to reach the members of waves that closed before `day` are erased. @returns whose */
export async function eraseMembers(tx: Tx, before: PlainDate, today: PlainDate): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update survey_member m set name = null, phone = null, email = null, person_id = null, key = m.id::text,
      erased_on = ${today}::date, version = m.version + 1
    from survey_wave w
    where w.government_id = m.government_id and w.id = m.wave_id and m.erased_on is null
      and w.state in ('closed', 'published') and w.closes_on < ${before}::date
    returning m.id`.execute(tx);
  return rows.map(({ id }) => id);
}

export async function countReplaced(tx: Tx, waveId: string): Promise<number> {
  const { rows } = await sql<{ members: number }>`
    select count(*)::int as members from survey_member
    where wave_id = ${waveId}::uuid and replaced_on is not null`.execute(tx);
  return rows[0]!.members;
}

/** Members of a source by their key. */
export async function membersByKey(
  tx: Tx,
  waveId: string,
  source: Source,
  keys: readonly string[],
): Promise<Map<string, Member>> {
  if (keys.length === 0) return new Map();
  const { rows } = await sql<Member>`
    select * from survey_member where wave_id = ${waveId}::uuid and source = ${source} and key = any(${[...keys]}::text[])`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.key, row]));
}

/** Writes what an import says of members that are in the frame already. */
export async function updateMembers(tx: Tx, rows: readonly Member[]): Promise<void> {
  for (const { government_id: _, id, wave_id: _wave, flags, version: _version, ...change } of rows)
    await waveTables(tx)
      .updateTable('survey_member')
      .set((eb) => ({ ...change, flags: JSON.stringify(flags), version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .execute();
}
