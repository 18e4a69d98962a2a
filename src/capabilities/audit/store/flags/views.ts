import type { Tx } from '../../../../platform/database/index.ts';
import type { FlagTables, SavedViewTable } from './tables.ts';

export async function viewsOf(tx: Tx, accountId: string): Promise<SavedViewTable[]> {
  return tx
    .withTables<FlagTables>()
    .selectFrom('audit_saved_view')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('name')
    .execute();
}

/** A name that is there already takes the new query. @returns the view's id */
export async function keepView(tx: Tx, row: SavedViewTable): Promise<string> {
  const kept = await tx
    .withTables<FlagTables>()
    .insertInto('audit_saved_view')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['government_id', 'account_id', 'name']).doUpdateSet({ query: row.query }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return kept.id;
}

export async function deleteView(tx: Tx, accountId: string, id: string): Promise<boolean> {
  const done = await tx
    .withTables<FlagTables>()
    .deleteFrom('audit_saved_view')
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .executeTakeFirst();
  return done.numDeletedRows > 0n;
}
