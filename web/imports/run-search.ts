import { defineSearch, int } from '../search.ts';

/** Pages of the complaints, and of what the file lacks. */
export const runSearch = defineSearch({ page: int(1), gone: int(1) });
