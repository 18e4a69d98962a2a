import type { ScreenDefinition } from '../screens.ts';
import { accountsSearch } from './accounts-search.ts';
import { noticesSearch } from './notices-search.ts';

/** Screens of the platform itself: every account has them. */
export const screens: readonly ScreenDefinition[] = [
  {
    path: '/meja',
    title: { id: 'Meja saya', en: 'My desk' },
    capability: null,
    menu: { group: 'work', order: 0 },
    load: () => import('./desk-screen.tsx'),
  },
  {
    path: '/notifikasi',
    title: { id: 'Pemberitahuan', en: 'Notices' },
    capability: null,
    menu: { group: 'work', order: 90 },
    search: noticesSearch,
    load: () => import('./notices-screen.tsx'),
  },
  {
    path: '/profil',
    title: { id: 'Profil', en: 'Profile' },
    capability: null,
    load: () => import('./profile-screen.tsx'),
  },
  {
    path: '/akun',
    title: { id: 'Akun pegawai', en: 'Accounts' },
    capability: null,
    menu: { group: 'people', order: 80, roles: ['account-officer', 'technical-administrator'] },
    search: accountsSearch,
    load: () => import('./accounts-screen.tsx'),
  },
];
