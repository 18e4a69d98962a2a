import type { Insertable, Selectable } from 'kysely';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { DashboardTables, ExplanationTable } from './tables.ts';

export type Explanation = Selectable<ExplanationTable>;

export interface ExplanationFilter {
  /** null: every agency */
  agencies: readonly string[] | null;
  state?: '' | 'open' | 'overdue' | 'answered';
  subject?: { kind: ExplanationTable['subject_kind']; ref: string };
  today: PlainDate;
}

function matching(tx: Tx, { agencies, state = '', subject, today }: ExplanationFilter) {
  let query = tx.withTables<DashboardTables>().selectFrom('explanation');
  if (agencies !== null) query = query.where('agency_id', 'in', [...agencies]);
  if (state === 'answered') query = query.where('answered_at', 'is not', null);
  if (state === 'open' || state === 'overdue') query = query.where('answered_at', 'is', null);
  if (state === 'overdue') query = query.where('due_on', '<', today);
  if (subject) query = query.where('subject_kind', '=', subject.kind).where('subject_ref', '=', subject.ref);
  return query;
}

/** Those that wait first, by their day; then the answered, the newest first. */
export async function listExplanations(
  tx: Tx,
  filter: ExplanationFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ rows: Explanation[]; total: number }> {
  if (filter.agencies?.length === 0) return { rows: [], total: 0 };
  const rows = await matching(tx, filter)
    .selectAll()
    .orderBy((eb) => eb('answered_at', 'is not', null))
    .orderBy((eb) => eb.case().when('answered_at', 'is', null).then(eb.ref('due_on')).end())
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute();
  const { total } = await matching(tx, filter)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { rows, total };
}

export async function findExplanation(tx: Tx, id: string): Promise<Explanation | undefined> {
  return tx
    .withTables<DashboardTables>()
    .selectFrom('explanation')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The one that waits about the same subject of the same agency. */
export async function findWaiting(
  tx: Tx,
  agencyId: string,
  subject: { kind: ExplanationTable['subject_kind']; ref: string },
): Promise<Explanation | undefined> {
  return tx
    .withTables<DashboardTables>()
    .selectFrom('explanation')
    .selectAll()
    .where('agency_id', '=', agencyId)
    .where('subject_kind', '=', subject.kind)
    .where('subject_ref', '=', subject.ref)
    .where('answered_at', 'is', null)
    .executeTakeFirst();
}

/** @returns false where one about the same subject is waiting already */
export async function insertExplanation(tx: Tx, row: Insertable<ExplanationTable>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .withTables<DashboardTables>()
    .insertInto('explanation')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Answers one that waits. @returns false when somebody has answered it meanwhile */
export async function keepAnswer(
  tx: Tx,
  id: string,
  answer: { answer: string; answered_by: string; answered_at: string },
): Promise<boolean> {
  const kept = await tx
    .withTables<DashboardTables>()
    .updateTable('explanation')
    .set(answer)
    .where('id', '=', id)
    .where('answered_at', 'is', null)
    .executeTakeFirst();
  return kept.numUpdatedRows === 1n;
}
