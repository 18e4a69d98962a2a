import type { z } from 'zod';
import type { Act } from '../../../../platform/act.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { badField, isRefusal, notAllowed, type Outcome } from '../../../../platform/outcome.ts';
import { recordRow } from '../../../../platform/trail/record.ts';
import type { newUse } from '../../contract/village.ts';
import { mayRecordVillage } from '../../policy.ts';
import { keepUseLine } from '../../store/village/villages.ts';
import { openVillage } from './open-village.ts';

/** Keeps one line of a village's use of its fund; a line of that name takes the new figures, and the trail keeps the old ones' hash. */
export async function keepUse(
  tx: Tx,
  act: Act,
  villageYearId: string,
  { use, name, budget, realised, docDate }: z.output<typeof newUse>,
): Promise<Outcome<{ id: string }>> {
  const year = await openVillage(tx, act, villageYearId);
  if (isRefusal(year)) return year;
  if (!mayRecordVillage(act.actor, year.agency_id)) return notAllowed();
  if (docDate > act.today)
    return badField(
      'docDate',
      'Tanggal dokumen tidak boleh setelah hari ini.',
      'The paper is not of a later day.',
    );
  const id = await keepUseLine(tx, {
    government_id: act.government.id,
    id: newId(),
    village_year_id: year.id,
    use,
    name: name.trim(),
    budget,
    realised,
    doc_date: docDate,
    recorded_at: act.now,
  });
  await recordRow(tx, act, 'village.use', 'village_use', id);
  return { id: year.id };
}
