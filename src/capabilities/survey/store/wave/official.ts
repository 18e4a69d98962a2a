import type { PlainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { Season, Sender } from './tables.ts';
import { waveTables } from './waves.ts';

export async function listSeasons(tx: Tx): Promise<Season[]> {
  return waveTables(tx).selectFrom('survey_season').selectAll().orderBy('year', 'desc').execute();
}

/** The commission's survey that runs on `day`. */
export async function seasonOn(tx: Tx, day: PlainDate): Promise<Season | undefined> {
  return waveTables(tx)
    .selectFrom('survey_season')
    .selectAll()
    .where('opens_on', '<=', day)
    .where('closes_on', '>=', day)
    .orderBy('year', 'desc')
    .executeTakeFirst();
}

export async function findSeason(tx: Tx, year: number): Promise<Season | undefined> {
  return waveTables(tx).selectFrom('survey_season').selectAll().where('year', '=', year).executeTakeFirst();
}

export async function insertSeason(tx: Tx, season: Season): Promise<void> {
  await waveTables(tx).insertInto('survey_season').values(season).execute();
}

export async function updateSeason(
  tx: Tx,
  id: string,
  change: Omit<Season, 'government_id' | 'id' | 'version'>,
): Promise<void> {
  await waveTables(tx)
    .updateTable('survey_season')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Newest year first; those of every year at the top. */
export async function listSenders(tx: Tx): Promise<Sender[]> {
  return waveTables(tx)
    .selectFrom('survey_sender')
    .selectAll()
    .orderBy('owner')
    .orderBy('year', (order) => order.desc().nullsFirst())
    .orderBy('kind')
    .orderBy('id')
    .limit(500)
    .execute();
}

/** Who sends from there, of any year. */
export async function sendersOf(tx: Tx, kinds: readonly Sender['kind'][], value: string): Promise<Sender[]> {
  return waveTables(tx)
    .selectFrom('survey_sender')
    .selectAll()
    .where('kind', 'in', [...kinds])
    .where('value', '=', value)
    .orderBy('year', (order) => order.desc().nullsFirst())
    .execute();
}

export async function findSender(
  tx: Tx,
  of: Pick<Sender, 'owner' | 'kind' | 'value' | 'year'>,
): Promise<Sender | undefined> {
  const found = waveTables(tx)
    .selectFrom('survey_sender')
    .selectAll()
    .where('owner', '=', of.owner)
    .where('kind', '=', of.kind)
    .where('value', '=', of.value);
  return (
    of.year === null ? found.where('year', 'is', null) : found.where('year', '=', of.year)
  ).executeTakeFirst();
}

export async function insertSender(tx: Tx, sender: Sender): Promise<void> {
  await waveTables(tx).insertInto('survey_sender').values(sender).execute();
}

export async function updateSender(
  tx: Tx,
  id: string,
  change: Omit<Sender, 'government_id' | 'id' | 'version'>,
): Promise<void> {
  await waveTables(tx)
    .updateTable('survey_sender')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}
