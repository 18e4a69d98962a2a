import { defineSearch, oneOf, str } from '../../../../../web/search.ts';

/** source: of which questions; draft: which one is open; question: open beside the bank */
export const modelSearch = defineSearch({
  source: oneOf(['', 'internal', 'external', 'expert']),
  draft: str(),
  question: str(),
});
