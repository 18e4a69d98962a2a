import type { ScreenDefinition } from '../../../../web/screens.ts';
import { countsSearch, mineSearch, todaySearch } from './searches.ts';

export const screens: readonly ScreenDefinition[] = [
  {
    path: '/tamu',
    title: { id: 'Buku tamu', en: 'Guest book' },
    capability: 'guestbook',
    menu: { group: 'work', order: 40, roles: ['receptionist'] },
    search: todaySearch,
    load: () => import('./today-screen.tsx'),
  },
  {
    path: '/tamu/saya',
    title: { id: 'Tamu saya', en: 'My visitors' },
    capability: 'guestbook',
    menu: { group: 'own', order: 60 },
    search: mineSearch,
    load: () => import('./mine-screen.tsx'),
  },
  {
    path: '/tamu/baru',
    title: { id: 'Catat tamu', en: 'Enter a visitor' },
    capability: 'guestbook',
    load: () => import('./new-visit-screen.tsx'),
  },
  {
    path: '/tamu/angka',
    title: { id: 'Angka kunjungan', en: 'Visits in figures' },
    capability: 'guestbook',
    menu: {
      group: 'oversight',
      order: 60,
      roles: ['receptionist', 'agency-head', 'inspektur', 'government-head'],
    },
    search: countsSearch,
    load: () => import('./counts-screen.tsx'),
  },
  {
    path: '/tamu/tempat',
    title: { id: 'Tempat penerimaan tamu', en: 'Doors for visitors' },
    capability: 'guestbook',
    menu: { group: 'running', order: 60, roles: ['receptionist', 'technical-administrator'] },
    load: () => import('./places-screen.tsx'),
  },
  {
    path: '/tamu/$id',
    title: { id: 'Kunjungan', en: 'Visit' },
    capability: 'guestbook',
    load: () => import('./visit-screen.tsx'),
  },
];
