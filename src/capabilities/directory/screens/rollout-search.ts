import { defineSearch, flag, int, oneOf, str } from '../../../../web/search.ts';
import { STAGES } from '../rules/adoption.ts';

export const rolloutSearch = defineSearch({
  /** only agencies where somebody has not logged in */
  behind: flag(),
  /** agency that is open beside the list */
  open: str(),
  stage: oneOf(['', ...STAGES]),
  page: int(1),
});
