import { defineSearch, int, oneOf, str } from '../../../../web/search.ts';
import { REPORT_STATES } from '../rules/machine.ts';
import { SOURCES } from '../rules/sources.ts';

export const reportsSearch = defineSearch({
  text: str(),
  source: oneOf(['', ...SOURCES]),
  state: oneOf(['', ...REPORT_STATES]),
  page: int(1),
});
