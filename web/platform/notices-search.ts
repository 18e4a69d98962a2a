import { defineSearch, flag, int } from '../search.ts';

export const noticesSearch = defineSearch({ unread: flag(), page: int(1) });
