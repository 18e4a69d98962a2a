import type { Act } from '../act.ts';
import type { Tx } from '../database/index.ts';
import { newId } from '../ids.ts';
import { recordRemovals, recordRow } from '../trail/record.ts';
import type { Mapping } from './mapping.ts';

interface ImportProfileTable {
  government_id: string;
  id: string;
  kind: string;
  name: string;
  mapping: Mapping;
  created_by: string;
  created_at: string;
}
type ProfileTables = { import_profile: ImportProfileTable };

export interface Profile {
  id: string;
  kind: string;
  name: string;
  mapping: Mapping;
}

/** Saved mappings of some kinds, latest first. */
export async function listProfiles(tx: Tx, kinds: readonly string[]): Promise<Profile[]> {
  if (kinds.length === 0) return [];
  return tx
    .withTables<ProfileTables>()
    .selectFrom('import_profile')
    .select(['id', 'kind', 'name', 'mapping'])
    .where('kind', 'in', kinds)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** Keeps a mapping under a name; the same name again replaces it. */
export async function saveProfile(
  tx: Tx,
  act: Act,
  kind: string,
  name: string,
  mapping: Mapping,
): Promise<void> {
  const values = { mapping: JSON.stringify(mapping) as never, created_by: act.actor.id, created_at: act.now };
  const { id } = await tx
    .withTables<ProfileTables>()
    .insertInto('import_profile')
    .values({ government_id: act.government.id, id: newId(), kind, name, ...values })
    .onConflict((conflict) => conflict.columns(['government_id', 'kind', 'name']).doUpdateSet(values))
    .returning('id')
    .executeTakeFirstOrThrow();
  await recordRow(tx, act, 'import.save-profile', 'import_profile', id);
}

export async function findProfile(tx: Tx, id: string): Promise<Profile | undefined> {
  return tx
    .withTables<ProfileTables>()
    .selectFrom('import_profile')
    .select(['id', 'kind', 'name', 'mapping'])
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function deleteProfile(tx: Tx, act: Act, id: string): Promise<void> {
  await tx.withTables<ProfileTables>().deleteFrom('import_profile').where('id', '=', id).execute();
  await recordRemovals(tx, act, 'import.delete-profile', 'import_profile', [id]);
}
