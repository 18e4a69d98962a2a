import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';

const ACCOUNT = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** Trail actors → person. A job, the public and an account that is gone have no entry. */
export async function peopleOfAccounts(
  tx: Tx,
  actors: readonly (string | null)[],
): Promise<Map<string, string>> {
  const accounts = [...new Set(actors.filter((actor) => actor !== null && ACCOUNT.test(actor)))];
  if (accounts.length === 0) return new Map();
  const { rows } = await sql<{ id: string; person: string | null }>`
    select id, person_id as person from account where id = any(${accounts}::uuid[])`.execute(tx);
  return new Map(rows.flatMap(({ id, person }) => (person === null ? [] : [[id, person]])));
}
