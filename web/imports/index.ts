import type { ScreenDefinition } from '../screens.ts';
import { importsSearch } from './imports-search.ts';
import { runSearch } from './run-search.ts';

/** Imports of every kind: what may be imported, the server tells by the reader's roles. */
export const screens: readonly ScreenDefinition[] = [
  {
    path: '/impor',
    title: { id: 'Impor', en: 'Import' },
    capability: null,
    menu: {
      group: 'running',
      order: 30,
      roles: [
        'technical-administrator',
        'inspektur',
        'technical-controller',
        'team-leader',
        'auditor',
        'treasury',
        'survey-manager',
      ],
    },
    search: importsSearch,
    load: () => import('./imports-screen.tsx'),
  },
  {
    path: '/impor/$id',
    title: { id: 'Impor', en: 'Import' },
    capability: null,
    search: runSearch,
    load: () => import('./run-screen.tsx'),
  },
];
