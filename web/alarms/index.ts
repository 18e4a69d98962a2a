import type { ScreenDefinition } from '../screens.ts';
import { alarmsSearch, healthSearch, rulesSearch } from './alarms-search.ts';

/** Alarms of all capabilities: what stands, the catalogue, and how offices deal with it. */
export const screens: readonly ScreenDefinition[] = [
  {
    path: '/peringatan',
    title: { id: 'Peringatan', en: 'Alarms' },
    capability: null,
    menu: { group: 'spending', order: 1 },
    search: alarmsSearch,
    load: () => import('./alarms-screen.tsx'),
  },
  {
    path: '/peringatan/aturan',
    title: { id: 'Aturan peringatan', en: 'Alarm rules' },
    capability: null,
    menu: {
      group: 'running',
      order: 45,
      roles: ['inspektur', 'technical-administrator', 'auditor', 'regional-secretary', 'treasury'],
    },
    search: rulesSearch,
    load: () => import('./rules-screen.tsx'),
  },
  {
    path: '/peringatan/kesehatan',
    title: { id: 'Kesehatan peringatan', en: 'Alarm hygiene' },
    capability: null,
    menu: {
      group: 'oversight',
      order: 95,
      roles: ['inspektur', 'auditor', 'regional-secretary', 'government-head', 'treasury', 'agency-head'],
    },
    search: healthSearch,
    load: () => import('./health-screen.tsx'),
  },
];
