import { defineSearch, int, oneOf } from '../../../../web/search.ts';
import { STATES } from '../rules/request.ts';

export const mineSearch = defineSearch({ page: int(1) });
export const queueSearch = defineSearch({ state: oneOf(['', ...STATES]), page: int(1) });
