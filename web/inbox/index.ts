import type { ScreenDefinition } from '../screens.ts';
import { inboxSearch } from './inbox-search.ts';

/** One inbox over everything that people brought; which queues somebody sees, the server tells by his roles. */
export const screens: readonly ScreenDefinition[] = [
  {
    path: '/kotak',
    title: { id: 'Kotak masuk', en: 'Inbox' },
    capability: null,
    menu: {
      group: 'work',
      order: 5,
      roles: [
        'intake-officer',
        'complaint-reviewer',
        'consultant',
        'gratification-officer',
        'complaint-officer',
        'agency-head',
        'inspektur',
        'government-head',
      ],
    },
    search: inboxSearch,
    load: () => import('./inbox-screen.tsx'),
  },
];
