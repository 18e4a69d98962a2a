import type { ScreenDefinition } from '../../../../web/screens.ts';
import { completionSearch } from './completion-search.ts';

export const screens: readonly ScreenDefinition[] = [
  {
    path: '/jari',
    title: { id: 'Pojok JARI', en: 'JARI corner' },
    capability: 'learning',
    menu: { group: 'own', order: 70 },
    load: () => import('./learning-screen.tsx'),
  },
  {
    path: '/jari/capaian',
    title: { id: 'Capaian JARI', en: 'JARI by agency' },
    capability: 'learning',
    menu: {
      group: 'oversight',
      order: 70,
      roles: ['agency-head', 'inspektur', 'gratification-officer', 'government-head'],
    },
    search: completionSearch,
    load: () => import('./completion-screen.tsx'),
  },
  {
    path: '/jari/$key',
    title: { id: 'Pelajaran', en: 'Lesson' },
    capability: 'learning',
    load: () => import('./lesson-screen.tsx'),
  },
];
