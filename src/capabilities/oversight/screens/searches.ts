import { defineSearch, int, oneOf, str } from '../../../../web/search.ts';

export const SORTS = ['outside', 'name'] as const;

/** month: first day of it; kind: of agency; part: the one that rows are ordered by */
export const mapSearch = defineSearch({ month: str(), kind: str(), sort: oneOf(SORTS) });

export const VIEWS = ['counted', 'all'] as const;

/** month: first day of it */
export const rowsSearch = defineSearch({ month: str(), view: oneOf(VIEWS), page: int(1) });
