import { defineSearch, int, oneOf, str } from '../../../../web/search.ts';
import { CATEGORIES, CHANNELS, CLASSES, SOURCES } from '../rules/kinds.ts';
import { STATES } from '../rules/machine.ts';

export const complaintsSearch = defineSearch({
  channel: oneOf(CHANNELS),
  open: oneOf(['yes', 'all']),
  q: str(),
  state: oneOf(['', ...STATES]),
  category: oneOf(['', ...CATEGORIES]),
  class: oneOf(['', ...CLASSES]),
  source: oneOf(['', ...SOURCES]),
  agency: str(),
  page: int(1),
});
export const statisticsSearch = defineSearch({ channel: oneOf(CHANNELS), year: int() });
