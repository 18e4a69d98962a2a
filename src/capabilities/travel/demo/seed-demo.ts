import type { Act } from '../../../platform/act.ts';
import { addDays } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { DemoCast } from '../../../platform/demo-cast.ts';
import { newId } from '../../../platform/ids.ts';
import { recordRows } from '../../../platform/trail/record.ts';
import type { Services } from '../../../platform/services.ts';
import { insertTariffs } from '../store/tariffs.ts';
import { castOf, type Players } from './players.ts';
import { accountFor, answer } from './account.ts';
import { travelOut } from './way-out.ts';
import { SAMPLE_INSTRUMENT, SAMPLE_TARIFFS, STORIES } from './stories.ts';

/**
 * A dozen invented trips of one agency, from a draft to an account that an auditor has on his desk: one as it should be, one to another
 * city, one home early, one of which the telephone was off, one overdue, one under way now.
 */
export async function seedDemo(tx: Tx, act: Act, services: Services, cast: DemoCast): Promise<void> {
  const players = castOf(act, cast);
  if (players === null) return;
  await insertSampleTariffs(tx, act, players);
  for (const [index, story] of STORIES.entries()) {
    const told = await travelOut(tx, services, players, story, index);
    if (story.reach !== 'submitted' && story.reach !== 'accounting') continue;
    await accountFor(tx, players, told);
    if (story.reach === 'submitted') await answer(tx, players, told);
  }
}

async function insertSampleTariffs(tx: Tx, act: Act, { keeper }: Players): Promise<void> {
  const rows = SAMPLE_TARIFFS.map((each) => ({
    ...each,
    government_id: act.government.id,
    id: newId(),
    instrument: SAMPLE_INSTRUMENT,
    valid_from: addDays(act.today, -400),
    valid_to: null,
    grade: '',
    sample: true,
  }));
  await insertTariffs(tx, rows);
  await recordRows(
    tx,
    keeper(0),
    'travel.tariff',
    'travel_tariff',
    rows.map((each) => each.id),
  );
}
