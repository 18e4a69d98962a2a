import type { Tx } from '../../../../platform/database/index.ts';
import { insertMany } from '../../../../platform/database/insert.ts';
import type { VillageStage, VillageStagePaper, VillageTables, VillageUse, VillageYear } from './tables.ts';

const village = (tx: Tx) => tx.withTables<VillageTables>();

/** A year's fund with its stages, their papers, and its uses. */
export interface VillageAccount {
  year: VillageYear;
  /** in their order */
  stages: readonly (VillageStage & { received: readonly VillageStagePaper[] })[];
  uses: readonly VillageUse[];
}

export async function findVillageYear(tx: Tx, id: string): Promise<VillageYear | undefined> {
  return village(tx).selectFrom('village_year').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function findVillageStage(tx: Tx, id: string): Promise<VillageStage | undefined> {
  return village(tx)
    .selectFrom('village_stage')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** Accounts of a year, by agency: null for every village. Four statements, however many. */
export async function listVillages(
  tx: Tx,
  year: number,
  agencyIds: readonly string[] | null,
): Promise<VillageAccount[]> {
  if (agencyIds?.length === 0) return [];
  let query = village(tx).selectFrom('village_year').selectAll().where('year', '=', year);
  if (agencyIds !== null) query = query.where('agency_id', 'in', agencyIds);
  return accountsOf(tx, await query.execute());
}

export async function accountsOf(tx: Tx, years: readonly VillageYear[]): Promise<VillageAccount[]> {
  if (years.length === 0) return [];
  const ids = years.map((each) => each.id);
  const db = village(tx);
  const stages = await db
    .selectFrom('village_stage')
    .selectAll()
    .where('village_year_id', 'in', ids)
    .orderBy('stage')
    .execute();
  const papers = await db
    .selectFrom('village_stage_paper as paper')
    .innerJoin('village_stage as stage', 'stage.id', 'paper.stage_id')
    .selectAll('paper')
    .where('stage.village_year_id', 'in', ids)
    .orderBy('paper.recorded_at')
    .execute();
  const uses = await db
    .selectFrom('village_use')
    .selectAll()
    .where('village_year_id', 'in', ids)
    .orderBy('name')
    .execute();
  const papersOf = Map.groupBy(papers, (each) => each.stage_id);
  const stagesOf = Map.groupBy(stages, (each) => each.village_year_id);
  const usesOf = Map.groupBy(uses, (each) => each.village_year_id);
  return years.map((year) => ({
    year,
    stages: (stagesOf.get(year.id) ?? []).map((each) => ({ ...each, received: papersOf.get(each.id) ?? [] })),
    uses: usesOf.get(year.id) ?? [],
  }));
}

export async function insertVillageYears(
  tx: Tx,
  years: readonly VillageYear[],
  stages: readonly VillageStage[],
): Promise<void> {
  await insertMany(tx, 'village_year', years);
  await insertMany(tx, 'village_stage', stages);
}

export async function hasVillageYear(tx: Tx, year: number, agencyId: string): Promise<boolean> {
  const found = await village(tx)
    .selectFrom('village_year')
    .select('id')
    .where('year', '=', year)
    .where('agency_id', '=', agencyId)
    .executeTakeFirst();
  return found !== undefined;
}

/** @returns false when that paper of the stage is there already */
export async function insertStagePaper(tx: Tx, paper: VillageStagePaper): Promise<boolean> {
  const done = await village(tx)
    .insertInto('village_stage_paper')
    .values(paper)
    .onConflict((conflict) => conflict.columns(['government_id', 'stage_id', 'paper']).doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows) === 1;
}

export async function receivedPapers(tx: Tx, stageId: string): Promise<string[]> {
  const rows = await village(tx)
    .selectFrom('village_stage_paper')
    .select('paper')
    .where('stage_id', '=', stageId)
    .execute();
  return rows.map((each) => each.paper);
}

export async function payStage(
  tx: Tx,
  id: string,
  paid: Pick<VillageStage, 'paid_on' | 'paid_recorded_at'>,
): Promise<void> {
  await village(tx).updateTable('village_stage').set(paid).where('id', '=', id).execute();
}

/** A line of this name gets these figures; a new name is a new line. @returns its id */
export async function keepUseLine(tx: Tx, line: VillageUse): Promise<string> {
  const { id } = await village(tx)
    .insertInto('village_use')
    .values(line)
    .onConflict((conflict) =>
      conflict.columns(['government_id', 'village_year_id', 'name']).doUpdateSet({
        use: line.use,
        budget: line.budget,
        realised: line.realised,
        doc_date: line.doc_date,
        recorded_at: line.recorded_at,
      }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
