import type { ScreenDefinition } from '../../../../../web/screens.ts';
import { READERS } from '../parts/readers.ts';
import { isWaitingMarked } from './progress/waiting-mark.ts';
import { compareSearch, contractSearch, contractsSearch } from './searches.ts';

const capability = 'spending';

/** Contracts on their way from appointment to the final handover. */
export const contractScreens: readonly ScreenDefinition[] = [
  {
    path: '/kontrak',
    title: { id: 'Kontrak', en: 'Contracts' },
    capability,
    menu: { group: 'spending', order: 30, roles: READERS },
    search: contractsSearch,
    load: () => import('./contracts-screen.tsx'),
  },
  {
    path: '/kontrak/$id',
    title: { id: 'Satu kontrak', en: 'One contract' },
    capability,
    search: contractSearch,
    load: () => import('./contract-screen.tsx'),
  },
  {
    path: '/kontrak/$id/kemajuan',
    title: { id: 'Lapor kemajuan', en: 'Report progress' },
    capability,
    load: () => import('./progress/progress-screen.tsx'),
  },
  {
    path: '/kontrak/$id/isi',
    title: { id: 'Perbaiki isi kontrak', en: 'Mend the terms' },
    capability,
    load: () => import('./change/terms-screen.tsx'),
  },
  {
    path: '/kontrak/$id/adendum',
    title: { id: 'Catat adendum', en: 'Enter an addendum' },
    capability,
    load: () => import('./change/addendum-screen.tsx'),
  },
  {
    path: '/kontrak/$id/rencana',
    title: { id: 'Rencana kemajuan', en: 'Plan of progress' },
    capability,
    search: compareSearch,
    load: () => import('./change/plan-screen.tsx'),
  },
  {
    path: '/kontrak/$id/termin',
    title: { id: 'Termin', en: 'Instalments' },
    capability,
    load: () => import('./change/instalments-screen.tsx'),
  },
];

/** At the start of the application: reports of progress that have not arrived are sent, wherever their writer goes first. */
export function sendKeptReports(): void {
  if (isWaitingMarked()) void import('./progress/line.ts').then(({ flushAtStart }) => flushAtStart());
}
