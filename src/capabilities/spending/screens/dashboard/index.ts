import type { ScreenDefinition } from '../../../../../web/screens.ts';
import { explanationsSearch } from './searches.ts';

/** Explanations that the mayor and the Sekda ask for, and that heads of agencies give. */
export const dashboardScreens: readonly ScreenDefinition[] = [
  {
    path: '/penjelasan',
    title: { id: 'Penjelasan', en: 'Explanations' },
    capability: 'spending',
    menu: {
      group: 'spending',
      order: 60,
      roles: ['government-head', 'regional-secretary', 'inspektur', 'agency-head', 'budget-user'],
    },
    search: explanationsSearch,
    load: () => import('./explanations-screen.tsx'),
  },
  {
    path: '/penjelasan/$id',
    title: { id: 'Penjelasan', en: 'Explanation' },
    capability: 'spending',
    load: () => import('./explanation-screen.tsx'),
  },
];
