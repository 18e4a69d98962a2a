import { defineSearch, int, oneOf, str } from '../../../../../web/search.ts';

export const WAVES = '/survey/waves';
export const TABS = ['plan', 'frame', 'invitations', 'monitor', 'results', 'recommendations'] as const;

/** tab: part of the wave; source, place, page: which members are listed; member: who is open beside the list */
export const waveSearch = defineSearch({
  tab: oneOf(TABS),
  source: oneOf(['', 'internal', 'external', 'expert']),
  place: oneOf(['', 'sample', 'replacement', 'excluded']),
  page: int(1),
  member: str(),
  with: str(),
});
