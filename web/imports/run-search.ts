import { defineSearch, int } from '../search.ts';

/** Page of the complaints. */
export const runSearch = defineSearch({ page: int(1) });
