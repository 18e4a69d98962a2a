import { defineSearch, str } from '../../../../../web/search.ts';

export const PLANS = '/audit/plans';
/** plan: which version, the newest when not said; item: agency whose assignment is open beside the list */
export const planSearch = defineSearch({ plan: str(), item: str() });
