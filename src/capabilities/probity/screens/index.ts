import type { ScreenDefinition } from '../../../../web/screens.ts';

/** Screens of the probity audit: the list with the proposal of packages, and one engagement. */
export const screens: ScreenDefinition[] = [
  {
    path: '/probity',
    title: { id: 'Audit probity', en: 'Probity audit' },
    capability: 'probity',
    menu: {
      group: 'audit',
      order: 60,
      roles: [
        'inspektur',
        'auditor',
        'team-leader',
        'technical-controller',
        'commitment-officer',
        'budget-user',
      ],
    },
    load: () => import('./list-screen.tsx'),
  },
  {
    path: '/probity/$id',
    title: { id: 'Penugasan probity', en: 'Probity engagement' },
    capability: 'probity',
    load: () => import('./engagement-screen.tsx'),
  },
];
