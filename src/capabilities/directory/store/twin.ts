import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { DirectoryTables } from './tables.ts';

/** Enters somebody into the practice twin, or brings the name up to date. */
export async function putMirroredPerson(
  tx: Tx,
  governmentId: string,
  person: { id: string; name: string; personnelCode: string },
): Promise<void> {
  const shown = { name: person.name, personnel_code: person.personnelCode, ended_on: null, end_reason: null };
  await tx
    .withTables<DirectoryTables>()
    .insertInto('person')
    .values({
      government_id: governmentId,
      id: person.id,
      nip: null,
      employment: 'other',
      email: null,
      phone: null,
      ...shown,
    })
    .onConflict((conflict) => conflict.columns(['government_id', 'id']).doUpdateSet(shown))
    .execute();
}

/** Takes positions and roles of somebody out of the practice twin, before they are entered anew. */
export async function takeBackMirrored(
  tx: Tx,
  personId: string,
): Promise<{ positions: string[]; grants: string[] }> {
  const positions = await sql<{
    id: string;
  }>`delete from position where person_id = ${personId}::uuid returning id`.execute(tx);
  const grants = await sql<{
    id: string;
  }>`delete from role_grant where person_id = ${personId}::uuid returning id`.execute(tx);
  return { positions: positions.rows.map((row) => row.id), grants: grants.rows.map((row) => row.id) };
}
