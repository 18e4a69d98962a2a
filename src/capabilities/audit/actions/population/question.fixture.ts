import type { Government } from '../../../../platform/act.ts';
import { seededCalendar } from '../../../../platform/calendar/national-holidays.ts';
import type { Database } from '../../../../platform/database/index.ts';
import { DEFAULT_POPULATION_THRESHOLDS } from '../../rules/population/thresholds.ts';
import { countKnown } from '../../store/population/look-counts.ts';
import { countCrossData, vendorClusters } from '../../store/population/look-vendors.ts';
import { hasPrices } from '../../store/population/standard-prices.ts';
import type { Question } from './question.ts';
import { wholeReads } from './whole-reads.ts';

/** A question about all lines of 2026 that a government has. */
export async function questionOf(
  db: Database,
  government: Government,
  rest: Partial<Question> = {},
): Promise<Question> {
  const read = wholeReads(db, government.id, () => Promise.resolve(false));
  return {
    year: 2026,
    agencyIds: null,
    thresholds: DEFAULT_POPULATION_THRESHOLDS,
    zone: government.zone,
    calendar: seededCalendar(),
    parts: 1,
    known: await read((tx) => countKnown(tx, { year: 2026, agencyIds: null, part: null })),
    clusters: await read(vendorClusters),
    has: { ...(await read(countCrossData)), people: true },
    standards: await read((tx) => hasPrices(tx, 2026)),
    trips: null,
    read,
    ...rest,
  };
}
