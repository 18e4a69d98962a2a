import { getPeople } from '../capabilities/directory/index.ts';
import type { Tx } from '../platform/database/index.ts';
import type { IdentityTables } from '../platform/identity/tables.ts';

/** Account id → name of its person, for lists of the platform that say who did something. */
export async function accountNames(tx: Tx, accountIds: readonly string[]): Promise<Map<string, string>> {
  if (accountIds.length === 0) return new Map();
  const accounts = await tx
    .withTables<IdentityTables>()
    .selectFrom('account')
    .select(['id', 'person_id'])
    .where('id', 'in', accountIds)
    .execute();
  const people = await getPeople(
    tx,
    accounts.map((each) => each.person_id),
  );
  return new Map(accounts.map((each) => [each.id, people.get(each.person_id)?.name ?? each.id]));
}
