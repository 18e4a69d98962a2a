import { plainDate } from '../../platform/calendar/index.ts';
import type { ParameterDefault } from '../../platform/parameters/index.ts';

const SINCE = plainDate('2020-01-01');
const CHOICE = 'Pilihan pemerintah daerah';

export const OFFER_AGAIN_DAYS: ParameterDefault<number> = {
  key: 'learning.offer-again-days',
  value: 180,
  unit: 'hari',
  validFrom: SINCE,
  source: CHOICE,
  verified: false,
  title: {
    id: 'Pelajaran yang sudah selesai tidak ditawarkan lagi selama',
    en: 'A lesson that was done is not offered again for',
  },
};

export const SMALLEST_SHOWN: ParameterDefault<number> = {
  key: 'learning.smallest-shown',
  value: 5,
  unit: 'orang',
  validFrom: SINCE,
  source: CHOICE,
  verified: false,
  title: {
    id: 'Persentase disembunyikan bila menunjuk kurang dari jumlah orang ini',
    en: 'Shares that point at fewer people than this are hidden',
  },
  accepts: (value) => Number.isInteger(value) && value >= 2 && value <= 50,
};

export const learningParameters: readonly ParameterDefault[] = [OFFER_AGAIN_DAYS, SMALLEST_SHOWN];
