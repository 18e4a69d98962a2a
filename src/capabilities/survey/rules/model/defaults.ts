import type { BandTable, ConductRules, SurveyModel, Words } from './model.ts';

// What a model begins with. Weights and thresholds are Lurus defaults; only the bands are the commission's, as it published them.

const vulnerable: Words = { id: 'Rentan', en: 'Vulnerable' };
const watchful: Words = { id: 'Waspada', en: 'Watchful' };
const guarded: Words = { id: 'Terjaga', en: 'Guarded' };

function table(year: number, vulnerableBelow: number, watchfulBelow: number, source: string): BandTable {
  return {
    year,
    bands: [
      { code: 'rentan', name: vulnerable, below: vulnerableBelow },
      { code: 'waspada', name: watchful, below: watchfulBelow },
      { code: 'terjaga', name: guarded, below: null },
    ],
    source,
    verified: false,
  };
}

/** Upper limits are written to one decimal (≤ 67.9): the next band begins at the next tenth. */
export const PUBLISHED_BANDS: BandTable[] = [
  {
    year: 2022,
    bands: [
      { code: 'sangat-rentan', name: { id: 'Sangat rentan', en: 'Very vulnerable' }, below: 68 },
      { code: 'rentan', name: vulnerable, below: 73.7 },
      { code: 'waspada', name: watchful, below: 77.5 },
      { code: 'terjaga', name: guarded, below: null },
    ],
    source: 'Panduan Hasil SPI 2022',
    verified: false,
  },
  table(2023, 73, 80, 'Paparan hasil SPI 2023, dikutip pers'),
  table(2024, 73, 78, 'KPK, rilis hasil SPI 2024 dan 2025'),
];

export const DEFAULT_CONDUCT: ConductRules = {
  weights: { straightLine: 25, speed: 25, cluster: 30, gap: 20 },
  straightLineFree: 5,
  straightLineRange: 20,
  leastLikert: 6,
  speedFraction: 1 / 3,
  clusterDifferences: 1,
  clusterLeastQuestions: 10,
  gapFree: 15,
  gapRange: 15,
};

export const DEFAULT_SOURCE_WEIGHTS: SurveyModel['sourceWeights'] = {
  internal: 0.4,
  external: 0.4,
  expert: 0.2,
};

export const DEFAULT_ALTERNATIVES: SurveyModel['sourceWeights'][] = [
  { internal: 0.5, external: 0.3, expert: 0.2 },
  { internal: 0.3, external: 0.5, expert: 0.2 },
  { internal: 1, external: 1, expert: 1 },
];

export const DEFAULT_CORRECTION: SurveyModel['correction'] = {
  max: 16.16,
  parts: [
    {
      code: 'complaints',
      name: { id: 'Pengaduan terbukti per 1.000 pegawai', en: 'Proven complaints per 1,000 staff' },
      input: 'given',
      per: 1_000,
      cap: 4,
      from: 0,
      slope: 1.5,
    },
    {
      code: 'overdue',
      name: { id: 'Temuan pemeriksaan lewat tenggat (%)', en: 'Overdue audit findings (%)' },
      input: 'given',
      per: 100,
      cap: 3,
      from: 5,
      slope: 0.2,
    },
    {
      code: 'conduct',
      name: { id: 'Pelaksanaan survei', en: 'Conduct of the survey' },
      input: 'conduct',
      cap: 5,
      from: 20,
      slope: 0.1,
    },
  ],
};

export const DEFAULT_MIN_ITEM_FRACTION = 0.5;
