import type { ScreenDefinition } from '../../../../web/screens.ts';
import { caseSearch, casesSearch } from './cases/searches.ts';
import { statisticsSearch } from './statistics/search.ts';

/** What holders of case keys and of the identity key work with. */
export const caseScreens: readonly ScreenDefinition[] = [
  {
    path: '/kasus',
    title: { id: 'Laporan tersegel', en: 'Sealed reports' },
    capability: null,
    menu: {
      group: 'work',
      order: 10,
      roles: ['wbs-intake', 'investigator', 'super-admin', 'wbs-alternate'],
    },
    search: casesSearch,
    load: () => import('./cases/cases-screen.tsx'),
  },
  {
    path: '/kasus/$id',
    title: { id: 'Laporan', en: 'Report' },
    capability: null,
    search: caseSearch,
    load: () => import('./cases/case-screen.tsx'),
  },
  {
    path: '/kasus/$id/rujukan',
    title: { id: 'Penerusan', en: 'Referral' },
    capability: null,
    load: () => import('./referral/referral-screen.tsx'),
  },
  {
    path: '/identitas',
    title: { id: 'Identitas tersegel', en: 'Sealed identities' },
    capability: null,
    menu: { group: 'work', order: 20, roles: ['super-admin', 'wbs-alternate'] },
    load: () => import('./identity/identities-screen.tsx'),
  },
  {
    path: '/identitas/$id',
    title: { id: 'Buka identitas', en: 'Open an identity' },
    capability: null,
    load: () => import('./identity/identity-screen.tsx'),
  },
  {
    path: '/statistik',
    title: { id: 'Statistik', en: 'Statistics' },
    capability: null,
    menu: {
      group: 'oversight',
      order: 50,
      roles: ['wbs-intake', 'super-admin', 'inspektur', 'government-head'],
    },
    search: statisticsSearch,
    load: () => import('./statistics/statistics-screen.tsx'),
  },
];
