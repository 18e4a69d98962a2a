import { defineSearch, int, str } from '../../../../../web/search.ts';

export const SAMPLES = '/audit/samples';
export const samplesSearch = defineSearch({ page: int(1) });
export const sampleSearch = defineSearch({ item: str() });
