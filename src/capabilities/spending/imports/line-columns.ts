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
