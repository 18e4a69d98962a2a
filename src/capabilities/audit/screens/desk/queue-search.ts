import { defineSearch, flag, int, list, oneOf, str, type SearchOf } from '../../../../../web/search.ts';
import { FLAG_STATES } from '../../rules/flags/life.ts';

export const FLAGS = '/audit/flags';
export const SORTS = ['rank', 'newest', 'money'] as const;
export const SEVERITY_CHOICES = ['', 'critical', 'critical,high', 'high', 'medium', 'low'] as const;
export const SCOPE_CHOICES = ['', 'package', 'population', 'procurement', 'probity'] as const;
export const ASSIGNED = ['', 'mine', 'nobody'] as const;

/** Everything that a view of the queue is made of; kept in the address, so that a view can be saved and sent. */
export const queueSearch = defineSearch({
  state: oneOf(FLAG_STATES),
  severity: oneOf(SEVERITY_CHOICES),
  scope: oneOf(SCOPE_CHOICES),
  rule: str(),
  agency: str(),
  year: int(0),
  assigned: oneOf(ASSIGNED),
  suspended: flag(),
  /** rupiah at risk, at least */
  least: str(),
  since: str(),
  q: str(),
  subject: str(),
  sort: oneOf(SORTS),
  /** flag that is open beside the list */
  show: str(),
});
export type QueueSearch = SearchOf<typeof queueSearch>;

/** What the server is asked. */
export function flagQuery(search: QueueSearch): URLSearchParams {
  const { show: _, suspended, year, least, ...words } = search;
  const query = new URLSearchParams(Object.entries(words).filter(([, value]) => value !== ''));
  if (suspended) query.set('suspended', 'true');
  if (year > 0) query.set('year', String(year));
  if (/^\d{1,15}$/.test(least)) query.set('least', least);
  return query;
}

/** What is saved as a view: the address without the flag that happens to be open. */
export function viewQuery(search: QueueSearch): string {
  return new URLSearchParams(queueSearch.write({ ...search, show: '' })).toString();
}

/** Is anything narrowed beside the state? */
export function isNarrowed(search: QueueSearch): boolean {
  const { state: _, sort: __, show: ___, ...rest } = search;
  return Object.values(rest).some((value) => value !== '' && value !== 0 && value !== false);
}

/** Undoes every filter, and keeps the state and the order. */
export const UNNARROWED = {
  severity: '',
  scope: '',
  rule: '',
  agency: '',
  year: 0,
  assigned: '',
  suspended: false,
  least: '',
  since: '',
  q: '',
  subject: '',
} as const satisfies Partial<QueueSearch>;

/** What is being asked about some flags. */
export type Asking = { act: 'dismiss' | 'reopen' | 'assign'; ids: readonly string[] };

/** Makes a finding of these flags: to the form, filled in from them. */
export function findingPath(ids: readonly string[]): string {
  return `/audit/temuan-baru?ids=${ids.join(',')}`;
}

/** Flags that a finding is made of. */
export const findingSearch = defineSearch({ ids: list() });
