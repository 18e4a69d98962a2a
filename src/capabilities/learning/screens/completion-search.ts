import { defineSearch, oneOf, str } from '../../../../web/search.ts';

export const completionSearch = defineSearch({ what: oneOf(['pledge', 'lesson']), q: str() });
