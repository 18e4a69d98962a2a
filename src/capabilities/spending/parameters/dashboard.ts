import { plainDate } from '../../../platform/calendar/index.ts';
import type { ParameterDefault } from '../../../platform/parameters/index.ts';

// No law sets these for a local government's own budget: its head chooses them.

export const YEAR_TARGET: ParameterDefault<number> = {
  key: 'spending.year-target',
  value: 90,
  unit: '% dari pagu',
  validFrom: plainDate('2024-01-01'),
  source: 'Pilihan pemerintah daerah: tidak ada target serapan APBD dalam peraturan',
  verified: false,
  title: { id: 'Target serapan akhir tahun', en: 'Absorption to reach by the end of the year' },
  accepts: (value) => value > 0 && value <= 100,
};

export const GUARANTEE_DAYS: ParameterDefault<number> = {
  key: 'spending.guarantee-days',
  value: 30,
  unit: 'hari',
  validFrom: plainDate('2024-01-01'),
  source: 'Pilihan pemerintah daerah: waktu untuk memperpanjang jaminan',
  verified: false,
  title: {
    id: 'Jaminan yang segera habis ditampilkan sebelumnya',
    en: 'Guarantees about to end are shown so many days before',
  },
  accepts: (value) => value <= 366,
};

export const ANSWER_DAYS: ParameterDefault<number> = {
  key: 'spending.answer-days',
  value: 3,
  unit: 'hari kerja',
  validFrom: plainDate('2024-01-01'),
  source: 'Pilihan pemerintah daerah',
  verified: false,
  title: {
    id: 'Waktu menjawab permintaan penjelasan, bila tidak dipilih lain',
    en: 'Time to answer when an explanation is asked, unless another is chosen',
  },
  accepts: (value) => value >= 1 && value <= 20,
};

export const dashboardParameters: readonly ParameterDefault[] = [YEAR_TARGET, GUARANTEE_DAYS, ANSWER_DAYS];
