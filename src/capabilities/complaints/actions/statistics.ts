import type { Tx } from '../../../platform/database/index.ts';
import type { Statistics } from '../contract.ts';
import type { Channel } from '../rules/kinds.ts';

/** Complaints received in a year, by the agency that handled them. */
export async function complaintStatistics(
  _tx: Tx,
  input: { year: number; channel: Channel },
): Promise<Statistics> {
  const nothing = { received: null, inTime: null, medianDays: null, contested: null, satisfaction: null };
  return { ...input, smallest: 5, agencies: [], others: null, total: nothing };
}
