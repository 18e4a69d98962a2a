import { defineSearch, int, oneOf } from '../../../../web/search.ts';
import { SOURCES } from '../rules/sources.ts';

/** Of matrix and ageing. */
export const overviewSearch = defineSearch({ source: oneOf(['', ...SOURCES]) });
export const mineSearch = defineSearch({ page: int(1) });
