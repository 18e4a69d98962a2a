import type { ScreenDefinition } from '../../../../web/screens.ts';
import { OFFICERS } from './officers.ts';
import { complaintsSearch, statisticsSearch } from './searches.ts';

export const screens: readonly ScreenDefinition[] = [
  {
    path: '/aduan',
    title: { id: 'Aduan', en: 'Complaints' },
    capability: 'complaints',
    menu: { group: 'work', order: 10, roles: OFFICERS },
    search: complaintsSearch,
    load: () => import('./complaints-screen.tsx'),
  },
  {
    path: '/aduan/catat',
    title: { id: 'Catat aduan', en: 'Enter a complaint' },
    capability: 'complaints',
    load: () => import('./enter-screen.tsx'),
  },
  {
    path: '/aduan/baru',
    title: { id: 'Adukan', en: 'Complain' },
    capability: 'complaints',
    menu: { group: 'own', order: 50 },
    load: () => import('./own-screen.tsx'),
  },
  {
    path: '/aduan/statistik',
    title: { id: 'Statistik aduan', en: 'Complaint statistics' },
    capability: 'complaints',
    menu: { group: 'oversight', order: 60, roles: ['agency-head', 'inspektur', 'government-head'] },
    search: statisticsSearch,
    load: () => import('./statistics-screen.tsx'),
  },
  {
    path: '/aduan/$id',
    title: { id: 'Aduan', en: 'Complaint' },
    capability: 'complaints',
    load: () => import('./complaint-screen.tsx'),
  },
];
