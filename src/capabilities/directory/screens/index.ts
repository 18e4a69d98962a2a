import type { ScreenDefinition } from '../../../../web/screens.ts';
import { directorySearch } from './directory-search.ts';
import { rolesSearch } from './roles-search.ts';
import { rolloutSearch } from './rollout-search.ts';

export const screens: readonly ScreenDefinition[] = [
  {
    path: '/direktori',
    title: { id: 'Direktori', en: 'Directory' },
    capability: null,
    menu: { group: 'people', order: 10 },
    search: directorySearch,
    load: () => import('./directory-screen.tsx'),
  },
  {
    path: '/direktori/peran',
    title: { id: 'Peran', en: 'Roles' },
    capability: null,
    menu: {
      group: 'people',
      order: 20,
      roles: ['technical-administrator', 'inspektur', 'technical-controller'],
    },
    search: rolesSearch,
    load: () => import('./roles-screen.tsx'),
  },
  {
    path: '/direktori/peluncuran',
    title: { id: 'Peluncuran', en: 'Roll-out' },
    capability: null,
    menu: {
      group: 'people',
      order: 30,
      roles: [
        'technical-administrator',
        'inspektur',
        'technical-controller',
        'account-officer',
        'agency-head',
      ],
    },
    search: rolloutSearch,
    load: () => import('./rollout-screen.tsx'),
  },
  {
    path: '/panduan',
    title: { id: 'Panduan', en: 'Guide' },
    capability: null,
    menu: { group: 'own', order: 95 },
    load: () => import('./guide-screen.tsx'),
  },
];
