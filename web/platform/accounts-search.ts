import { defineSearch, int, oneOf, str } from '../search.ts';

export const accountsSearch = defineSearch({
  text: str(),
  status: oneOf(['', 'invited', 'active', 'ended']),
  requests: oneOf(['', 'open', 'decided']),
  page: int(1),
});
