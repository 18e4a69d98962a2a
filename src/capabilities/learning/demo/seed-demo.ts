import type { Act } from '../../../platform/act.ts';
import { addDays, yearOf } from '../../../platform/calendar/index.ts';
import { insertMany } from '../../../platform/database/insert.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { DemoCast } from '../../../platform/demo-cast.ts';
import type { Services } from '../../../platform/services.ts';
import { recordTable } from '../../../platform/trail/record.ts';
import { offerLesson } from '../actions/offer-lesson.ts';
import { membersByAgency, type PledgeRow } from '../store/learning.ts';
import { PLEDGE_VERSION } from '../texts/pledge.ts';

/** People of the agencies that have begun; the others wait, so that the page shows who is behind. */
const PLEDGES = 1_500;

/** This year's pledges of some agencies, and lessons offered to a few people. */
export async function seedDemo(tx: Tx, act: Act, _services: Services, cast: DemoCast): Promise<void> {
  const { random } = cast;
  const rows: PledgeRow[] = [];
  const limit = Math.ceil(PLEDGES * cast.scale);
  for (const people of (await membersByAgency(tx, act.today)).values()) {
    if (rows.length >= limit) break;
    if (random.chance(0.4)) continue;
    const share = 0.35 + random.int(60) / 100;
    for (const personId of people) {
      if (!random.chance(share)) continue;
      rows.push({
        government_id: act.government.id,
        id: random.id(act.now),
        person_id: personId,
        year: yearOf(act.today),
        text_version: PLEDGE_VERSION,
        pledged_on: addDays(act.today, -random.int(20)),
      });
    }
  }
  await insertMany(tx, 'pledge', rows);
  await recordTable(tx, act, 'demo.fill', 'pledge');
  for (const { personId } of cast.staff.slice(0, Math.ceil(12 * cast.scale)))
    await offerLesson(tx, act, personId, random.pick(['gift', 'evidence'] as const));
}
