import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import { getPeople } from './people.ts';

const ACCOUNT = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** Trail actors → names of people. A job, the public and an account that is gone have no entry. */
export async function actorNames(tx: Tx, actors: readonly (string | null)[]): Promise<Map<string, string>> {
  const accounts = [...new Set(actors.filter((actor) => actor !== null && ACCOUNT.test(actor)))];
  if (accounts.length === 0) return new Map();
  const { rows } = await sql<{ id: string; person: string | null }>`
    select id, person_id as person from account where id = any(${accounts}::uuid[])`.execute(tx);
  const people = await getPeople(
    tx,
    rows.flatMap((row) => row.person ?? []),
  );
  return new Map(
    rows.flatMap(({ id, person }) => {
      const name = people.get(person ?? '')?.name;
      return name === undefined ? [] : [[id, name]];
    }),
  );
}
