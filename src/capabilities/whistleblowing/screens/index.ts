import type { ScreenDefinition } from '../../../../web/screens.ts';

/** In the main application there is the way to the sealed one, and where tokens are fetched: nothing of a report is answered here. */
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
  {
    // In no menu: where tokens are issued, the government tells its employees the address.
    path: '/token-pelapor',
    title: { id: 'Token pelapor', en: 'Reporter’s tokens' },
    capability: null,
    load: () => import('./token/token-screen.tsx'),
  },
];
