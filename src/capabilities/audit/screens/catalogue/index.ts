import type { ScreenDefinition } from '../../../../../web/screens.ts';
import { catalogueSearch } from './search.ts';

/** Every rule, with what it stands on. */
export const catalogueScreens: readonly ScreenDefinition[] = [
  {
    path: '/spj/aturan',
    title: { id: 'Aturan', en: 'Rules' },
    capability: 'audit',
    menu: {
      group: 'audit',
      order: 20,
      roles: [
        'treasurer',
        'technical-officer',
        'finance-verifier',
        'inspektur',
        'auditor',
        'team-leader',
        'technical-controller',
      ],
    },
    search: catalogueSearch,
    load: () => import('./catalogue-screen.tsx'),
  },
];
