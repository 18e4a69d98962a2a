import type { ScreenDefinition } from '../../../../web/screens.ts';

/** In the main application there is only the way to the sealed one: nothing of a report is answered here. */
export const screens: readonly ScreenDefinition[] = [
  {
    path: '/wbs',
    title: { id: 'Saluran tersegel', en: 'Sealed channel' },
    capability: 'whistleblowing',
    menu: {
      group: 'work',
      order: 40,
      roles: ['super-admin', 'wbs-intake', 'investigator', 'inspektur'],
    },
    load: () => import('./way-screen.tsx'),
  },
];
