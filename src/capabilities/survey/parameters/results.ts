import { plainDate } from '../../../platform/calendar/index.ts';
import type { ParameterDefault } from '../../../platform/parameters/index.ts';

/** Proposals of Lurus for the inspectorate to decide; the commission publishes none. */
const OURS = {
  validFrom: plainDate('2026-01-01'),
  source: 'Bawaan Lurus, ditetapkan Inspektur; bukan ketentuan KPK',
  verified: false,
};

export const RESULT_LEAST: ParameterDefault<number> = {
  ...OURS,
  key: 'survey.result-least',
  value: 10,
  unit: 'responden',
  title: {
    id: 'Paling sedikit responden di balik satu angka hasil survei yang ditampilkan',
    en: 'Fewest respondents behind a figure of the survey that is shown',
  },
  accepts: (value) => Number.isInteger(value) && value >= 5 && value <= 100,
};

export const RESULT_REPLICATES: ParameterDefault<number> = {
  ...OURS,
  key: 'survey.result-replicates',
  value: 1_000,
  unit: 'replikasi',
  title: {
    id: 'Replikasi bootstrap untuk selang indeks integritas',
    en: 'Bootstrap replicates for the interval of the index',
  },
  accepts: (value) => Number.isInteger(value) && value >= 100 && value <= 10_000,
};

export const RESULT_LEVEL: ParameterDefault<number> = {
  ...OURS,
  key: 'survey.result-level',
  value: 95,
  unit: '%',
  title: {
    id: 'Tingkat kepercayaan selang hasil survei',
    en: 'Confidence level of the intervals of results',
  },
  accepts: (value) => value >= 50 && value < 100,
};

export const resultParameters: readonly ParameterDefault[] = [RESULT_LEAST, RESULT_REPLICATES, RESULT_LEVEL];
