import { defineSearch, flag, int, oneOf, str } from '../../../../web/search.ts';
import { EMPLOYMENTS } from '../rules/kinds.ts';

export const directorySearch = defineSearch({
  tab: oneOf(['people', 'agencies', 'vendors']),
  q: str(),
  agency: str(),
  service: oneOf(['in', 'gone', 'all']),
  employment: oneOf(['', ...EMPLOYMENTS]),
  closed: flag(),
  page: int(1),
  /** id of the person or agency that is open beside the list */
  open: str(),
});
