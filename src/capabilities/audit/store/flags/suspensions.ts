import { sql } from 'kysely';
import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { FlagScope } from '../../rules/flags/found-flag.ts';
import { ruleKey } from '../../rules/flags/rule-key.ts';
import type { FlagTables, SuspensionTable } from './tables.ts';

/** Suspensions that nobody has ended, by `ruleKey`; also those that begin later or have run out since the last night. */
export async function suspensions(tx: Tx): Promise<Map<string, SuspensionTable>> {
  const rows = await tx
    .withTables<FlagTables>()
    .selectFrom('audit_rule_suspension')
    .selectAll()
    .where('ended_at', 'is', null)
    .execute();
  return new Map(rows.map((row) => [ruleKey({ scope: row.scope, code: row.rule_code }), row]));
}

/** Codes of the scope's rules that are suspended on a day: they still record, outside the queue. */
export async function suspendedRules(tx: Tx, today: PlainDate, scope: FlagScope): Promise<Set<string>> {
  const all = [...(await suspensions(tx)).values()];
  return new Set(
    all
      .filter((each) => each.scope === scope)
      .filter((each) => each.from_on <= today && today <= each.until_on)
      .map((each) => each.rule_code),
  );
}

export async function insertSuspension(tx: Tx, row: SuspensionTable): Promise<void> {
  await tx.withTables<FlagTables>().insertInto('audit_rule_suspension').values(row).execute();
}

/** @returns whether it was there to be ended */
export async function endSuspensionRow(tx: Tx, id: string, at: string, by: string): Promise<boolean> {
  const done = await tx
    .withTables<FlagTables>()
    .updateTable('audit_rule_suspension')
    .set({ ended_at: at, ended_by: by })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Of which the last day is over. */
export async function overdueSuspensions(tx: Tx, today: PlainDate): Promise<SuspensionTable[]> {
  const { rows } = await sql<SuspensionTable>`
    select * from audit_rule_suspension where ended_at is null and until_on < ${today}::date order by id for update`.execute(
    tx,
  );
  return rows;
}
