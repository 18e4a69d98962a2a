import { defineSearch, oneOf } from '../../../../web/search.ts';

export const completionSearch = defineSearch({ what: oneOf(['pledge', 'lesson']) });
