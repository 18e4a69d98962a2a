import { defineSearch, int, str } from '../search.ts';

/** `?jenis=people` chooses what is imported: other screens link here with it. */
export const importsSearch = defineSearch({ jenis: str(), page: int(1) });
