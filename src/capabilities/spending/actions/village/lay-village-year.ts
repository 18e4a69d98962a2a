import type { z } from 'zod';
import type { Act } from '../../../../platform/act.ts';
import { plainDate } from '../../../../platform/calendar/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import { badField, conflict, notAllowed, type Outcome } from '../../../../platform/outcome.ts';
import { getParameter } from '../../../../platform/parameters/index.ts';
import { recordRows } from '../../../../platform/trail/record.ts';
import { listAgencies } from '../../../directory/index.ts';
import type { newVillageYear } from '../../contract/village.ts';
import { VILLAGE_STAGES } from '../../parameters/village.ts';
import { maySuperviseVillages } from '../../policy.ts';
import { planStages } from '../../rules/village/stages.ts';
import type { VillageYear } from '../../store/village/tables.ts';
import { hasVillageYear, insertVillageYears } from '../../store/village/villages.ts';

/** Begins a village's year: its ceiling, and the stages that the rule of that year gives. Once laid it stays. */
export async function layVillageYear(
  tx: Tx,
  act: Act,
  { agencyId, year, status, ceiling }: z.output<typeof newVillageYear>,
): Promise<Outcome<VillageYear>> {
  if (!maySuperviseVillages(act.actor)) return notAllowed();
  const village = (await listAgencies(tx)).find((each) => each.id === agencyId);
  if (village?.kind !== 'desa') return badField('agencyId', 'Pilih sebuah desa.', 'Choose a village.');
  if (ceiling === 0) return badField('ceiling', 'Isi pagu dana desa.', 'Enter the ceiling of the fund.');
  if (await hasVillageYear(tx, year, agencyId))
    return conflict(
      'village-year-exists',
      'Dana desa tahun ini sudah dicatat untuk desa itu. Buka desanya dari daftar.',
      'The fund of this year is recorded for that village already. Open it from the list.',
    );
  const rules = await getParameter(tx, VILLAGE_STAGES, plainDate(`${year}-01-01`));
  const row: VillageYear = {
    government_id: act.government.id,
    id: newId(),
    year,
    agency_id: agencyId,
    status,
    ceiling,
    recorded_at: act.now,
  };
  const stages = planStages(ceiling, rules[status], year).map((each) => ({
    government_id: act.government.id,
    id: newId(),
    village_year_id: row.id,
    stage: each.stage,
    amount: each.amount,
    opens_on: each.opensOn,
    due_on: each.dueOn,
    papers: [...each.papers],
    paid_on: null,
    paid_recorded_at: null,
  }));
  await insertVillageYears(tx, [row], stages);
  await recordRows(tx, act, 'village.begin', 'village_year', [row.id]);
  await recordRows(
    tx,
    act,
    'village.begin',
    'village_stage',
    stages.map((each) => each.id),
  );
  return row;
}
