import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { notFound, type Outcome } from '../../../../platform/outcome.ts';
import { mayReadSpending, mayRecordVillage, maySuperviseVillages } from '../../policy.ts';
import type { VillageStage, VillageYear } from '../../store/village/tables.ts';
import { findVillageStage, findVillageYear } from '../../store/village/villages.ts';

/** A village's year that the actor may read: his own village, one of his district, or all. */
export async function openVillage(tx: Tx, act: Act, id: string): Promise<Outcome<VillageYear>> {
  const year = await findVillageYear(tx, id);
  if (year === undefined) return notFound();
  const { actor } = act;
  const may =
    maySuperviseVillages(actor) ||
    mayReadSpending(actor, year.agency_id) ||
    mayRecordVillage(actor, year.agency_id);
  return may ? year : notFound();
}

/** A stage of such a year, locked until the transaction ends. */
export async function openStage(
  tx: Tx,
  act: Act,
  stageId: string,
): Promise<Outcome<{ year: VillageYear; stage: VillageStage }>> {
  const stage = await findVillageStage(tx, stageId);
  if (stage === undefined) return notFound();
  const year = await openVillage(tx, act, stage.village_year_id);
  return 'id' in year ? { year, stage } : year;
}
