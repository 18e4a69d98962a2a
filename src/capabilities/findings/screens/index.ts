import type { Role } from '../../../platform/act.ts';
import type { ScreenDefinition } from '../../../../web/screens.ts';
import { findingsSearch } from './findings-search.ts';
import { lossesSearch } from './losses-search.ts';
import { mineSearch, overviewSearch } from './overview-search.ts';
import { reportsSearch } from './reports-search.ts';

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
  {
    path: '/temuan/$id/ubah',
    title: { id: 'Ubah', en: 'Edit' },
    capability: 'findings',
    load: () => import('./edit-finding-screen.tsx'),
  },
  {
    path: '/temuan/saya',
    title: { id: 'Temuan saya', en: 'My findings' },
    capability: 'findings',
    menu: { group: 'own', order: 10 },
    search: mineSearch,
    load: () => import('./mine-screen.tsx'),
  },
  {
    path: '/temuan/matriks',
    title: { id: 'Matriks', en: 'Matrix' },
    capability: 'findings',
    search: overviewSearch,
    load: () => import('./matrix-screen.tsx'),
  },
  {
    path: '/temuan/umur',
    title: { id: 'Umur', en: 'Ageing' },
    capability: 'findings',
    search: overviewSearch,
    load: () => import('./ageing-screen.tsx'),
  },
  {
    path: '/lhp',
    title: { id: 'Laporan (LHP)', en: 'Reports (LHP)' },
    capability: 'findings',
    menu: { group: 'oversight', order: 20, roles: [...TEAM, ...AUDITEE] },
    search: reportsSearch,
    load: () => import('./reports-screen.tsx'),
  },
  {
    path: '/lhp/$id',
    title: { id: 'LHP', en: 'Report' },
    capability: 'findings',
    load: () => import('./report-screen.tsx'),
  },
  {
    path: '/lhp/$id/temuan',
    title: { id: 'Temuan baru', en: 'New finding' },
    capability: 'findings',
    load: () => import('./new-finding-screen.tsx'),
  },
  {
    path: '/kerugian',
    title: { id: 'Kerugian', en: 'Losses' },
    capability: 'findings',
    menu: { group: 'oversight', order: 30, roles: [...MONEY, ...TEAM] },
    search: lossesSearch,
    load: () => import('./losses-screen.tsx'),
  },
  {
    path: '/kerugian/$id',
    title: { id: 'Kerugian', en: 'Loss' },
    capability: 'findings',
    load: () => import('./loss-screen.tsx'),
  },
  {
    path: '/kerugian/baru',
    title: { id: 'Kerugian baru', en: 'New loss' },
    capability: 'findings',
    load: () => import('./new-loss-screen.tsx'),
  },
];
