import type { ScreenDefinition } from '../../../../../web/screens.ts';
import { DESK_ROLES } from '../roles.ts';
import { papersSearch } from './search.ts';

/** Working papers and their review. */
export const paperScreens: readonly ScreenDefinition[] = [
  {
    path: '/audit/kertas-kerja',
    title: { id: 'Kertas kerja', en: 'Working papers' },
    capability: 'audit',
    menu: { group: 'audit', order: 52, roles: DESK_ROLES },
    search: papersSearch,
    load: () => import('./papers-screen.tsx'),
  },
  {
    path: '/audit/kertas-kerja/$id',
    title: { id: 'Satu kertas kerja', en: 'One working paper' },
    capability: 'audit',
    load: () => import('./paper-screen.tsx'),
  },
];
