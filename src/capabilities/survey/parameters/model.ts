import { plainDate } from '../../../platform/calendar/index.ts';
import type { ParameterDefault } from '../../../platform/parameters/index.ts';
import {
  DEFAULT_ALTERNATIVES,
  DEFAULT_CONDUCT,
  DEFAULT_CORRECTION,
  DEFAULT_MIN_ITEM_FRACTION,
  DEFAULT_SOURCE_WEIGHTS,
  PUBLISHED_BANDS,
} from '../rules/model/defaults.ts';
import { SOURCES, type BandTable, type ConductRules, type SurveyModel } from '../rules/model/model.ts';
import { LOW_ALPHA } from '../rules/model/score.ts';

/** Not the commission's, which publishes none: proposals of Lurus, for the inspectorate to decide. A published model keeps what it was made with. */
const OURS = {
  validFrom: plainDate('2026-01-01'),
  source: 'Bawaan Lurus, ditetapkan Inspektur; bukan bobot KPK',
  verified: false,
};

type Weights = SurveyModel['sourceWeights'];
const areWeights = (value: Weights) =>
  SOURCES.every((each) => Number.isFinite(value[each]) && value[each] >= 0) &&
  SOURCES.some((each) => value[each] > 0);
const isShare = (value: number) => value > 0 && value <= 1;
const isScore = (value: number) => value >= 0 && value <= 100;

export const SOURCE_WEIGHTS: ParameterDefault<Weights> = {
  ...OURS,
  key: 'survey.source-weights',
  unit: null,
  value: DEFAULT_SOURCE_WEIGHTS,
  title: {
    id: 'Bobot sumber dalam indeks integritas',
    en: 'Weights of the sources in the index of integrity',
  },
  accepts: areWeights,
};

export const ALTERNATIVE_WEIGHTS: ParameterDefault<Weights[]> = {
  ...OURS,
  key: 'survey.alternative-weights',
  unit: null,
  value: DEFAULT_ALTERNATIVES,
  title: {
    id: 'Bobot sumber pembanding, untuk melihat kepekaan indeks',
    en: 'Other weights of the sources, to see how far the index depends on them',
  },
  accepts: (value) => value.length <= 10 && value.every(areWeights),
};

export const MIN_ITEM_FRACTION: ParameterDefault<number> = {
  ...OURS,
  key: 'survey.min-item-fraction',
  unit: null,
  value: DEFAULT_MIN_ITEM_FRACTION,
  title: {
    id: 'Bagian pertanyaan dimensi yang harus dijawab agar seseorang dihitung',
    en: 'Share of a dimension’s questions that a person must have answered to count',
  },
  accepts: isShare,
};

export const LEAST_ALPHA: ParameterDefault<number> = {
  ...OURS,
  key: 'survey.least-alpha',
  unit: null,
  value: LOW_ALPHA,
  title: {
    id: 'Alfa Cronbach yang di bawahnya diberi peringatan',
    en: 'Cronbach’s alpha below which a warning stands',
  },
  accepts: isShare,
};

export const CORRECTION: ParameterDefault<SurveyModel['correction']> = {
  ...OURS,
  key: 'survey.correction',
  source: 'Bawaan Lurus; batas 16,16 adalah faktor koreksi terbesar yang diumumkan KPK untuk 2022',
  unit: null,
  value: DEFAULT_CORRECTION,
  title: { id: 'Faktor koreksi indeks integritas', en: 'Correction of the index of integrity' },
  accepts: ({ max, parts }) =>
    isScore(max) && parts.every(({ cap, from, slope }) => isScore(cap) && from >= 0 && slope >= 0),
};

export const CONDUCT: ParameterDefault<ConductRules> = {
  ...OURS,
  key: 'survey.conduct',
  unit: null,
  value: DEFAULT_CONDUCT,
  title: { id: 'Batas indeks pelaksanaan survei', en: 'Thresholds of the index of conduct' },
  accepts: (value) =>
    Object.values(value.weights).every(isScore) && value.straightLineRange > 0 && value.gapRange > 0,
};

export const BANDS: ParameterDefault<BandTable[]> = {
  key: 'survey.bands',
  unit: null,
  validFrom: plainDate('2022-01-01'),
  source: 'Kategori yang diumumkan KPK tiap tahun; sumber setiap tabel ada di dalamnya',
  verified: false,
  value: PUBLISHED_BANDS,
  title: { id: 'Kategori indeks menurut tahun', en: 'Bands of the index by year' },
  accepts: (value) => value.length > 0 && value.every(({ bands }) => bands.at(-1)?.below === null),
};

/** A dimension below this becomes a recommendation. */
export const WEAK_DIMENSION: ParameterDefault<number> = {
  ...OURS,
  key: 'survey.weak-dimension',
  source: 'Bawaan Lurus: batas kategori Rentan 2024–2025',
  unit: null,
  value: 73,
  title: {
    id: 'Nilai dimensi yang di bawahnya diusulkan rekomendasi',
    en: 'Score below which a dimension becomes a recommendation',
  },
  accepts: isScore,
};

export const RECOMMENDATION_DAYS: ParameterDefault<number> = {
  ...OURS,
  key: 'survey.recommendation-days',
  source: 'Bawaan Lurus, mengikuti tenggat tindak lanjut pemeriksaan',
  unit: 'hari',
  value: 60,
  title: {
    id: 'Tenggat tindak lanjut rekomendasi survei',
    en: 'Days to follow up a recommendation of the survey',
  },
};

export const modelParameters: readonly ParameterDefault[] = [
  SOURCE_WEIGHTS,
  ALTERNATIVE_WEIGHTS,
  MIN_ITEM_FRACTION,
  LEAST_ALPHA,
  CORRECTION,
  CONDUCT,
  BANDS,
  WEAK_DIMENSION,
  RECOMMENDATION_DAYS,
];
