import { plainDate } from '../../../platform/calendar/index.ts';
import type { ParameterDefault } from '../../../platform/parameters/index.ts';
import { VILLAGE_STATUSES, type StageRule, type StageRules } from '../rules/village/stages.ts';

const FIRST_PAPERS = ['perdes-apbdes', 'surat-kuasa', 'laporan-tahun-lalu'];
const SECOND_PAPERS = ['laporan-tahap-1'];

/** The parts of the year's fund that is not earmarked, what each asks for, and its days. Later years are not known yet: the DPMD sets them. */
export const VILLAGE_STAGES: ParameterDefault<StageRules> = {
  key: 'spending.village-stages',
  value: {
    mandiri: [
      { percent: 60, from: null, until: '06-30', papers: FIRST_PAPERS },
      { percent: 40, from: '04-01', until: null, papers: SECOND_PAPERS },
    ],
    other: [
      { percent: 40, from: null, until: '06-30', papers: FIRST_PAPERS },
      { percent: 60, from: '04-01', until: null, papers: SECOND_PAPERS },
    ],
  },
  unit: null,
  validFrom: plainDate('2025-01-01'),
  source:
    'PMK 108/2024 tentang dana desa 2025: bagian yang tidak ditentukan penggunaannya; persen, hari, dan dokumen belum dicocokkan, batas tahap II belum diketahui',
  verified: false,
  title: { id: 'Tahap penyaluran dana desa', en: 'Stages of the village fund' },
  accepts: (rules) => VILLAGE_STATUSES.every((status) => areStages(rules[status])),
};

/** Per cent of the money paid out that may be unspent when the next stage comes near. */
export const VILLAGE_UNSPENT: ParameterDefault<number> = {
  key: 'spending.village-unspent',
  value: 30,
  unit: '%',
  validFrom: plainDate('2025-01-01'),
  source: 'Pilihan pemerintah daerah; tetapkan dengan SOP pembinaan desa',
  verified: false,
  title: {
    id: 'Dana desa yang belum dibelanjakan sehingga diingatkan',
    en: 'Unspent village fund that is reminded of',
  },
  accepts: (value) => value >= 1 && value <= 100,
};

const DAY = /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

function areStages(stages: readonly StageRule[] | undefined): boolean {
  if (!Array.isArray(stages) || stages.length === 0 || stages.length > 9) return false;
  const isDay = (value: unknown) => value === null || (typeof value === 'string' && DAY.test(value));
  const sum = stages.reduce((total: number, each: StageRule) => total + each.percent, 0);
  return (
    sum === 100 &&
    stages.every(
      (each: StageRule) =>
        each.percent > 0 &&
        isDay(each.from) &&
        isDay(each.until) &&
        Array.isArray(each.papers) &&
        each.papers.every((paper: unknown) => typeof paper === 'string' && paper !== ''),
    )
  );
}

export const villageParameters: readonly ParameterDefault[] = [VILLAGE_STAGES, VILLAGE_UNSPENT];
