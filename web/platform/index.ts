import type { ScreenDefinition } from '../screens.ts';
import { accountsSearch } from './accounts-search.ts';
import { deskSearch } from './desk-search.ts';
import { calendarSearch } from './calendar-search.ts';
import { noticesSearch } from './notices-search.ts';
import { parametersSearch } from './parameters-search.ts';

/** Screens of the platform itself: every account has them. */
export const screens: readonly ScreenDefinition[] = [
  {
    path: '/meja',
    title: { id: 'Meja saya', en: 'My desk' },
    capability: null,
    menu: { group: 'work', order: 0 },
    search: deskSearch,
    load: () => import('./desk-screen.tsx'),
  },
  {
    path: '/notifikasi',
    title: { id: 'Pemberitahuan', en: 'Notices' },
    capability: null,
    menu: { group: 'own', order: 90 },
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
  {
    path: '/hari-libur',
    title: { id: 'Hari libur', en: 'Holidays' },
    capability: null,
    menu: { group: 'running', order: 30, roles: ['technical-administrator', 'inspektur'] },
    search: calendarSearch,
    load: () => import('./calendar-screen.tsx'),
  },
  {
    path: '/parameter',
    title: { id: 'Parameter hukum', en: 'Legal parameters' },
    capability: null,
    menu: {
      group: 'running',
      order: 40,
      roles: ['technical-administrator', 'inspektur', 'technical-controller', 'auditor', 'team-leader'],
    },
    search: parametersSearch,
    load: () => import('./parameters-screen.tsx'),
  },
  {
    path: '/kesehatan',
    title: { id: 'Kesehatan sistem', en: 'System health' },
    capability: null,
    menu: { group: 'running', order: 50, roles: ['technical-administrator', 'inspektur'] },
    load: () => import('./operations-screen.tsx'),
  },
  {
    path: '/webhook',
    title: { id: 'Webhook', en: 'Webhooks' },
    capability: null,
    menu: { group: 'running', order: 60, roles: ['technical-administrator', 'inspektur'] },
    load: () => import('./webhooks-screen.tsx'),
  },
  {
    path: '/webhook/$id',
    title: { id: 'Penerima webhook', en: 'Webhook endpoint' },
    capability: null,
    load: () => import('./webhook-screen.tsx'),
  },
];
