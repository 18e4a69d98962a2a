import { plainDate } from '../../platform/calendar/index.ts';
import type { ParameterDefault } from '../../platform/parameters/index.ts';
import { isHour } from './rules/hours.ts';

// What a government sets for its guest book. `verified`: somebody has held it against the law's own text.

const SINCE = plainDate('2022-10-17');
const CHOICE = 'Pilihan pemerintah daerah; tetapkan dengan SOP penerimaan tamu';

export const RETENTION_DAYS: ParameterDefault<number> = {
  key: 'guestbook.retention-days',
  value: 90,
  unit: 'hari',
  validFrom: SINCE,
  source:
    'UU 27/2022 pasal 16 ayat (2) dan pasal 43: disimpan seperlunya lalu dimusnahkan; lamanya pilihan pemerintah daerah',
  verified: false,
  title: { id: 'Lama data tamu disimpan', en: 'How long data of visitors are kept' },
  accepts: (value) => value >= 1 && value <= 730,
};

export const CLOSING_TIME: ParameterDefault<string> = {
  key: 'guestbook.closing-time',
  value: '16:30',
  unit: null,
  validFrom: SINCE,
  source: CHOICE,
  verified: false,
  title: {
    id: 'Jam tutup tempat penerimaan yang tidak menetapkan jamnya sendiri',
    en: 'Closing time of places that set none of their own',
  },
  accepts: isHour,
};

export const GRACE_MINUTES: ParameterDefault<number> = {
  key: 'guestbook.grace-minutes',
  value: 60,
  unit: 'menit',
  validFrom: SINCE,
  source: CHOICE,
  verified: false,
  title: {
    id: 'Menit setelah tutup sampai kunjungan dianggap selesai',
    en: 'Minutes after closing until a visit ends by itself',
  },
  accepts: (value) => Number.isInteger(value) && value <= 720,
};

export const LEAST_COUNT: ParameterDefault<number> = {
  key: 'guestbook.least-count',
  value: 5,
  unit: 'kunjungan',
  validFrom: SINCE,
  source: 'Kebiasaan statistik: sel kecil ditutup; UU 27/2022 pasal 16 ayat (2)',
  verified: false,
  title: {
    id: 'Hitungan terkecil yang ditampilkan di luar instansi penerima',
    en: 'Smallest count shown outside the receiving agency',
  },
  accepts: (value) => Number.isInteger(value) && value >= 1 && value <= 50,
};

/** Days that an entry signed without a line may take to arrive and still keep its own time. */
export const OFFLINE_DAYS: ParameterDefault<number> = {
  key: 'guestbook.offline-days',
  value: 3,
  unit: 'hari',
  validFrom: SINCE,
  source: CHOICE,
  verified: false,
  title: {
    id: 'Batas hari catatan luring masih dipercaya jam datangnya',
    en: 'Days for which the time of an entry made offline is believed',
  },
  accepts: (value) => value >= 1 && value <= 14,
};

/** Every parameter of this capability, for the page that lists and overrides them. */
export const guestbookParameters: readonly ParameterDefault[] = [
  RETENTION_DAYS,
  CLOSING_TIME,
  GRACE_MINUTES,
  LEAST_COUNT,
  OFFLINE_DAYS,
];
