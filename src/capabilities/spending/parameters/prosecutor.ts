import { plainDate } from '../../../platform/calendar/index.ts';
import type { ParameterDefault } from '../../../platform/parameters/index.ts';

export const AGREEMENT_MOST_DAYS: ParameterDefault<number> = {
  key: 'spending.prosecutor-agreement-most',
  value: 730,
  unit: 'hari',
  validFrom: plainDate('2021-11-01'),
  source: 'Pilihan pemerintah daerah: perjanjian kerja sama dengan kejaksaan selalu berbatas waktu',
  verified: false,
  title: {
    id: 'Masa terlama perjanjian dengan kejaksaan',
    en: 'The longest time of an agreement with the prosecutor’s office',
  },
  accepts: (value) => Number.isInteger(value) && value >= 1 && value <= 1_830,
};
