import { defineSearch, int, oneOf, str } from '../../../../../web/search.ts';
import { CONTRACT_STATES } from '../../rules/contracts/machine.ts';

export const SORTS = ['late', 'end', 'value', 'number', 'progress'] as const;
export const STATE_FILTERS = ['', 'open', ...CONTRACT_STATES] as const;
export const CRITICAL_FILTERS = ['', 'any', '1', '2', '3'] as const;

export const contractsSearch = defineSearch({
  q: str(),
  agency: str(),
  year: str(),
  state: oneOf(STATE_FILTERS),
  critical: oneOf(CRITICAL_FILTERS),
  over: oneOf(['', 'yes']),
  vendor: str(),
  sort: oneOf(SORTS),
  page: int(1),
});

/** The server's names for what the address holds. */
export function listQuery(search: ReturnType<typeof contractsSearch.read>) {
  const { q, agency, year, state, critical, over, vendor, sort } = search;
  return { q, agencyId: agency, year, state, critical, over, vendorId: vendor, sort };
}

export const PARTS = ['progress', 'money', 'papers', 'scm'] as const;
export type Part = (typeof PARTS)[number];
export const contractSearch = defineSearch({ part: oneOf(PARTS) });

/** Two baselines beside each other, by their numbers; '' the first and the latest. */
export const compareSearch = defineSearch({ a: str(), b: str() });
