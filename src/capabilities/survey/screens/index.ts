import type { ScreenDefinition } from '../../../../web/screens.ts';
import { modelSearch } from './models/search.ts';
import { waveSearch } from './waves/search.ts';

/** Screens of the integrity survey: waves from frame to result. */
export const screens: ScreenDefinition[] = [
  {
    path: '/survei',
    title: { id: 'Gelombang survei', en: 'Survey waves' },
    capability: 'survey',
    menu: {
      group: 'survey',
      order: 10,
      roles: ['survey-manager', 'inspektur', 'technical-controller', 'government-head', 'regional-secretary'],
    },
    load: () => import('./waves/list-screen.tsx'),
  },
  {
    path: '/survei/baru',
    title: { id: 'Gelombang baru', en: 'New wave' },
    capability: 'survey',
    load: () => import('./waves/new-screen.tsx'),
  },
  {
    path: '/survei/undangan',
    title: { id: 'Undangan survei saya', en: 'My survey invitations' },
    capability: 'survey',
    load: () => import('./mine/mine-screen.tsx'),
  },
  {
    path: '/survei/rekomendasi',
    title: { id: 'Rekomendasi survei', en: 'Survey recommendations' },
    capability: 'survey',
    menu: {
      group: 'survey',
      order: 15,
      roles: ['agency-head', 'follow-up-officer', 'team-leader', 'technical-controller', 'inspektur'],
    },
    search: waveSearch,
    load: () => import('./recommendations/recommendations-screen.tsx'),
  },
  {
    path: '/survei/$id',
    title: { id: 'Gelombang', en: 'Wave' },
    capability: 'survey',
    search: waveSearch,
    load: () => import('./waves/wave-screen.tsx'),
  },
  {
    path: '/survei/model',
    title: { id: 'Model dan butir', en: 'Models and questions' },
    capability: 'survey',
    menu: { group: 'survey', order: 20, roles: ['survey-manager', 'inspektur'] },
    search: modelSearch,
    load: () => import('./models/models-screen.tsx'),
  },
  {
    path: '/survei/resmi',
    title: { id: 'SPI dan pengirim resmi', en: 'SPI and official senders' },
    capability: 'survey',
    menu: { group: 'survey', order: 30 },
    load: () => import('./official/official-screen.tsx'),
  },
];
