import { defineSearch, str } from '../../../../../web/search.ts';

/** `visum`: the code that the camera of a phone read off the host's page */
export const myTripsSearch = defineSearch({ visum: str() });
export const visumSearch = defineSearch({ kode: str() });
