import type { ScreenDefinition } from '../../../../web/screens.ts';

/** In the main application there is only the way to the sealed one: nothing of a report is answered here. */
export const screens: readonly ScreenDefinition[] = [
  {
    path: '/wbs',
    title: { id: 'Saluran tersegel', en: 'Sealed channel' },
    // No roll-out stands before it: the channel is open where its keys are, not agency by agency.
    capability: null,
    menu: {
      group: 'work',
      order: 40,
      roles: ['super-admin', 'wbs-intake', 'investigator', 'wbs-alternate', 'inspektur'],
    },
    load: () => import('./way-screen.tsx'),
  },
];
