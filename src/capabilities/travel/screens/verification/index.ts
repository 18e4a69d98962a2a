import type { Role } from '../../../../platform/act.ts';
import type { ScreenDefinition } from '../../../../../web/screens.ts';
import { liveSearch, queueSearch, verdictSearch } from './searches.ts';

const INSPECTORS: readonly Role[] = ['inspektur', 'auditor', 'team-leader', 'technical-controller'];

/** What the inspectorate sees of accounts, and heads and executive of who is travelling. */
export const verificationScreens: readonly ScreenDefinition[] = [
  {
    path: '/verifikasi-perjalanan',
    title: { id: 'Verifikasi perjalanan', en: 'Verification of travel' },
    capability: 'travel',
    menu: { group: 'oversight', order: 50, roles: INSPECTORS },
    search: queueSearch,
    load: () => import('./queue-screen.tsx'),
  },
  {
    path: '/verifikasi-perjalanan/$memberId',
    title: { id: 'Putusan', en: 'Verdict' },
    capability: 'travel',
    search: verdictSearch,
    load: () => import('./verdict-screen.tsx'),
  },
  {
    path: '/perjalanan-langsung',
    title: { id: 'Perjalanan langsung', en: 'Travel now' },
    capability: 'travel',
    menu: {
      group: 'oversight',
      order: 52,
      roles: [...INSPECTORS, 'government-head', 'agency-head', 'travel-officer', 'commitment-officer'],
    },
    search: liveSearch,
    load: () => import('./live-screen.tsx'),
  },
];
