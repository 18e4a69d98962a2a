import { defineSearch, int, oneOf, str } from '../../../../web/search.ts';
import type { SearchOf } from '../../../../web/search.ts';
import { REPORT_STATES } from '../rules/machine.ts';
import { SOURCES } from '../rules/sources.ts';
import { isSettled, STATUSES } from '../rules/status.ts';

export const DUE = ['late', 'week', 'month', 'waiting'] as const;
export const SORT = ['due', 'newest', 'value', 'unpaid'] as const;

export const findingsSearch = defineSearch({
  q: str(),
  agency: str(),
  report: str(),
  person: str(),
  source: oneOf(['', ...SOURCES]),
  /** `open`: every status that still asks for something */
  status: oneOf(['', 'open', ...STATUSES]),
  state: oneOf(['', ...REPORT_STATES]),
  due: oneOf(['', ...DUE]),
  sort: oneOf(SORT),
  page: int(1),
  /** finding that is open beside the list */
  show: str(),
});
export type FindingsSearch = SearchOf<typeof findingsSearch>;

/** What the server is asked: `?status=BT&status=BS`. */
export function listQuery(search: FindingsSearch): string {
  const query = new URLSearchParams();
  const put = (name: string, value: string) => {
    if (value !== '') query.append(name, value);
  };
  put('text', search.q);
  for (const key of ['agency', 'report', 'person', 'source', 'state', 'due'] as const) put(key, search[key]);
  if (search.status === 'open') {
    for (const status of STATUSES) if (!isSettled(status)) put('status', status);
  } else put('status', search.status);
  put('sort', search.sort);
  put('page', String(search.page));
  return query.toString();
}
