import type { Role } from '../../../platform/act.ts';
import type { ScreenDefinition } from '../../../../web/screens.ts';
import { serviceSearch, servicesSearch } from './searches.ts';

/** Those who keep them, and those who are asked about them at the counter. */
const READERS: readonly Role[] = [
  'intake-officer',
  'complaint-officer',
  'complaint-reviewer',
  'agency-head',
  'receptionist',
];

export const screens: readonly ScreenDefinition[] = [
  {
    path: '/layanan',
    title: { id: 'Standar pelayanan', en: 'Service standards' },
    capability: 'service-standards',
    menu: { group: 'work', order: 60, roles: READERS },
    search: servicesSearch,
    load: () => import('./services-screen.tsx'),
  },
  {
    path: '/layanan/baru',
    title: { id: 'Layanan baru', en: 'New service' },
    capability: 'service-standards',
    load: () => import('./new-service-screen.tsx'),
  },
  {
    path: '/layanan/$id',
    title: { id: 'Layanan', en: 'Service' },
    capability: 'service-standards',
    search: serviceSearch,
    load: () => import('./service-screen.tsx'),
  },
  {
    path: '/layanan/$id/ubah',
    title: { id: 'Ubah standar', en: 'Change the standard' },
    capability: 'service-standards',
    load: () => import('./change-service-screen.tsx'),
  },
];
