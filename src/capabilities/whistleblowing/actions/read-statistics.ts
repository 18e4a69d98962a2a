import type { Act } from '../../../platform/act.ts';
import { plainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { notAllowed, type Outcome } from '../../../platform/outcome.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { getAgencies } from '../../directory/index.ts';
import type { Statistics } from '../contract-identities.ts';
import { SMALLEST_CELL } from '../parameters.ts';
import { mayReadStatistics } from '../policy.ts';
import { CATEGORIES } from '../rules/narrative.ts';
import { countedUntil, statisticsOf } from '../rules/statistics.ts';
import { listCounted } from '../store/statistics.ts';
import { clocksOn } from './clocks.ts';

/** Counts of a year's finished quarters, small cells hidden, never of one case. */
export async function readStatistics(tx: Tx, act: Act, year: number): Promise<Outcome<Statistics>> {
  if (!mayReadStatistics(act.actor)) return notAllowed();
  const least = await getParameter(tx, SMALLEST_CELL, act.today);
  const until = countedUntil(year, act.today);
  const rows = until === null ? [] : await listCounted(tx, plainDate(`${year}-01-01`), until);
  const clocks = await clocksOn(tx, act.today);
  const { byAgency, ...rest } = statisticsOf(
    rows.map((row) => ({
      day: row.day,
      status: row.status,
      mode: row.mode,
      category: CATEGORIES.find((each) => each === row.category) ?? null,
      agencyId: row.agency_id,
      clocks: clocks(row),
      identityOpened: row.opened,
    })),
    least,
  );
  const names = await getAgencies(
    tx,
    byAgency.flatMap((each) => each.key ?? []),
  );
  return {
    year,
    until,
    least,
    ...rest,
    byAgency: byAgency.map(({ key, count }) => ({
      id: key,
      name: names.get(key ?? '')?.name ?? null,
      count,
    })),
  };
}
