import { defineSearch, int, str } from '../../../../../web/search.ts';

export const prosecutorSearch = defineSearch({ q: str(), page: int(1) });
