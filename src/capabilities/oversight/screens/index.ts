import type { ScreenDefinition } from '../../../../web/screens.ts';
import { READERS } from './readers.ts';
import { mapSearch, rowsSearch } from './searches.ts';

const capability = 'oversight';

/** The integrity map, and one agency of it. */
export const screens: readonly ScreenDefinition[] = [
  {
    path: '/peta-integritas',
    title: { id: 'Peta integritas', en: 'Integrity map' },
    capability,
    menu: { group: 'oversight', order: 5, roles: READERS },
    search: mapSearch,
    load: () => import('./map-screen.tsx'),
  },
  {
    path: '/peta-integritas/$id',
    title: { id: 'Satu instansi', en: 'One agency' },
    capability,
    load: () => import('./agency-screen.tsx'),
  },
  {
    path: '/peta-integritas/$id/$part',
    title: { id: 'Baris di balik angka', en: 'Rows behind a figure' },
    capability,
    search: rowsSearch,
    load: () => import('./rows-screen.tsx'),
  },
];
