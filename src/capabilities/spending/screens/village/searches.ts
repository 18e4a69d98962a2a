import { defineSearch, int } from '../../../../../web/search.ts';

/** 0: the year of today. */
export const villagesSearch = defineSearch({ year: int(0) });
