import { sql, type Kysely } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { Engagement, Interest, Member, ProbityTables } from './tables.ts';

export function tables(tx: Tx): Kysely<ProbityTables> {
  return tx.withTables<ProbityTables>();
}

export async function insertEngagement(tx: Tx, row: Engagement, members: readonly Member[]): Promise<void> {
  await tables(tx)
    .insertInto('probity_engagement')
    .values({ ...row, score: JSON.stringify(row.score) })
    .execute();
  await tables(tx)
    .insertInto('probity_member')
    .values([...members])
    .execute();
}

export async function findEngagement(tx: Tx, id: string): Promise<Engagement | undefined> {
  return tables(tx).selectFrom('probity_engagement').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Whoever decides something of an engagement waits for others who do. */
export async function lockEngagement(tx: Tx, id: string): Promise<Engagement | undefined> {
  return tables(tx)
    .selectFrom('probity_engagement')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateEngagement(
  tx: Tx,
  id: string,
  change: Partial<Omit<Engagement, 'score'>>,
): Promise<void> {
  await tables(tx).updateTable('probity_engagement').set(change).where('id', '=', id).execute();
}

/** @param agencyIds null: of every agency */
export async function listEngagements(tx: Tx, agencyIds: readonly string[] | null): Promise<Engagement[]> {
  let found = tables(tx).selectFrom('probity_engagement').selectAll();
  if (agencyIds !== null) {
    if (agencyIds.length === 0) return [];
    found = found.where('agency_id', 'in', [...agencyIds]);
  }
  return found
    .orderBy(sql`case state when 'running' then 0 else 1 end`)
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
}

/** Engagements, not cancelled, that go along with an announced purchase or a contract. */
export async function engagementsOf(
  tx: Tx,
  of: { planIds: readonly string[]; contractIds: readonly string[] },
): Promise<Engagement[]> {
  const { rows } = await sql<{ id: string }>`
    select id from probity_engagement where state <> 'cancelled'
      and (plan_id = any(${[...of.planIds]}::uuid[]) or contract_id = any(${[...of.contractIds]}::uuid[])) order by id`.execute(
    tx,
  );
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  return tables(tx).selectFrom('probity_engagement').selectAll().where('id', 'in', ids).execute();
}

export async function membersOf(tx: Tx, engagementId: string): Promise<Member[]> {
  return tables(tx)
    .selectFrom('probity_member')
    .selectAll()
    .where('engagement_id', '=', engagementId)
    .orderBy('id')
    .execute();
}

export async function interestsOf(tx: Tx, planIds: readonly string[]): Promise<Map<string, Interest>> {
  if (planIds.length === 0) return new Map();
  const rows = await tables(tx)
    .selectFrom('probity_interest')
    .selectAll()
    .where('plan_id', 'in', [...planIds])
    .execute();
  return new Map(rows.map((row) => [row.plan_id, row]));
}

/** One mark a purchase: a later one replaces it. @returns its id */
export async function keepInterest(tx: Tx, row: Interest): Promise<string> {
  const kept = await tables(tx)
    .insertInto('probity_interest')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['government_id', 'plan_id'])
        .doUpdateSet({ mark: row.mark, reason: row.reason, said_by: row.said_by, said_at: row.said_at }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return kept.id;
}
