import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { PlainDate } from '../../../platform/calendar/index.ts';
import type { Roster } from '../rules/duty.ts';
import type { ConsultationTables, DutyExceptionRow, DutyRow } from './tables.ts';

const db = (tx: Tx) => tx.withTables<ConsultationTables>();

export async function loadPlan(tx: Tx): Promise<DutyRow[]> {
  return db(tx)
    .selectFrom('consultation_duty')
    .selectAll()
    .orderBy('weekday')
    .orderBy('account_id')
    .execute();
}

export async function loadExceptions(tx: Tx, from: PlainDate): Promise<DutyExceptionRow[]> {
  return db(tx)
    .selectFrom('consultation_duty_exception')
    .selectAll()
    .where('day', '>=', from)
    .orderBy('day')
    .orderBy('id')
    .execute();
}

/** Plan and exceptions from `from` on. Accounts that have lost the role are passed over by `only`. */
export async function loadRoster(tx: Tx, from: PlainDate, only: readonly string[]): Promise<Roster> {
  const here = new Set(only);
  const plan = (await loadPlan(tx)).filter((each) => here.has(each.account_id));
  const exceptions = (await loadExceptions(tx, from)).filter((each) => here.has(each.account_id));
  return {
    plan: plan.map((each) => ({ weekday: each.weekday, accountId: each.account_id })),
    exceptions: exceptions.map((each) => ({ day: each.day, accountId: each.account_id, on: each.present })),
  };
}

/** Two who change the plan at once wait for each other. */
export async function lockPlan(tx: Tx, governmentId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${governmentId} consultation-duty`}, 0))`.execute(
    tx,
  );
}

export async function insertDuties(tx: Tx, rows: readonly DutyRow[]): Promise<void> {
  if (rows.length > 0)
    await db(tx)
      .insertInto('consultation_duty')
      .values([...rows])
      .execute();
}

export async function deleteDuties(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0)
    await db(tx)
      .deleteFrom('consultation_duty')
      .where('id', 'in', [...ids])
      .execute();
}

/** @returns id of the row: the day's earlier exception of the same person is replaced */
export async function saveException(tx: Tx, row: DutyExceptionRow): Promise<string> {
  const saved = await db(tx)
    .insertInto('consultation_duty_exception')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['government_id', 'day', 'account_id'])
        .doUpdateSet({ present: row.present, note: row.note }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return saved.id;
}

export async function findException(tx: Tx, id: string): Promise<DutyExceptionRow | undefined> {
  return db(tx).selectFrom('consultation_duty_exception').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function deleteException(tx: Tx, id: string): Promise<void> {
  await db(tx).deleteFrom('consultation_duty_exception').where('id', '=', id).execute();
}
