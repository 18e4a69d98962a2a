import { defineSearch, int } from '../../../../../web/search.ts';

export const statisticsSearch = defineSearch({ year: int() });
