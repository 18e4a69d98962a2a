import type { ScreenDefinition } from '../../../../../web/screens.ts';
import { prosecutorSearch } from './searches.ts';

/** The prosecutor's office: agreements, and the contracts that they open. */
export const prosecutorScreens: readonly ScreenDefinition[] = [
  {
    path: '/kejaksaan',
    title: { id: 'Pendampingan kejaksaan', en: 'Prosecutor’s office' },
    capability: 'spending',
    menu: {
      group: 'spending',
      order: 90,
      roles: ['prosecutor', 'government-head', 'regional-secretary', 'inspektur'],
    },
    search: prosecutorSearch,
    load: () => import('./prosecutor-screen.tsx'),
  },
];
