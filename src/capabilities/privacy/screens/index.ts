import type { ScreenDefinition } from '../../../../web/screens.ts';
import { mineSearch, queueSearch } from './searches.ts';

const capability = 'privacy';

export const screens: readonly ScreenDefinition[] = [
  {
    path: '/data-pribadi',
    title: { id: 'Data pribadi saya', en: 'My personal data' },
    capability,
    menu: { group: 'own', order: 90 },
    search: mineSearch,
    load: () => import('./mine-screen.tsx'),
  },
  {
    path: '/data-pribadi/permintaan',
    title: { id: 'Permintaan data pribadi', en: 'Personal data requests' },
    capability,
    menu: { group: 'oversight', order: 90, roles: ['intake-officer', 'inspektur'] },
    search: queueSearch,
    load: () => import('./queue-screen.tsx'),
  },
  {
    path: '/data-pribadi/permintaan/$id',
    title: { id: 'Permintaan', en: 'Request' },
    capability,
    load: () => import('./request-screen.tsx'),
  },
  {
    path: '/data-pribadi/register',
    title: { id: 'Register pemrosesan', en: 'Register of processing' },
    capability,
    menu: { group: 'running', order: 80, roles: ['intake-officer', 'inspektur', 'technical-administrator'] },
    load: () => import('./register-screen.tsx'),
  },
  {
    path: '/data-pribadi/retensi',
    title: { id: 'Masa simpan', en: 'Retention' },
    capability,
    menu: { group: 'running', order: 81, roles: ['intake-officer', 'inspektur', 'technical-administrator'] },
    load: () => import('./retention-screen.tsx'),
  },
  {
    path: '/data-pribadi/kegagalan',
    title: { id: 'Kegagalan pelindungan', en: 'Data breaches' },
    capability,
    menu: { group: 'running', order: 82, roles: ['intake-officer', 'inspektur', 'technical-administrator'] },
    load: () => import('./breaches-screen.tsx'),
  },
  {
    path: '/data-pribadi/kegagalan/$id',
    title: { id: 'Kegagalan pelindungan', en: 'Data breach' },
    capability,
    load: () => import('./breach-screen.tsx'),
  },
];
