import type { MatterSort } from '../../src/platform/inbox/contract.ts';
import { defineSearch, flag, int, oneOf, str, stringifySearch, type SearchOf } from '../search.ts';

const SORTS = ['due', 'newest', 'oldest'] as const satisfies readonly MatterSort[];

export const inboxSearch = defineSearch({
  kind: str(),
  stage: str(),
  agency: str(),
  state: oneOf(['open', 'closed', 'all']),
  mine: flag(),
  unassigned: flag(),
  late: flag(),
  paused: flag(),
  escalated: flag(),
  q: str(),
  sort: oneOf(SORTS),
  page: int(1),
  /** matter that is open beside the list */
  show: str(),
});
export type InboxSearch = SearchOf<typeof inboxSearch>;
export { SORTS };

/** What the server is asked. */
export function listQuery(search: InboxSearch) {
  return { ...search, show: '' };
}

/** The filters of an address, as a saved view keeps them and a file is asked for: no page, nothing open. */
export function viewQuery(search: InboxSearch): string {
  return stringifySearch(inboxSearch.write({ ...search, page: 1, show: '' })).replace(/^\?/, '');
}

/** Is anything left out of the queue? */
export function isNarrowed(search: InboxSearch): boolean {
  const { stage, agency, state, mine, unassigned, late, paused, escalated, q } = search;
  return (
    stage !== '' ||
    agency !== '' ||
    state !== 'open' ||
    mine ||
    unassigned ||
    late ||
    paused ||
    escalated ||
    q !== ''
  );
}
