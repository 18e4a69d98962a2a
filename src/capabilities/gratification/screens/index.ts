import type { ScreenDefinition } from '../../../../web/screens.ts';
import { giftSearch, newGiftSearch } from './searches.ts';

export const screens: readonly ScreenDefinition[] = [
  {
    path: '/gratifikasi',
    title: { id: 'Gratifikasi', en: 'Gratification' },
    capability: 'gratification',
    menu: { group: 'own', order: 30, workOf: ['gratification-officer'] },
    search: giftSearch,
    load: () => import('./gifts-screen.tsx'),
  },
  {
    path: '/gratifikasi/lapor',
    title: { id: 'Lapor gratifikasi', en: 'Report a gift' },
    capability: 'gratification',
    search: newGiftSearch,
    load: () => import('./new-gift-screen.tsx'),
  },
  {
    path: '/gratifikasi/$id',
    title: { id: 'Laporan gratifikasi', en: 'Gift report' },
    capability: 'gratification',
    load: () => import('./gift-screen.tsx'),
  },
];
