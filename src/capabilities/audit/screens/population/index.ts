import type { ScreenDefinition } from '../../../../../web/screens.ts';
import { DESK_ROLES } from '../roles.ts';
import { populationSearch } from './search.ts';

/** Runs over all lines of a year, and their digits. */
export const populationScreens: readonly ScreenDefinition[] = [
  {
    path: '/audit/populasi',
    title: { id: 'Audit populasi', en: 'Population audit' },
    capability: 'audit',
    menu: { group: 'audit', order: 30, roles: DESK_ROLES },
    search: populationSearch,
    load: () => import('./population-screen.tsx'),
  },
];
