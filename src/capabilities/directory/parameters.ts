import { plainDate } from '../../platform/calendar/index.ts';
import type { ParameterDefault } from '../../platform/parameters/index.ts';

const SINCE = plainDate('2026-01-01');
const CHOICE = 'Pilihan pemerintah daerah; tetapkan dengan SOP sinkronisasi kepegawaian';

export const LEAVING_SHARE: ParameterDefault<number> = {
  key: 'directory.list-leaving-share',
  value: 5,
  unit: '%',
  validFrom: SINCE,
  source: CHOICE,
  verified: false,
  title: {
    id: 'Daftar pegawai ditolak bila sekaligus mengakhiri lebih dari bagian ini dari pegawai yang mengikutinya',
    en: 'A staff list is refused when it ends more than this share of those who follow it at once',
  },
  accepts: (value) => value <= 100,
};

export const LEAVING_LEAST: ParameterDefault<number> = {
  key: 'directory.list-leaving-least',
  value: 10,
  unit: 'orang',
  validFrom: SINCE,
  source: CHOICE,
  verified: false,
  title: {
    id: 'Sampai sebanyak ini pegawai selalu boleh berakhir sekaligus, berapa pun bagiannya',
    en: 'Up to so many people may always be ended at once, whatever their share',
  },
  accepts: (value) => Number.isInteger(value),
};

export const directoryParameters: readonly ParameterDefault[] = [LEAVING_SHARE, LEAVING_LEAST];
