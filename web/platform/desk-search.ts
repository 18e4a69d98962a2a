import { defineSearch, oneOf } from '../search.ts';

/** by: `day`, or grouped by where rows come from */
export const deskSearch = defineSearch({ by: oneOf(['day', 'work']) });
