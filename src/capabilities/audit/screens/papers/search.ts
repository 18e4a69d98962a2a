import { defineSearch, flag, int, oneOf } from '../../../../../web/search.ts';
import { PAPER_STATES } from '../../rules/papers/review.ts';

export const PAPERS = '/audit/papers';
export const papersSearch = defineSearch({ state: oneOf(['', ...PAPER_STATES]), mine: flag(), page: int(1) });
