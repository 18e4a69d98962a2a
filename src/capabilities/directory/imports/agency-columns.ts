import type { ImportColumns } from '../../../platform/imports/kind.ts';

/** Spellings of the kinds of agency in a file; the first is the one that we write. */
const KINDS = {
  sekretariat: ['sekretariat', 'sekretariat daerah', 'setda', 'setwan'],
  inspektorat: ['inspektorat'],
  dinas: ['dinas'],
  badan: ['badan', 'kantor'],
  rsud: ['rsud', 'rumah sakit'],
  kecamatan: ['kecamatan', 'distrik'],
  kelurahan: ['kelurahan'],
  desa: ['desa', 'kampung', 'nagari'],
  puskesmas: ['puskesmas'],
  sekolah: ['sekolah', 'sd', 'smp', 'tk', 'paud'],
  bagian: ['bagian', 'bidang'],
  uptd: ['uptd', 'upt'],
  lain: ['lain', 'lainnya'],
} as const;

export const agencyColumns = {
  code: {
    header: 'kode',
    type: 'text',
    max: 40,
    required: true,
    synonyms: ['kode opd', 'kode unit', 'kode skpd', 'kode instansi'],
    example: '1.01.02',
    explanation: {
      id: 'Kode instansi, unik. Baris dengan kode yang sudah ada memperbarui instansi itu.',
      en: 'Code of the agency, unique. A row whose code exists already changes that agency.',
    },
  },
  name: {
    header: 'nama',
    type: 'text',
    max: 200,
    required: true,
    synonyms: ['nama opd', 'nama unit', 'nama skpd', 'nama instansi', 'instansi'],
    example: 'Puskesmas Hulu',
    explanation: { id: 'Nama lengkap.', en: 'Full name.' },
  },
  parentCode: {
    header: 'kode_induk',
    type: 'text',
    max: 40,
    synonyms: ['induk', 'kode opd induk', 'kode parent'],
    example: '1.01',
    explanation: {
      id: 'Kode instansi di atasnya, di berkas ini atau yang sudah ada. Kosong: langsung di bawah kepala daerah.',
      en: 'Code of the agency above it, in this file or there already. Empty: directly below the head of government.',
    },
  },
  kind: {
    header: 'jenis',
    type: 'choice',
    choices: KINDS,
    required: true,
    synonyms: ['jenis opd', 'jenis instansi', 'tipe'],
    example: 'puskesmas',
    explanation: {
      id: 'Jenis instansi. Pakai "lain" bila tidak ada yang cocok.',
      en: 'Kind of agency. Use "lain" where none fits.',
    },
  },
  validFrom: {
    header: 'berlaku_dari',
    type: 'date',
    synonyms: ['mulai berlaku', 'tanggal mulai'],
    example: '2021-01-04',
    explanation: {
      id: 'Hari pertama berlaku. Kosong: 1 Januari tahun ini untuk instansi baru, tidak berubah untuk yang sudah ada.',
      en: 'First day. Empty: 1 January of this year for a new agency, unchanged for one that exists.',
    },
  },
  validTo: {
    header: 'berlaku_sampai',
    type: 'date',
    synonyms: ['sampai', 'tanggal selesai'],
    example: '',
    explanation: {
      id: 'Hari terakhir berlaku. Kosong: masih berlaku.',
      en: 'Last day. Empty: it still exists.',
    },
  },
  successorCode: {
    header: 'kode_pengganti',
    type: 'text',
    max: 40,
    synonyms: ['pengganti', 'kode baru'],
    example: '',
    explanation: {
      id: 'Kode instansi yang mengambil alih tugasnya. Hanya bersama berlaku_sampai.',
      en: 'Code of the agency that took over its duties. Only together with berlaku_sampai.',
    },
  },
} as const satisfies ImportColumns;
