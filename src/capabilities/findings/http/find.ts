import type { Act } from '../../../platform/act.ts';
import { SEARCH_MOST, searchHit, type SearchHit } from '../../../platform/capability.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getAgencies } from '../../directory/index.ts';
import { listFindings } from '../store/list-findings.ts';
import { searchFor } from './search.ts';

const KIND = { id: 'Temuan', en: 'Finding' };

/** Findings that the actor may see, by title or the number of their report. */
export async function findFindings(tx: Tx, act: Act, words: string): Promise<SearchHit[]> {
  const rows = await listFindings(tx, await searchFor(tx, act, { text: words }), 'newest', {
    limit: SEARCH_MOST,
    offset: 0,
  });
  const agencies = await getAgencies(
    tx,
    rows.flatMap((row) => row.agencyId ?? []),
  );
  return rows.map((row) =>
    searchHit(KIND, {
      id: row.id,
      title: row.title,
      about: [row.number, row.reportNumber, agencies.get(row.agencyId ?? '')?.name],
      link: `/temuan/${row.id}`,
    }),
  );
}
