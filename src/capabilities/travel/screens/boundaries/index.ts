import type { ScreenDefinition } from '../../../../../web/screens.ts';

/** Borders of regencies: what the technical administrator imports, and the inspectorate reads. */
export const boundaryScreens: readonly ScreenDefinition[] = [
  {
    path: '/batas-wilayah',
    title: { id: 'Batas wilayah', en: 'Boundaries' },
    capability: 'travel',
    menu: {
      group: 'running',
      order: 72,
      roles: ['technical-administrator', 'inspektur', 'auditor', 'team-leader', 'technical-controller'],
    },
    load: () => import('./boundaries-screen.tsx'),
  },
];
