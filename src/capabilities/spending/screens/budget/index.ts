import type { ScreenDefinition } from '../../../../../web/screens.ts';
import { READERS } from '../parts/readers.ts';
import { absorptionSearch, activitySearch, agencySearch, budgetSearch } from './searches.ts';

const capability = 'spending';

/** The budget, how much of it is spent, and the activity that is typed by hand. */
export const budgetScreens: readonly ScreenDefinition[] = [
  {
    path: '/serapan',
    title: { id: 'Serapan', en: 'Absorption' },
    capability,
    menu: { group: 'spending', order: 10, roles: READERS },
    search: absorptionSearch,
    load: () => import('./absorption-screen.tsx'),
  },
  {
    path: '/serapan/anggaran',
    title: { id: 'Pohon anggaran', en: 'Budget tree' },
    capability,
    menu: { group: 'spending', order: 20, roles: READERS },
    search: budgetSearch,
    load: () => import('./budget-screen.tsx'),
  },
  {
    path: '/serapan/anggaran/$id',
    title: { id: 'Satu baris anggaran', en: 'One budget line' },
    capability,
    load: () => import('./line-screen.tsx'),
  },
  {
    path: '/serapan/kegiatan-baru',
    title: { id: 'Catat kegiatan', en: 'Enter an activity' },
    capability,
    search: activitySearch,
    load: () => import('./activity-screen.tsx'),
  },
  {
    path: '/serapan/$agencyId',
    title: { id: 'Serapan satu instansi', en: 'Absorption of one agency' },
    capability,
    search: agencySearch,
    load: () => import('./agency-screen.tsx'),
  },
];
