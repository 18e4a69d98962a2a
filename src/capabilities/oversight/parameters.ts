import { plainDate } from '../../platform/calendar/index.ts';
import type { ParameterDefault } from '../../platform/parameters/index.ts';
import type { Part } from './rules/parts.ts';

// Bounds of the integrity map. None of them is law: a government sets its own, with a date and a source, before it judges by them.

const CHOICE =
  'Pilihan pemerintah daerah (PP 60/2008 pasal 43 dan seterusnya tentang pemantauan SPIP memberi tugas, bukan angkanya)';

function band(
  part: Part,
  value: number,
  unit: string,
  title: { id: string; en: string },
): ParameterDefault<number> {
  return {
    key: `oversight.band-${part}`,
    value,
    unit,
    validFrom: plainDate('2020-01-01'),
    source: CHOICE,
    verified: false,
    title: { id: `Peta integritas, batas: ${title.id}`, en: `Integrity map, bound: ${title.en}` },
    accepts: (each) => each >= 0 && each <= (unit === '%' || unit === 'poin' ? 100 : 1_000),
  };
}

/** Beyond it an agency stands outside; on it, within. For the survey it is the lowest score that is still within. */
export const BANDS: Readonly<Record<Part, ParameterDefault<number>>> = {
  findings: band('findings', 40, '%', { id: 'temuan belum tuntas', en: 'findings outstanding' }),
  certificates: band('certificates', 20, '%', { id: 'ESKBT ditolak', en: 'certificates refused' }),
  'complaint-delay': band('complaint-delay', 20, '%', { id: 'aduan terlambat', en: 'late complaints' }),
  'complaint-contested': band('complaint-contested', 15, '%', {
    id: 'jawaban aduan disanggah',
    en: 'contested answers to complaints',
  }),
  travel: band('travel', 10, '%', {
    id: 'perjalanan dengan kelebihan bayar',
    en: 'travel accounts overpaid',
  }),
  flags: band('flags', 15, 'per 100 dokumen', { id: 'flag SPJ terbuka', en: 'open SPJ flags' }),
  contracts: band('contracts', 25, '%', { id: 'kontrak di luar jadwal', en: 'contracts off schedule' }),
  survey: band('survey', 70, 'poin', { id: 'skor survei integritas', en: 'score of the integrity survey' }),
};

export const WINDOW_MONTHS: ParameterDefault<number> = {
  key: 'oversight.window-months',
  value: 12,
  unit: 'bulan',
  validFrom: plainDate('2020-01-01'),
  source: CHOICE,
  verified: false,
  title: {
    id: 'Peta integritas: bulan yang dihitung bersama untuk kejadian',
    en: 'Integrity map: months that are counted together for events',
  },
  accepts: (each) => Number.isInteger(each) && each >= 1 && each <= 36,
};

/** Fewest cases by which an agency is judged at all: one refusal of one request is no pattern. */
export const LEAST_JUDGED: ParameterDefault<number> = {
  key: 'oversight.least-judged',
  value: 5,
  unit: 'kasus',
  validFrom: plainDate('2020-01-01'),
  source: CHOICE,
  verified: false,
  title: {
    id: 'Peta integritas: kasus paling sedikit agar instansi dinilai',
    en: 'Integrity map: fewest cases by which an agency is judged',
  },
  accepts: (each) => Number.isInteger(each) && each >= 1 && each <= 100,
};

export const LEAST_PEERS: ParameterDefault<number> = {
  key: 'oversight.least-peers',
  value: 5,
  unit: 'instansi',
  validFrom: plainDate('2020-01-01'),
  source: CHOICE,
  verified: false,
  title: {
    id: 'Peta integritas: instansi sejenis paling sedikit untuk pembanding',
    en: 'Integrity map: fewest peers for a comparison',
  },
  accepts: (each) => Number.isInteger(each) && each >= 5 && each <= 100,
};

/** Smallest count behind a published figure. */
export const SMALLEST_CELL: ParameterDefault<number> = {
  key: 'oversight.smallest-cell',
  value: 5,
  unit: 'kasus',
  validFrom: plainDate('2022-10-17'),
  source:
    'UU 27/2022 tentang pelindungan data pribadi; angka: kelaziman statistik resmi, pilihan pemerintah daerah',
  verified: false,
  title: {
    id: 'Halaman transparansi: angka terkecil yang boleh tampil',
    en: 'Transparency page: smallest count that may be shown',
  },
  accepts: (each) => Number.isInteger(each) && each >= 5 && each <= 100,
};

export const oversightParameters: readonly ParameterDefault[] = [
  ...Object.values(BANDS),
  WINDOW_MONTHS,
  LEAST_JUDGED,
  LEAST_PEERS,
  SMALLEST_CELL,
];
