import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import { getPeople } from '../../directory/index.ts';

const ACCOUNT = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** Trail actors → names to show; a job and an account that is gone keep their id. */
export async function actorNames(
  tx: Tx,
  actors: readonly (string | null)[],
): Promise<(actor: string) => string> {
  const accounts = [...new Set(actors.filter((actor) => actor !== null && ACCOUNT.test(actor)))];
  const { rows } = await sql<{ id: string; person: string | null }>`
    select id, person_id as person from account where id = any(${accounts}::uuid[])`.execute(tx);
  const people = await getPeople(
    tx,
    rows.flatMap((row) => row.person ?? []),
  );
  const names = new Map(rows.map((row) => [row.id, people.get(row.person ?? '')?.name]));
  return (actor) => names.get(actor) ?? actor;
}
