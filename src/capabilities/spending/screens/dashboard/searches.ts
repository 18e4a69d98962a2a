import { defineSearch, int, oneOf } from '../../../../../web/search.ts';

export const explanationsSearch = defineSearch({
  state: oneOf(['', 'open', 'overdue', 'answered']),
  page: int(1),
});
