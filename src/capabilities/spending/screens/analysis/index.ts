import type { ScreenDefinition } from '../../../../../web/screens.ts';
import { READERS } from '../parts/readers.ts';
import { analysisSearch } from './searches.ts';

/** Drawings for whoever asks why: each with its sentence, its table and its sheet. */
export const analysisScreens: readonly ScreenDefinition[] = [
  {
    path: '/serapan/analisis',
    title: { id: 'Analisis', en: 'Analysis' },
    capability: 'spending',
    menu: { group: 'spending', order: 70, roles: READERS },
    search: analysisSearch,
    load: () => import('./analysis-screen.tsx'),
  },
];
