import type { ImportColumns } from '../../../platform/imports/kind.ts';
import { lineColumns } from './line-columns.ts';

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
