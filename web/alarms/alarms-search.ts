import { defineSearch, int, oneOf, str } from '../search.ts';

export const TABS = ['mine', 'agency', 'silences', 'own'] as const;
export const STATES = ['standing', 'open', 'held', 'muted', 'cleared'] as const;

export const alarmsSearch = defineSearch({
  tab: oneOf(TABS),
  severity: oneOf(['', 'critical', 'warning', 'info']),
  state: oneOf(STATES),
  agency: str(),
  page: int(1),
  /** alarm that is open beside the list */
  show: str(),
});

export const rulesSearch = defineSearch({ open: str() });
export const healthSearch = defineSearch({ from: str(), to: str() });
