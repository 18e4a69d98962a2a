import { plainDate } from '../../platform/calendar/index.ts';
import type { ParameterDefault } from '../../platform/parameters/index.ts';

// The law's numbers of this capability. `verified`: somebody has held it against the law's own text.

const BY_2019 = plainDate('2019-12-09');
const BY_2026 = plainDate('2026-01-14');
const NEW_SOURCE = 'PerKPK 1/2026 tentang perubahan PerKPK 2/2019';
const OLD_SOURCE = 'PerKPK 2/2019 pasal 2';

function limit(key: string, id: string, en: string, value: number, before: number): ParameterDefault<number> {
  return {
    key: `gratification.${key}`,
    value,
    unit: 'rupiah',
    validFrom: BY_2026,
    source: NEW_SOURCE,
    verified: false,
    title: { id, en },
    earlier: [{ value: before, validFrom: BY_2019, source: OLD_SOURCE, verified: false }],
  };
}

export const CEREMONY_LIMIT = limit(
  'ceremony-limit',
  'Batas hadiah pernikahan, upacara adat atau agama, tiap pemberi',
  'Limit of gifts at weddings and ceremonies, each giver',
  1_500_000,
  1_000_000,
);
export const COLLEAGUE_LIMIT = limit(
  'colleague-limit',
  'Batas pemberian sesama rekan kerja, bukan uang, tiap pemberian',
  'Limit of gifts between colleagues, not in money, each gift',
  500_000,
  200_000,
);
export const COLLEAGUE_YEAR_LIMIT = limit(
  'colleague-year-limit',
  'Batas pemberian sesama rekan kerja setahun dari pemberi yang sama',
  'Limit of gifts between colleagues in a year from the same giver',
  1_500_000,
  1_000_000,
);
export const FAREWELL_LIMIT = limit(
  'farewell-limit',
  'Batas pemberian pisah sambut, pensiun, promosi, ulang tahun; 0 berarti tidak ada golongan tersendiri',
  'Limit of gifts at farewells, pensions, promotions, birthdays; 0: no class of its own',
  0,
  300_000,
);

/** UU 31/1999 jo. UU 20/2001 pasal 12C ayat (2): 30 working days from the day of receipt. */
export const KPK_DAYS: ParameterDefault<number> = {
  key: 'gratification.kpk-days',
  value: 30,
  unit: 'hari kerja',
  validFrom: plainDate('2001-11-21'),
  source: 'UU 31/1999 jo. UU 20/2001 pasal 12C ayat (2)',
  verified: false,
  title: {
    id: 'Batas lapor kepada KPK sejak gratifikasi diterima',
    en: 'Time to report to KPK since the gift',
  },
};

export const UPG_DAYS: ParameterDefault<number> = {
  key: 'gratification.upg-days',
  value: 10,
  unit: 'hari kerja',
  validFrom: BY_2019,
  source: 'Kebiasaan UPG daerah (10 hari kerja); tetapkan dengan peraturan kepala daerah',
  verified: false,
  title: { id: 'Batas UPG memeriksa dan meneruskan laporan', en: 'Time of the UPG to check and pass on' },
};

export const COMPLETE_DAYS: ParameterDefault<number> = {
  key: 'gratification.complete-days',
  value: 20,
  unit: 'hari kerja',
  validFrom: BY_2026,
  source: NEW_SOURCE,
  verified: false,
  title: {
    id: 'Laporan yang tetap tidak lengkap setelah ini tidak diproses',
    en: 'A report still incomplete after this is not processed',
  },
  earlier: [{ value: 30, validFrom: BY_2019, source: OLD_SOURCE, verified: false }],
};

export const ESCALATE_AFTER: ParameterDefault<number> = {
  key: 'gratification.escalate-after',
  value: 3,
  unit: 'hari kerja',
  validFrom: BY_2019,
  source: 'Pilihan pemerintah daerah',
  verified: false,
  title: {
    id: 'Jarak antara peringatan pertama dan kedua kepada Inspektur',
    en: 'Days between the first and the second time that the Inspektur is told',
  },
};

export const LIMITS = {
  ceremony: CEREMONY_LIMIT,
  colleague: COLLEAGUE_LIMIT,
  colleagueYear: COLLEAGUE_YEAR_LIMIT,
  farewell: FAREWELL_LIMIT,
};

export const gratificationParameters: readonly ParameterDefault[] = [
  CEREMONY_LIMIT,
  COLLEAGUE_LIMIT,
  COLLEAGUE_YEAR_LIMIT,
  FAREWELL_LIMIT,
  KPK_DAYS,
  UPG_DAYS,
  COMPLETE_DAYS,
  ESCALATE_AFTER,
];
