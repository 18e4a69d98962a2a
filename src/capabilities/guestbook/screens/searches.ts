import { defineSearch, int, oneOf, str } from '../../../../web/search.ts';

export const SHOWN = ['', 'inside', 'late', 'left'] as const;

export const todaySearch = defineSearch({
  q: str(),
  day: str(),
  show: oneOf(SHOWN),
  place: str(),
  page: int(1),
});
export const mineSearch = defineSearch({ q: str(), show: oneOf(SHOWN), page: int(1) });
export const countsSearch = defineSearch({ from: str(), to: str(), place: str() });
