import { plainDate } from '../../platform/calendar/index.ts';
import type { ParameterDefault } from '../../platform/parameters/index.ts';
import type { ChecklistItem } from './rules/checklist.ts';
import { isChecklist } from './rules/checklist.ts';
import { DEFAULT_CHECKLIST } from './rules/default-checklist.ts';
import { DEFAULT_SCORE, isScoreThresholds, type ScoreThresholds } from './rules/score.ts';

/** An engagement keeps the checklist that held on the day it was opened. */
export const CHECKLIST: ParameterDefault<readonly ChecklistItem[]> = {
  key: 'probity.checklist',
  value: DEFAULT_CHECKLIST,
  unit: null,
  validFrom: plainDate('2019-01-01'),
  source:
    'Peraturan BPKP 3/2019; Perpres 16/2018 dan perubahannya; Peraturan LKPP 12/2021 (rumusan sendiri, butir per butir belum dicocokkan)',
  verified: false,
  title: { id: 'Daftar uji audit probity', en: 'Checklist of the probity audit' },
  accepts: isChecklist,
};

/** By what packages are proposed. */
export const SELECTION: ParameterDefault<ScoreThresholds> = {
  key: 'probity.selection',
  value: DEFAULT_SCORE,
  unit: null,
  validFrom: plainDate('2019-01-01'),
  source: 'Pilihan pemerintah daerah; tetapkan dalam PKPT',
  verified: false,
  title: {
    id: 'Bobot pemilihan paket audit probity',
    en: 'Weights for choosing packages of the probity audit',
  },
  accepts: isScoreThresholds,
};

/** Dated figures of the selection, and the checklist itself: a government may set its own, with a date and a source. */
export const probityParameters: readonly ParameterDefault[] = [CHECKLIST, SELECTION];
