import { defineSearch, flag, int, oneOf, str } from '../../../../../web/search.ts';
import { METHODS } from '../../rules/package/terms.ts';

export const VIEWS = ['open', 'sources', 'passed', 'all'] as const;
export type View = (typeof VIEWS)[number];

export const packagesSearch = defineSearch({
  view: oneOf(VIEWS),
  q: str(),
  method: oneOf(['', ...METHODS]),
  agency: str(),
  late: flag(),
  page: int(1),
});

export const SHEET_VIEWS = ['all', 'valid', 'waiting', 'taken', 'revoked'] as const;

export const sheetsSearch = defineSearch({
  view: oneOf(SHEET_VIEWS),
  q: str(),
  agency: str(),
  page: int(1),
  /** sheet that is open beside the list */
  show: str(),
});
