import type { Act } from '../../../platform/act.ts';
import { SEARCH_MOST, searchHit, type SearchHit } from '../../../platform/capability.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { getAgencies } from '../../directory/index.ts';
import { listComplaints } from '../store/lists.ts';
import { filterOf } from './complaints.ts';

const KIND = { id: 'Aduan', en: 'Complaint' };

/** Complaints that the actor may see, by ticket number or subject. Who brought one is never looked through. */
export async function findComplaints(tx: Tx, act: Act, words: string): Promise<SearchHit[]> {
  const any = { channel: '', state: '', class: '', category: '', source: '', agencyId: '', year: 0 } as const;
  const filter = filterOf(act, { ...any, open: '', q: words });
  if (filter === null) return [];
  const { rows } = await listComplaints(tx, { ...filter, offset: 0, limit: SEARCH_MOST });
  const agencies = await getAgencies(
    tx,
    rows.flatMap((row) => row.handler_agency_id ?? row.agency_id ?? []),
  );
  return rows.map((row) =>
    searchHit(KIND, {
      id: row.id,
      title: row.number,
      about: [row.subject, agencies.get(row.handler_agency_id ?? row.agency_id ?? '')?.name],
      link: `/aduan/${row.id}`,
    }),
  );
}
