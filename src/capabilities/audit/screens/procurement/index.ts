import type { ScreenDefinition } from '../../../../../web/screens.ts';
import { DESK_ROLES } from '../roles.ts';
import { procurementSearch } from './search.ts';

/** Procurement processes and their red flags. */
export const procurementScreens: readonly ScreenDefinition[] = [
  {
    path: '/audit/pengadaan',
    title: { id: 'Tanda bahaya pengadaan', en: 'Procurement red flags' },
    capability: 'audit',
    menu: { group: 'audit', order: 40, roles: DESK_ROLES },
    search: procurementSearch,
    load: () => import('./procurement-screen.tsx'),
  },
];
