import { plainDate } from '../../platform/calendar/index.ts';
import type { ParameterDefault } from '../../platform/parameters/index.ts';
import type { Mode } from './rules/status.ts';
import { TOKEN_WAYS, type TokenVerifier } from './rules/token-window.ts';
import type { VillageFundShares } from './rules/village-fund.ts';

const CHOICE = 'Pilihan pemerintah daerah; tetapkan dengan peraturan kepala daerah tentang WBS';

/** Ways to report that are open. A reporter without a name is refused where `anonymous` is not among them. */
export const OPEN_MODES: ParameterDefault<Mode[]> = {
  key: 'whistleblowing.open-modes',
  value: ['named'],
  unit: null,
  validFrom: plainDate('2018-01-01'),
  source: `${CHOICE}; PP 43/2018 pasal 8`,
  verified: false,
  title: { id: 'Cara melapor yang dibuka', en: 'Ways to report that are open' },
  accepts: (value) =>
    value.length > 0 &&
    new Set(value).size === value.length &&
    value.every((each) => ['named', 'confidential', 'anonymous'].includes(each)),
};

function days(
  key: string,
  value: number,
  source: string,
  title: { id: string; en: string },
): ParameterDefault<number> {
  return {
    key: `whistleblowing.${key}`,
    value,
    unit: 'hari kerja',
    validFrom: plainDate('2018-01-01'),
    source,
    verified: false,
    title,
    accepts: (each) => Number.isInteger(each) && each >= 1 && each <= 250,
  };
}

export const CLOCK_DAYS = {
  urgent: days('urgent-days', 1, CHOICE, {
    id: 'Batas membaca laporan mendesak',
    en: 'Time to read an urgent report',
  }),
  acknowledge: days('acknowledge-days', 3, 'PermenPANRB 62/2018; Direktif (UE) 2019/1937 pasal 9', {
    id: 'Batas memberi tanda terima',
    en: 'Time to acknowledge a report',
  }),
  answer: days('answer-days', 14, 'PermenPANRB 62/2018', {
    id: 'Batas jawaban pertama yang berisi',
    en: 'Time to the first substantive answer',
  }),
  feedback: days('feedback-days', 60, 'PermenPANRB 62/2018; Perpres 76/2013', {
    id: 'Batas menyampaikan hasil',
    en: 'Time to tell the outcome',
  }),
} as const;

export const SMALLEST_CELL: ParameterDefault<number> = {
  ...days('smallest-cell', 5, 'UU 27/2022 pasal 16 ayat (2); kebiasaan statistik resmi', {
    id: 'Jumlah terkecil yang ditampilkan dalam statistik',
    en: 'Smallest number that statistics show',
  }),
  unit: null,
  accepts: (each) => Number.isInteger(each) && each >= 2 && each <= 50,
};

export const VILLAGE_FUND_SHARES: ParameterDefault<VillageFundShares> = {
  key: 'whistleblowing.village-fund-shares',
  value: { infrastructure: 60, empowerment: 40, tolerance: 5 },
  unit: null,
  validFrom: plainDate('2018-01-01'),
  source: 'Pilihan pemerintah daerah',
  verified: false,
  title: { id: 'Pembagian dana desa (%)', en: 'Division of the village fund (%)' },
  accepts: ({ infrastructure, empowerment, tolerance }) =>
    [infrastructure, empowerment, tolerance].every(
      (each) => Number.isFinite(each) && each >= 0 && each <= 100,
    ) && infrastructure + empowerment <= 100,
};

/** Loss from which on a case is KPK's own, whoever takes part. */
export const REFERRAL_LOSS: ParameterDefault<number> = {
  key: 'whistleblowing.referral-loss',
  value: 1_000_000_000,
  unit: 'rupiah',
  validFrom: plainDate('2019-10-17'),
  source: 'UU 30/2002 yang diubah UU 19/2019 pasal 11 ayat (1)',
  verified: false,
  title: { id: 'Kerugian yang menjadi wewenang KPK', en: 'Loss that makes a case KPK’s' },
  accepts: (each) => Number.isSafeInteger(each) && each > 0,
};

