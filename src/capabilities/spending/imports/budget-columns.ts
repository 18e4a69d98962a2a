import type { ImportColumns } from '../../../platform/imports/kind.ts';

/** Columns by which a row names a line of a budget: the same in every file about it. */
export const lineColumns = {
  year: {
    header: 'tahun',
    synonyms: ['tahun_anggaran', 'ta'],
    type: 'integer',
    required: true,
    example: '2026',
    explanation: { id: 'Tahun anggaran.', en: 'Budget year.' },
  },
  agencyCode: {
    header: 'kode_skpd',
    synonyms: ['kode_opd', 'kode_instansi', 'kd_skpd'],
    type: 'text',
    required: true,
    max: 60,
    example: '1.03',
    explanation: {
      id: 'Kode instansi seperti di Direktori; bila berbeda, nama_skpd yang dipakai.',
      en: 'Code of the agency as the directory has it; where it differs, nama_skpd is used.',
    },
  },
  agencyName: {
    header: 'nama_skpd',
    synonyms: ['nama_opd', 'nama_instansi', 'skpd'],
    type: 'text',
    max: 200,
    example: 'Dinas Pekerjaan Umum',
    explanation: { id: 'Nama instansi.', en: 'Name of the agency.' },
  },
  activityCode: {
    header: 'kode_sub_kegiatan',
    synonyms: ['kode_sub_giat', 'kd_sub_kegiatan'],
    type: 'text',
    required: true,
    max: 40,
    example: '1.03.10.2.01.0005',
    explanation: { id: 'Kode sub kegiatan (Permendagri 90/2019).', en: 'Code of the sub-activity.' },
  },
  accountCode: {
    header: 'kode_rekening',
    synonyms: ['kode_akun', 'kd_rekening', 'no_rekening'],
    type: 'text',
    required: true,
    max: 40,
    example: '5.2.04.01.01.0005',
    explanation: { id: 'Kode rekening belanja.', en: 'Account of expenditure.' },
  },
  fundingCode: {
    header: 'kode_sumber_dana',
    synonyms: ['kode_dana', 'kd_sumber_dana'],
    type: 'text',
    max: 40,
    example: '1.1.01',
    explanation: {
      id: 'Kode sumber dana; perlu bila satu rekening dibiayai beberapa sumber.',
      en: 'Code of the source of money; needed where several pay one account.',
    },
  },
} as const satisfies ImportColumns;

function name(header: string, synonyms: string[], example: string, id: string, en: string) {
  return { header, synonyms, type: 'text', max: 300, example, explanation: { id, en } } as const;
}
function code(header: string, synonyms: string[], example: string, id: string, en: string) {
  return { header, synonyms, type: 'text', max: 40, example, explanation: { id, en } } as const;
}

/** The budget sheet of SIPD: one row a priced item, summed up to lines. */
export const budgetColumns = {
  ...lineColumns,
  fundingName: name(
    'nama_sumber_dana',
    ['nama_dana', 'sumber_dana'],
    'Pendapatan Asli Daerah',
    'Nama sumber dana; darinya ditandai DAU, DAK, PEN, dana desa, dan lainnya.',
    'Name of the source of money, by which it is told apart (DAU, DAK, PEN, village fund …).',
  ),
  ceiling: {
    header: 'pagu',
    synonyms: ['nilai_pagu', 'anggaran', 'nilai_anggaran', 'rincian', 'total'],
    type: 'rupiah',
    required: true,
    rounds: true,
    total: true,
    example: '1200000000',
    explanation: {
      id: 'Pagu dalam rupiah; baris dengan kode yang sama dijumlahkan.',
      en: 'Ceiling in rupiah; rows of the same codes are added up.',
    },
  },
  documentNumber: code(
    'nomor_dpa',
    ['no_dpa'],
    'DPA/A.1/1.03/001/2026',
    'Nomor DPA.',
    'Number of the budget document.',
  ),
  activityName: name(
    'nama_sub_kegiatan',
    ['nama_sub_giat'],
    'Rehabilitasi jalan',
    'Nama sub kegiatan.',
    'Its name.',
  ),
  accountName: name(
    'nama_rekening',
    ['nama_akun'],
    'Belanja modal jalan kota',
    'Nama rekening.',
    'Its name.',
  ),
  affairCode: code('kode_urusan', [], '1', 'Kode urusan.', 'Affair.'),
  affairName: name('nama_urusan', [], 'Urusan wajib', 'Nama urusan.', 'Its name.'),
  fieldCode: code('kode_bidang_urusan', [], '1.03', 'Kode bidang urusan.', 'Field.'),
  fieldName: name('nama_bidang_urusan', [], 'Pekerjaan umum', 'Nama bidang urusan.', 'Its name.'),
  programmeCode: code('kode_program', [], '1.03.10', 'Kode program.', 'Programme.'),
  programmeName: name('nama_program', [], 'Penyelenggaraan jalan', 'Nama program.', 'Its name.'),
  branchCode: code('kode_kegiatan', ['kode_giat'], '1.03.10.2.01', 'Kode kegiatan.', 'Activity.'),
  branchName: name(
    'nama_kegiatan',
    ['nama_giat'],
    'Penyelenggaraan jalan kota',
    'Nama kegiatan.',
    'Its name.',
  ),
} as const satisfies ImportColumns;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'mei', 'jun', 'jul', 'agu', 'sep', 'okt', 'nov', 'des'] as const;
const NAMES = [
  'januari',
  'februari',
  'maret',
  'april',
  'mei',
  'juni',
  'juli',
  'agustus',
  'september',
  'oktober',
  'november',
  'desember',
] as const;

