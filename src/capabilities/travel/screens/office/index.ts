import type { ScreenDefinition } from '../../../../../web/screens.ts';
import { tripsSearch } from './searches.ts';

/** What those see who prepare, sign and pay trips of an agency. */
export const officeScreens: readonly ScreenDefinition[] = [
  {
    path: '/perjalanan',
    title: { id: 'Perjalanan dinas', en: 'Official travel' },
    capability: 'travel',
    menu: {
      group: 'work',
      order: 60,
      roles: [
        'travel-officer',
        'commitment-officer',
        'agency-head',
        'government-head',
        'inspektur',
        'auditor',
        'team-leader',
        'technical-controller',
      ],
    },
    search: tripsSearch,
    load: () => import('./trips-screen.tsx'),
  },
];
