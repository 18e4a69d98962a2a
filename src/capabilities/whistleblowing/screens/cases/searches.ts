import { defineSearch, flag, int, oneOf } from '../../../../../web/search.ts';
import { STATUSES } from '../../rules/status.ts';

export const casesSearch = defineSearch({ status: oneOf(['', ...STATUSES]), mine: flag(), page: int(1) });
export const caseSearch = defineSearch({ part: oneOf(['report', 'talk', 'notes', 'readers', 'trail']) });
export type Part = ReturnType<typeof caseSearch.read>['part'];
