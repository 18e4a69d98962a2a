import type { ScreenDefinition } from '../../../../../web/screens.ts';
import { planSearch, tariffSearch, tripsSearch } from './searches.ts';

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
  {
    path: '/perjalanan/baru',
    title: { id: 'Susun perjalanan', en: 'Plan a trip' },
    capability: 'travel',
    search: planSearch,
    load: () => import('./plan-screen.tsx'),
  },
  {
    path: '/perjalanan/$id',
    title: { id: 'Satu perjalanan', en: 'One trip' },
    capability: 'travel',
    load: () => import('./trip-screen.tsx'),
  },
  {
    path: '/perjalanan/$id/rute',
    title: { id: 'Ubah rute', en: 'Change the itinerary' },
    capability: 'travel',
    load: () => import('./itinerary-screen.tsx'),
  },
  {
    path: '/perjalanan/$id/biaya/$memberId',
    title: { id: 'Rincian biaya', en: 'Costs' },
    capability: 'travel',
    load: () => import('./claim-screen.tsx'),
  },
  {
    path: '/tarif-perjalanan',
    title: { id: 'Tarif perjalanan', en: 'Travel tariffs' },
    capability: 'travel',
    menu: {
      group: 'running',
      order: 70,
      roles: ['travel-officer', 'commitment-officer', 'inspektur', 'technical-administrator'],
    },
    search: tariffSearch,
    load: () => import('./tariffs-screen.tsx'),
  },
];
