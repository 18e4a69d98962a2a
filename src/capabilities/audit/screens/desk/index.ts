import type { ScreenDefinition } from '../../../../../web/screens.ts';
import { DESK_ROLES } from '../roles.ts';
import { findingSearch, queueSearch } from './queue-search.ts';

/** The auditor's queue, and the way from flag to finding. */
export const deskScreens: readonly ScreenDefinition[] = [
  {
    path: '/audit',
    title: { id: 'Meja audit', en: 'Audit desk' },
    capability: 'audit',
    menu: { group: 'audit', order: 20, roles: DESK_ROLES },
    search: queueSearch,
    load: () => import('./queue-screen.tsx'),
  },
  {
    path: '/audit/temuan-baru',
    title: { id: 'Jadikan temuan', en: 'Make a finding' },
    capability: 'audit',
    search: findingSearch,
    load: () => import('./finding-screen.tsx'),
  },
];
