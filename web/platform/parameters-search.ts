import { defineSearch, str } from '../search.ts';

export const parametersSearch = defineSearch({ q: str(), open: str() });
