import type { ScreenDefinition } from '../../../../../web/screens.ts';
import { DESK_ROLES } from '../roles.ts';
import { sampleSearch, samplesSearch } from './search.ts';

/** Samples of a year's lines. */
export const samplingScreens: readonly ScreenDefinition[] = [
  {
    path: '/audit/sampel',
    title: { id: 'Sampel', en: 'Samples' },
    capability: 'audit',
    menu: { group: 'audit', order: 50, roles: DESK_ROLES },
    search: samplesSearch,
    load: () => import('./samples-screen.tsx'),
  },
  {
    path: '/audit/sampel/$id',
    title: { id: 'Satu sampel', en: 'One sample' },
    capability: 'audit',
    search: sampleSearch,
    load: () => import('./sample-screen.tsx'),
  },
];
