import type { ScreenDefinition } from '../../../../web/screens.ts';
import { bulkSearch, mySearch, newSearch, queueSearch, registerSearch } from './searches.ts';

export const screens: readonly ScreenDefinition[] = [
  {
    path: '/eskbt',
    title: { id: 'Bebas temuan', en: 'Clearance' },
    capability: 'clearance',
    menu: { group: 'own', order: 20 },
    search: mySearch,
    load: () => import('./my-screen.tsx'),
  },
  {
    path: '/eskbt/ajukan',
    title: { id: 'Ajukan', en: 'Ask' },
    capability: 'clearance',
    search: newSearch,
    load: () => import('./new-request-screen.tsx'),
  },
  {
    path: '/eskbt/antrean',
    title: { id: 'Persetujuan bebas temuan', en: 'Clearance approvals' },
    capability: 'clearance',
    menu: {
      group: 'oversight',
      order: 40,
      roles: ['certificate-officer', 'technical-controller', 'inspektur'],
    },
    search: queueSearch,
    load: () => import('./queue-screen.tsx'),
  },
  {
    path: '/eskbt/register',
    title: { id: 'Register bebas temuan', en: 'Register of certificates' },
    capability: 'clearance',
    menu: {
      group: 'oversight',
      order: 42,
      roles: ['certificate-officer', 'technical-controller', 'inspektur'],
    },
    search: registerSearch,
    load: () => import('./register-screen.tsx'),
  },
  {
    path: '/eskbt/daftar',
    title: { id: 'Periksa daftar', en: 'Check a list' },
    capability: 'clearance',
    menu: { group: 'oversight', order: 44, roles: ['certificate-officer', 'inspektur'] },
    load: () => import('./bulk-checks-screen.tsx'),
  },
  {
    path: '/eskbt/daftar/$id',
    title: { id: 'Hasil pemeriksaan daftar', en: 'Result of a list' },
    capability: 'clearance',
    search: bulkSearch,
    load: () => import('./bulk-check-screen.tsx'),
  },
  {
    path: '/eskbt/$id',
    title: { id: 'Permohonan', en: 'Request' },
    capability: 'clearance',
    load: () => import('./request-screen.tsx'),
  },
];
