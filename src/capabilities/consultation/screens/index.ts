import type { ScreenDefinition } from '../../../../web/screens.ts';
import { articlesSearch, questionsSearch, yearSearch } from './searches.ts';

const capability = 'consultation';
const insiders = ['consultant', 'technical-controller', 'inspektur'] as const;

export const screens: readonly ScreenDefinition[] = [
  {
    path: '/konsultasi',
    title: { id: 'Konsultasi', en: 'Consultation' },
    capability,
    menu: { group: 'own', order: 40, workOf: ['consultant', 'technical-controller'] },
    search: questionsSearch,
    load: () => import('./questions-screen.tsx'),
  },
  {
    path: '/konsultasi/tanya',
    title: { id: 'Tanya', en: 'Ask' },
    capability,
    load: () => import('./ask-screen.tsx'),
  },
  {
    path: '/konsultasi/pengetahuan',
    title: { id: 'Tanya jawab', en: 'Questions and answers' },
    capability,
    search: articlesSearch,
    load: () => import('./articles-screen.tsx'),
  },
  {
    path: '/konsultasi/pengetahuan/$id',
    title: { id: 'Isi tanya jawab', en: 'Entry' },
    capability,
    load: () => import('./article-screen.tsx'),
  },
  {
    path: '/konsultasi/jadwal',
    title: { id: 'Jadwal piket konsultasi', en: 'Consultation roster' },
    capability,
    menu: { group: 'oversight', order: 52, roles: insiders },
    load: () => import('./roster-screen.tsx'),
  },
  {
    path: '/konsultasi/daftar',
    title: { id: 'Topik dan jawaban siap pakai', en: 'Topics and ready-made answers' },
    capability,
    load: () => import('./lists-screen.tsx'),
  },
  {
    path: '/konsultasi/angka',
    title: { id: 'Angka konsultasi', en: 'Consultation in figures' },
    capability,
    search: yearSearch,
    load: () => import('./figures-screen.tsx'),
  },
  {
    path: '/konsultasi/$id',
    title: { id: 'Konsultasi', en: 'Question' },
    capability,
    load: () => import('./question-screen.tsx'),
  },
];
