import { plainDate } from '../../../platform/calendar/index.ts';
import type { ParameterDefault } from '../../../platform/parameters/index.ts';

export const KEY_GROUP_LEAST: ParameterDefault<number> = {
  key: 'survey.key-group-least',
  value: 30,
  unit: 'orang',
  validFrom: plainDate('2026-01-01'),
  source: 'Bawaan Lurus: stratum dengan undangan lebih sedikit memakai kunci bersama',
  verified: false,
  title: {
    id: 'Undangan paling sedikit untuk kunci stratum sendiri',
    en: 'Fewest invitations for a stratum to have a key of its own',
  },
  accepts: (value) => Number.isInteger(value) && value >= 10,
};

export const COUNT_LEAST: ParameterDefault<number> = {
  key: 'survey.public-count-least',
  value: 10,
  unit: 'orang',
  validFrom: plainDate('2026-01-01'),
  source: 'Bawaan Lurus: angka yang lebih kecil disembunyikan dari halaman publik',
  verified: false,
  title: {
    id: 'Angka paling kecil yang ditampilkan kepada umum',
    en: 'Smallest count that is shown in public',
  },
  accepts: (value) => Number.isInteger(value) && value >= 5,
};

/** Dated figures of keys and of what is public of the box. */
export const tokenParameters: readonly ParameterDefault[] = [KEY_GROUP_LEAST, COUNT_LEAST];
