import type { ScreenDefinition } from '../../../../../web/screens.ts';
import { packagesSearch, sheetsSearch } from './searches.ts';

const capability = 'audit';

/** Packages of evidence, from the row of SIPD to the verification sheet. */
export const packageScreens: readonly ScreenDefinition[] = [
  {
    path: '/spj',
    title: { id: 'SPJ', en: 'SPJ' },
    capability,
    menu: {
      group: 'audit',
      order: 10,
      roles: [
        'treasurer',
        'technical-officer',
        'finance-verifier',
        'commitment-officer',
        'budget-user',
        'agency-head',
        'inspektur',
        'auditor',
        'team-leader',
        'technical-controller',
      ],
    },
    search: packagesSearch,
    load: () => import('./packages-screen.tsx'),
  },
  {
    path: '/spj/baru',
    title: { id: 'Ketik paket', en: 'Enter a package' },
    capability,
    load: () => import('./new-package-screen.tsx'),
  },
  {
    path: '/spj/lembar',
    title: { id: 'Lembar verifikasi', en: 'Verification sheets' },
    capability,
    menu: { group: 'audit', order: 15, roles: ['treasury', 'finance-verifier', 'treasurer', 'inspektur'] },
    search: sheetsSearch,
    load: () => import('./sheets-screen.tsx'),
  },
  {
    path: '/spj/$id',
    title: { id: 'Satu paket', en: 'One package' },
    capability,
    load: () => import('./package-screen.tsx'),
  },
];
