import { defineSearch, int, list, oneOf, str } from '../../../../../web/search.ts';
import { FUNDING_TAGS } from '../../rules/budget/funding.ts';
import { ACTIVITY_STEPS } from './activity/steps.ts';

/** `year` 0: the latest of which there is a budget. */
const year = int(0);
const funding = oneOf(['', ...FUNDING_TAGS]);

export const absorptionSearch = defineSearch({ view: oneOf(['chart', 'table']), year, funding });

export const agencySearch = defineSearch({
  year,
  funding,
  by: oneOf(['programme', 'account', 'funding']),
});

export const LINE_FILTERS = ['any', 'unspent', 'behind', 'over', 'no-plan', 'vanished'] as const;

export const budgetSearch = defineSearch({
  view: oneOf(['tree', 'lines']),
  year,
  agency: str(),
  kind: oneOf(['activity', 'account']),
  /** codes of the tree that are open */
  open: list(),
  funding,
  /** lines only: below this code of the tree's kind, words, state */
  code: str(),
  q: str(),
  state: oneOf(LINE_FILTERS),
  page: int(1),
});

/** `draft`: one that is gone on with; '': a new one */
export const activitySearch = defineSearch({ draft: str(), step: oneOf(ACTIVITY_STEPS) });
