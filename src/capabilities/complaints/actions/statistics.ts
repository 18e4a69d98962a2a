import { plainDate } from '../../../platform/calendar/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getParameter } from '../../../platform/parameters/index.ts';
import { getAgencies } from '../../directory/index.ts';
import type { Statistics } from '../contract.ts';
import { SMALLEST_CELL } from '../parameters.ts';
import type { Channel } from '../rules/kinds.ts';
import { tabulate } from '../rules/statistics.ts';
import { countedOf } from '../store/statistics.ts';

/** Complaints received in a year, by the agency that handled them, with small numbers suppressed. Who may read it is the caller's decision. */
export async function complaintStatistics(
  tx: Tx,
  input: { year: number; channel: Channel },
): Promise<Statistics> {
  const smallest = await getParameter(tx, SMALLEST_CELL, plainDate(`${input.year}-12-31`));
  const { agencies, others, total } = tabulate(await countedOf(tx, input.channel, input.year), smallest);
  const names = await getAgencies(
    tx,
    agencies.map((each) => each.agencyId),
  );
  return {
    ...input,
    smallest,
    agencies: agencies
      .map(({ agencyId, figures }) => ({ agencyId, name: names.get(agencyId)?.name ?? '', ...figures }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'id')),
    others,
    total,
  };
}
