import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import { insertMany } from '../../../platform/database/insert.ts';
import { verification, type DecidingPointTable, type VerdictTable } from './verification-tables.ts';

export type VerdictRow = VerdictTable;
export type DecidingPoint = DecidingPointTable;
/** A version without what it was reached with. */
export type VerdictHead = Omit<VerdictRow, 'content' | 'input' | 'position_ids'>;

const HEAD = [
  'government_id',
  'id',
  'member_id',
  'version',
  'at',
  'cause',
  'low',
  'high',
  'classes',
  'confirmed',
  'contradicted',
  'unverified',
  'hash',
  'positions',
  'positions_hash',
] as const satisfies readonly (keyof VerdictHead)[];

export async function insertVerdict(
  tx: Tx,
  row: VerdictRow,
  points: readonly DecidingPoint[],
): Promise<void> {
  await verification(tx).insertInto('travel_verdict').values(row).execute();
  await insertMany(tx, 'travel_deciding_point', points);
}

/** The newest version of one account. */
export async function latestVerdict(tx: Tx, memberId: string): Promise<VerdictRow | undefined> {
  return verification(tx)
    .selectFrom('travel_verdict')
    .selectAll()
    .where('member_id', '=', memberId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Every version, the newest first. */
export async function verdictHistory(tx: Tx, memberId: string): Promise<VerdictHead[]> {
  return verification(tx)
    .selectFrom('travel_verdict')
    .select(HEAD)
    .where('member_id', '=', memberId)
    .orderBy('version', 'desc')
    .execute();
}

/** Confirmed days by the newest verdict of each; who has none yet has no entry. */
export async function confirmedDays(tx: Tx, memberIds: readonly string[]): Promise<Map<string, number>> {
  if (memberIds.length === 0) return new Map();
  const { rows } = await sql<{ member_id: string; confirmed: number }>`
    select distinct on (member_id) member_id, confirmed from travel_verdict
    where member_id = any(${[...memberIds]}::uuid[]) order by member_id, version desc`.execute(tx);
  return new Map(rows.map((row) => [row.member_id, row.confirmed]));
}

/** In the order of time. */
export async function decidingPointsOf(tx: Tx, verdictId: string): Promise<DecidingPoint[]> {
  return verification(tx)
    .selectFrom('travel_deciding_point')
    .selectAll()
    .where('verdict_id', '=', verdictId)
    .orderBy('fix_at')
    .orderBy('id')
    .execute();
}