function month(place: number) {
  return {
    header: `bulan_${place}`,
    synonyms: [NAMES[place - 1]!, MONTHS[place - 1]!, `rak_${place}`],
    type: 'rupiah',
    rounds: true,
    total: true,
    example: '100000000',
    explanation: { id: `Rencana bulan ${NAMES[place - 1]}.`, en: `Planned for month ${place}.` },
  } as const;
}

/** Anggaran kas of SIPD: twelve months a row. */
export const cashPlanColumns = {
  ...lineColumns,
  month1: month(1),
  month2: month(2),
  month3: month(3),
  month4: month(4),
  month5: month(5),
  month6: month(6),
  month7: month(7),
  month8: month(8),
  month9: month(9),
  month10: month(10),
  month11: month(11),
  month12: month(12),
} as const satisfies ImportColumns;

/** List of payment orders (SP2D) by account. */
export const orderColumns = {
  number: {
    header: 'nomor_sp2d',
    synonyms: ['no_sp2d', 'nomor_sp_2_d'],
    type: 'text',
    required: true,
    max: 100,
    example: '64.71/04.0/000012/LS/1.03/P1/3/2026',
    explanation: { id: 'Nomor SP2D.', en: 'Number of the payment order.' },
  },
  day: {
    header: 'tanggal_sp2d',
    synonyms: ['tgl_sp2d', 'tanggal_sp_2_d', 'tanggal'],
    type: 'date',
    required: true,
    example: '2026-03-02',
    explanation: {
      id: 'Tanggal SP2D; tahunnya adalah tahun anggaran.',
      en: 'Its day; the year is the budget year.',
    },
  },
  agencyCode: lineColumns.agencyCode,
  agencyName: lineColumns.agencyName,
  activityCode: lineColumns.activityCode,
  accountCode: lineColumns.accountCode,
  fundingCode: lineColumns.fundingCode,
  amount: {
    header: 'nilai',
    synonyms: ['nilai_sp2d', 'jumlah', 'realisasi', 'bruto', 'nilai_realisasi'],
    type: 'rupiah',
    required: true,
    signed: true,
    rounds: true,
    total: true,
    example: '50000000',
    explanation: {
      id: 'Nilai bruto dalam rupiah; dalam kurung atau dengan minus untuk pengembalian.',
      en: 'Gross amount in rupiah; in brackets or with a minus for money taken back.',
    },
  },
} as const satisfies ImportColumns;

/** The month that a title names: `KEADAAN S.D. BULAN MEI 2026`. */
function monthOfTitle(line: string): string | null {
  const place = NAMES.findIndex((name) => new RegExp(`\\b${name}\\b`, 'i').test(line));
  return place === -1 ? null : String(place + 1);
}

/** The monthly form (RFK): money and work of each sub-activity to the end of a month. Office, month and year often stand in its title. */
export const formColumns = {
  year: { ...lineColumns.year, fromTitle: (line: string) => /\b20\d\d\b/.exec(line)?.[0] ?? null },
  month: {
    header: 'bulan',
    type: 'integer',
    required: true,
    fromTitle: monthOfTitle,
    example: '5',
    explanation: {
      id: 'Bulan, 1 sampai 12; boleh hanya di judul lembar.',
      en: 'Month, 1 to 12; it may stand in the title of the sheet alone.',
    },
  },
  agencyCode: { ...lineColumns.agencyCode, required: false },
  agencyName: {
    ...lineColumns.agencyName,
    fromTitle: (line: string) =>
      /\b(?:skpd|opd|perangkat daerah|instansi|dinas\/badan)\s*:\s*(.+)/i.exec(line)?.[1]?.trim() ?? null,
  },
  activityCode: lineColumns.activityCode,
  realised: {
    header: 'realisasi_keuangan',
    synonyms: ['realisasi_anggaran', 'realisasi_rp', 'keuangan_realisasi'],
    type: 'rupiah',
    rounds: true,
    total: true,
    example: '300000000',
    explanation: {
      id: 'Realisasi keuangan dari Januari sampai akhir bulan itu.',
      en: 'Money spent from January to the end of that month.',
    },
  },
  planned: {
    header: 'rencana_fisik',
    synonyms: ['target_fisik', 'fisik_rencana'],
    type: 'percent',
    example: '40',
    explanation: { id: 'Rencana fisik kumulatif, dalam persen.', en: 'Planned work to date, per cent.' },
  },
  percent: {
    header: 'realisasi_fisik',
    synonyms: ['fisik_realisasi'],
    type: 'percent',
    example: '35,5',
    explanation: { id: 'Realisasi fisik kumulatif, dalam persen.', en: 'Work done to date, per cent.' },
  },
  problem: {
    header: 'permasalahan',
    synonyms: ['masalah', 'kendala', 'keterangan'],
    type: 'text',
    max: 2000,
    example: '',
    explanation: { id: 'Permasalahan, bila ada.', en: 'What stands in the way, if anything.' },
  },
} as const satisfies ImportColumns;