/** After so many years since its end a case is destroyed, unless it is on legal hold. */
export const RETENTION_YEARS: ParameterDefault<number> = {
  ...days(
    'retention-years',
    10,
    'UU 43/2009 pasal 40 dan 48 (jadwal retensi arsip); UU 27/2022 pasal 16 ayat (2) huruf g; tetapkan dengan JRA pemerintah daerah',
    { id: 'Lama menyimpan laporan sejak selesai', en: 'How long a report is kept after its end' },
  ),
  unit: 'tahun',
  accepts: (each) => Number.isInteger(each) && each >= 1 && each <= 50,
};

/** Calendar days after closing on which the reporter is asked whether he suffers for his report. */
export const CHECKIN_DAYS: ParameterDefault<number[]> = {
  key: 'whistleblowing.checkin-days',
  value: [30, 90, 180],
  unit: 'hari',
  validFrom: plainDate('2018-01-01'),
  source: 'ISO 37002:2021 klausul 8.4.2 (perlindungan pelapor); jarak harinya pilihan pemerintah daerah',
  verified: false,
  title: {
    id: 'Menanyakan keadaan pelapor, hari sesudah laporan ditutup',
    en: 'Days after closing on which the reporter is asked how he fares',
  },
  accepts: (value) =>
    value.length <= 12 &&
    new Set(value).size === value.length &&
    value.every((each) => Number.isInteger(each) && each >= 1 && each <= 1_825),
};

/**
 * Where somebody is known for who he is, and may be given tokens that say "a verified person" of his reports and not who: `staff` is the log-in of an
 * employee. None: the channel knows no tokens. A counter that saw the KTP would need a
 * verifier that this program has not; Dukcapil is not asked (docs/decisions/029-population-registry.md).
 */
export const TOKEN_VERIFIERS: ParameterDefault<TokenVerifier[]> = {
  key: 'whistleblowing.token-verifiers',
  value: [],
  unit: null,
  validFrom: plainDate('2018-01-01'),
  source: CHOICE,
  verified: false,
  title: { id: 'Token orang terverifikasi diberikan oleh', en: 'Tokens of verified people are issued by' },
  accepts: (value) =>
    value.length <= TOKEN_WAYS.length &&
    new Set(value).size === value.length &&
    value.every((each) => TOKEN_WAYS.includes(each)),
};

/** Everybody is given as many, once a quarter. */
export const TOKEN_COUNT: ParameterDefault<number> = {
  ...days('token-count', 3, CHOICE, {
    id: 'Token orang terverifikasi per orang tiap triwulan',
    en: 'Tokens of verified people to each person a quarter',
  }),
  unit: null,
  accepts: (each) => Number.isInteger(each) && each >= 2 && each <= 10,
};

/** Since the end of the quarter in which they were issued: what it tells of the day is the quarter alone. */
export const TOKEN_DAYS: ParameterDefault<number> = {
  ...days('token-days', 90, CHOICE, {
    id: 'Token orang terverifikasi berlaku, hari sesudah triwulannya',
    en: 'Tokens of verified people hold, days after their quarter',
  }),
  unit: 'hari',
  accepts: (each) => Number.isInteger(each) && each >= 30 && each <= 180,
};

/** Every parameter of this capability, for the page that lists and overrides them. */
export const whistleblowingParameters: readonly ParameterDefault[] = [
  OPEN_MODES as ParameterDefault,
  CHECKIN_DAYS as ParameterDefault,
  ...Object.values(CLOCK_DAYS),
  SMALLEST_CELL,
  RETENTION_YEARS,
  REFERRAL_LOSS,
  TOKEN_VERIFIERS as ParameterDefault,
  TOKEN_COUNT,
  TOKEN_DAYS,
];
