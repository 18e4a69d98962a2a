import type { Act } from '../../../platform/act.ts';
import { SEARCH_MOST, searchHit, type SearchHit } from '../../../platform/capability.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getAgencies } from '../../directory/index.ts';
import { mayReadPackages, packageAgencies } from '../policy.ts';
import { listPackages } from '../store/packages/packages.ts';

const KIND = { id: 'Paket SPJ', en: 'SPJ package' };

/** Accountability packages by number or description, of agencies that the actor reads. */
export async function findPackages(tx: Tx, act: Act, words: string): Promise<SearchHit[]> {
  if (!mayReadPackages(act.actor)) return [];
  const { rows } = await listPackages(tx, {
    view: 'all',
    agencyIds: packageAgencies(act.actor),
    late: false,
    text: words,
    by: act.actor.id,
    today: act.today,
    page: 1,
    size: SEARCH_MOST,
  });
  const agencies = await getAgencies(tx, [...new Set(rows.map((row) => row.agency_id))]);
  return rows.map((row) =>
    searchHit(KIND, {
      id: row.id,
      title: row.number,
      about: [row.description, agencies.get(row.agency_id)?.name],
      link: `/spj/${row.id}`,
    }),
  );
}
