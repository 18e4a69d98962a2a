import type { Role } from '../../../platform/act.ts';
import type { ScreenDefinition } from '../../../../web/screens.ts';
import { findingsSearch } from './findings-search.ts';

const TEAM: readonly Role[] = ['auditor', 'team-leader', 'technical-controller', 'inspektur'];
const MONEY: readonly Role[] = ['loss-officer', 'loss-verifier'];
const AUDITEE: readonly Role[] = ['agency-head', 'follow-up-officer'];

export const screens: readonly ScreenDefinition[] = [
  {
    path: '/temuan',
    title: { id: 'Temuan', en: 'Findings' },
    capability: 'findings',
    menu: { group: 'oversight', order: 10, roles: [...TEAM, ...MONEY, ...AUDITEE] },
    search: findingsSearch,
    load: () => import('./findings-screen.tsx'),
  },
  {
    path: '/temuan/$id',
    title: { id: 'Temuan', en: 'Finding' },
    capability: 'findings',
    load: () => import('./finding-screen.tsx'),
  },
];
