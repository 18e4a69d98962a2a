import { defineSearch, int } from '../search.ts';

/** 0: the present year */
export const calendarSearch = defineSearch({ year: int() });
