import type { ScreenDefinition } from '../../../../../web/screens.ts';
import { READERS } from '../parts/readers.ts';
import { villagesSearch } from './searches.ts';

const capability = 'spending';

/** The village fund: what is paid out in stages, and whether its use keeps the shares. */
export const villageScreens: readonly ScreenDefinition[] = [
  {
    path: '/desa',
    title: { id: 'Dana desa', en: 'Village fund' },
    capability,
    menu: { group: 'spending', order: 80, roles: ['village-supervisor', ...READERS] },
    search: villagesSearch,
    load: () => import('./villages-screen.tsx'),
  },
  {
    path: '/desa/$id',
    title: { id: 'Satu desa', en: 'One village' },
    capability,
    load: () => import('./village-screen.tsx'),
  },
];
