import type { ScreenDefinition } from '../../../../../web/screens.ts';
import { DESK_ROLES } from '../roles.ts';
import { planSearch } from './search.ts';

/** The inspectorate's yearly plan. */
export const planScreens: readonly ScreenDefinition[] = [
  {
    path: '/audit/pkpt',
    title: { id: 'PKPT', en: 'Annual plan' },
    capability: 'audit',
    menu: { group: 'audit', order: 54, roles: DESK_ROLES },
    search: planSearch,
    load: () => import('./plan-screen.tsx'),
  },
];
